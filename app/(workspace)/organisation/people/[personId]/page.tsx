import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getFormatter, getTranslations } from "next-intl/server";

import { GradeSteps } from "@/components/career/grade-steps";
import { KeepRater } from "@/components/organisation/keep-rater";
import { MovementHistory } from "@/components/organisation/movement-history";
import { MovementForm } from "@/components/organisation/movement-form";
import { RaterForm } from "@/components/organisation/rater-form";
import { StudyLeaves } from "@/components/organisation/study-leaves";
import { Timeline } from "@/components/organisation/timeline";
import { UnitIndependence } from "@/components/organisation/unit-independence";
import { glossed } from "@/components/help/glossed";
import { Blockers } from "@/components/ui/blockers";
import { LateDisclosure } from "@/components/ui/late-disclosure";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { requireActor } from "@/lib/access/session";
import { findGradeSteps } from "@/lib/career/queries/grade-steps";
import { readPersonFile } from "@/lib/organisation/queries";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("organisation.people"))("title"),
});

export default async function PersonPage({ params }: { params: Promise<{ personId: string }> }) {
  const actor = await requireActor();
  const person = (await readPersonFile(actor, (await params).personId)) ?? notFound();
  const [ranks, moves, p, t, r, study, kinds, bases, format] = await Promise.all([
    findGradeSteps(actor, person.id),
    getTranslations("movements"),
    getTranslations("organisation.people"),
    getTranslations("organisation.person"),
    getTranslations("organisation.rater"),
    getTranslations("organisation.study"),
    getTranslations("organisation.assignmentKind"),
    getTranslations("organisation.basis"),
    getFormatter(),
  ]);
  const positions = person.assignments.map(({ position: { title, unit, agency }, kind, ...row }) => ({
    ...row,
    what: title,
    detail: `${unit.name} · ${agency.shortName} · ${kinds(kind)}`,
  }));
  const raters = person.raters.map(({ rater, basis, ...row }) => ({
    ...row,
    what: rater.name,
    detail: bases(basis),
  }));

  const on = (instant: string) => format.dateTime(new Date(instant), { dateStyle: "long" });

  return (
    <>
      <PageHeader
        title={person.name}
        lede={[person.number ?? t("noNumber"), person.grade, person.partTime && p("partTime")]
          .filter(Boolean)
          .join(" · ")}
        above={<a href="/organisation/people">{t("back")}</a>}
      />
      <div className="grid items-start gap-x-8 lg:grid-cols-2">
        <Section title={t("assignments")}>
          <Timeline entries={positions} />
        </Section>
        <Section title={t("supervisions")}>
          <Timeline entries={raters} />
        </Section>
      </div>
      {person.leads.length > 0 && (
        <Section title={t("leads")}>
          <div className="max-w-[46rem] space-y-3">
            {person.leads.map((unit) => (
              <UnitIndependence key={unit.id} unit={unit} />
            ))}
          </div>
        </Section>
      )}
      <Section title={moves("title")}>
        <div className="max-w-[46rem]">
          <p className="text-ink-2 pb-3">{moves(person.left ? "left" : "lede")}</p>
          <MovementHistory movements={person.movements} undone={person.undone} />
          {!person.left && (
            <LateDisclosure summary={moves("open")} draft={`organisation.movement:${person.id}`}>
              <MovementForm
                person={{ personId: person.id, version: person.version }}
                today={actor.today}
                units={person.units}
              />
            </LateDisclosure>
          )}
        </div>
      </Section>
      {!person.left && (
        <>
          <Section title={study("title")} aside={study.rich("aside", glossed)}>
            <StudyLeaves personId={person.id} leaves={person.studyLeaves} today={actor.today} />
          </Section>
          {ranks && <GradeSteps personId={person.id} {...ranks} />}
          <Section title={r("set")}>
            <div className="max-w-[46rem] space-y-4">
              {person.report && (
                <Notice tone="warning">
                  <p className="font-semibold">{r("waiting")}</p>
                  <p>{r("waitingLede", { note: person.report.note, date: on(person.report.reportedAt) })}</p>
                </Notice>
              )}
              {person.raterBlockers.length > 0 ? (
                <Blockers blockers={person.raterBlockers} />
              ) : (
                <>
                  {person.report && <KeepRater personId={person.id} name={person.name} />}
                  <RaterForm
                    person={{ personId: person.id, version: person.version }}
                    name={person.name}
                    today={actor.today}
                  />
                </>
              )}
            </div>
          </Section>
        </>
      )}
    </>
  );
}
