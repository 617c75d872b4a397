import type { ReactNode } from "react";

import { PredicateTag } from "@/components/evaluation/predicate-tag";
import { Why } from "@/components/evaluation/why";
import { Card } from "@/components/ui/card";
import { Meter } from "@/components/ui/meter";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import { gapsIn } from "@/lib/career/gaps";
import { feedbackBy, gapsOf, reasonOf, sourceOf, spentOf } from "@/lib/career/sentences";
import type { Dossier, DossierYear } from "@/lib/career/sheet";
import { periodName } from "@/lib/evaluation/period-name";
import { yearlyHours } from "@/lib/deadlines/yearly-hours";

import { CompetencyLines } from "./competency-lines";
import { YearsBeside } from "./years-beside";
import { useCareerWords } from "./use-career-words";

/** Several years of one person on one page (C3). */
export function DossierSheet({ dossier, mine }: { dossier: Dossier; mine: boolean }) {
  const { t } = useCareerWords();
  const { growth } = dossier;
  return (
    <div className="grid items-start gap-x-8 xl:grid-cols-[minmax(0,1fr)_24rem]">
      <div className="min-w-0">
        <YearsBeside dossier={dossier} />
        <Evidence {...dossier.proof} />
        <Years years={dossier.years} />
        <Feedback feedback={dossier.proof.feedback} />
        <Gaps title={t("dossier.gaps")} lines={growth.present} />
        {growth.aim ? (
          <Gaps
            title={t("dossier.aimed", { title: growth.aim.position.title })}
            aside={t("aim.chosen", growth.aim.position)}
            lines={growth.aim.lines}
          />
        ) : (
          <Section title={t("aim.title")}>
            <p className="text-ink-2">{t(mine ? "dossier.aimNone" : "dossier.aimNoneOf")}</p>
            {mine && (
              <a href="/career" className="text-brand-strong inline-block min-h-6 font-semibold">
                {t("aim.choose")}
              </a>
            )}
          </Section>
        )}
      </div>
      <div className="min-w-0">
        <Points dossier={dossier} />
        <Hours hours={growth.hours} />
        <Appreciations appreciations={dossier.appreciations} />
      </div>
    </div>
  );
}

function Years({ years }: { years: readonly DossierYear[] }) {
  const { t } = useCareerWords();
  const known = years.flatMap(({ predicate, source, ...year }) =>
    predicate && source ? [{ ...year, predicate, source }] : [],
  );
  return (
    <Section title={t("dossier.years")}>
      <Card>
        {known.length === 0 && <p className="text-ink-3 px-4 py-3">{t("dossier.yearsNone")}</p>}
        <ul className="divide-line divide-y">
          {known.map((year) => (
            <li key={year.year} className="space-y-1.5 px-4 py-3">
              <Year {...year} />
            </li>
          ))}
        </ul>
      </Card>
    </Section>
  );
}

type Known = {
  [Fact in keyof DossierYear]: Fact extends "explanation"
    ? DossierYear[Fact]
    : NonNullable<DossierYear[Fact]>;
};

function Year({ year, predicate, source, explanation }: Known) {
  const words = useCareerWords();
  const { t, terms } = words;
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-4">
        <b className="tabular font-semibold">{year}</b>
        <PredicateTag predicate={predicate} />
      </p>
      {explanation && (
        <p>
          {t("dossier.why", {
            results: terms(`rating.${explanation.inputs.results}`),
            behaviour: terms(`rating.${explanation.inputs.behaviour}`),
            unit: terms(`unitResult.${explanation.inputs.unitResult}`),
          })}
        </p>
      )}
      <p className="text-ink-2 text-[13px] break-words">{sourceOf(source, words)}</p>
      {explanation && <Why explanation={explanation} />}
      {explanation && source.is === "evaluation" && (
        <a
          href={`/evaluations/${source.id}`}
          aria-label={`${t("dossier.open")} ${year}`}
          className="text-brand-strong inline-block min-h-6 font-semibold"
        >
          {t("dossier.open")}
        </a>
      )}
      {!explanation && source.is === "evaluation" && (
        <p className="text-ink-3 text-[13px]">{t("dossier.whyClosed")}</p>
      )}
    </>
  );
}

function Evidence({ evidence, mostEvidence }: Dossier["proof"]) {
  const { t, date } = useCareerWords();
  return (
    <Section
      title={t("dossier.evidence")}
      aside={evidence.length > 0 && t("dossier.evidenceAside", { most: mostEvidence })}
    >
      <Card>
        {evidence.length === 0 && <p className="text-ink-3 px-4 py-3">{t("dossier.evidenceNone")}</p>}
        <ul className="divide-line divide-y">
          {evidence.map(({ id, kind, name, url, about, reportedOn, times, above }) => (
            <li key={id} className="px-4 py-2.5">
              <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
                <a
                  href={kind === "file" ? `/api/evidence/${id}` : (url ?? undefined)}
                  rel="noreferrer"
                  className="text-brand-strong inline-block min-h-6 font-semibold break-words"
                >
                  {name}
                </a>
                {above && <Tag tone="good">{t("dossier.above")}</Tag>}
                <span className="text-ink-3 text-[13px]">{t("dossier.times", { count: times })}</span>
              </p>
              <p className="text-ink-2 text-[13px]">
                {t("dossier.evidenceLine", { about, date: date(reportedOn) })}
              </p>
            </li>
          ))}
        </ul>
      </Card>
    </Section>
  );
}

function Feedback({ feedback: { count, latest } }: { feedback: Dossier["proof"]["feedback"] }) {
  const words = useCareerWords();
  const { t } = words;
  const aside = t("dossier.feedbackAside", { count, shown: latest.length });
  return (
    <Section title={t("dossier.feedback")} aside={aside}>
      <Card>
        {latest.length === 0 && <p className="text-ink-3 px-4 py-3">{t("dossier.feedbackNone")}</p>}
        <ul className="divide-line divide-y">
          {latest.map((said) => (
            <li key={said.id} className="px-4 py-2.5">
              <p className="break-words whitespace-pre-line">{said.text}</p>
              <p className="text-ink-2 text-[13px]">{feedbackBy(said, words)}</p>
            </li>
          ))}
        </ul>
      </Card>
    </Section>
  );
}

type Lines = Dossier["growth"]["present"];

function Gaps({ title, aside, lines }: { title: string; aside?: ReactNode; lines: Lines }) {
  const words = useCareerWords();
  return (
    <Section title={title} aside={aside}>
      {lines.length > 0 && <p className="pb-2">{gapsOf(gapsIn(lines), words)}</p>}
      <CompetencyLines lines={lines} />
    </Section>
  );
}

function Points({ dossier: { none, ladder } }: { dossier: Dossier }) {
  const words = useCareerWords();
  const { t, points } = words;
  return (
    <Section title={t("dossier.points")}>
      <Card className="space-y-2 p-4">
        {none && <p className="text-ink-2">{t(`none.${none}`)}</p>}
        {ladder && (
          <p>
            {t("lede", {
              rank: ladder.rank,
              level: t(`level.${ladder.level}`),
              have: points(ladder.have),
            })}
          </p>
        )}
        {[ladder?.nextRank, ladder?.nextLevel].map(
          (goal, i) =>
            goal && (
              <div key={goal.to} className="space-y-1">
                <h3 className="font-sans text-[14.5px] font-semibold">
                  {i === 0
                    ? t("next.rank", { to: goal.to })
                    : t("next.level", { to: t(`level.${goal.to as "mahir"}`) })}
                </h3>
                <p className="tabular">
                  {Number(goal.need) === 0
                    ? t("next.spent")
                    : t("next.points", { have: points(goal.have), need: points(goal.need) })}
                </p>
                {ladder && goal.spent && (
                  <p className="text-ink-2 text-[13px]">{spentOf(goal.spent, ladder.rank, words)}</p>
                )}
                <ul className="text-ink-2 list-disc pl-5">
                  {goal.reasons.map((reason, place) => (
                    <li key={place}>{reasonOf(reason, words)}</li>
                  ))}
                </ul>
              </div>
            ),
        )}
      </Card>
    </Section>
  );
}

function Hours({ hours }: { hours: Dossier["growth"]["hours"] }) {
  const { t } = useCareerWords();
  return (
    <Section title={t("dossier.hours")}>
      <Card>
        <ul className="divide-line divide-y">
          {hours.map(({ year, hours: jp, trainings: count }) => {
            const said = t("dossier.hoursLine", { hours: jp, wanted: yearlyHours, count });
            return (
              <li key={year} className="space-y-1 px-4 py-2.5">
                <p className="flex flex-wrap justify-between gap-x-4">
                  <b className="tabular font-semibold">{year}</b>
                  <span className={count === 0 ? "text-ink-3 text-[13px]" : "text-ink-2 text-[13px]"}>
                    {count === 0 ? t("dossier.notRecorded") : said}
                  </span>
                </p>
                {count > 0 && <Meter share={jp / yearlyHours} label={`${year}: ${said}`} />}
              </li>
            );
          })}
        </ul>
      </Card>
    </Section>
  );
}

function Appreciations({ appreciations }: { appreciations: Dossier["appreciations"] }) {
  const { t, periods } = useCareerWords();
  return (
    <Section title={t("dossier.appreciations")}>
      <Card>
        {appreciations.length === 0 && (
          <p className="text-ink-3 px-4 py-3">{t("dossier.appreciationsNone")}</p>
        )}
        <ul className="divide-line divide-y">
          {appreciations.map(({ id, text, giver, period }) => (
            <li key={id} className="px-4 py-2.5">
              <p className="break-words">{text || t("dossier.appreciationPlain")}</p>
              <p className="text-ink-2 text-[13px]">
                {t("dossier.appreciationLine", { giver, period: periodName(periods, period) })}
              </p>
            </li>
          ))}
        </ul>
      </Card>
    </Section>
  );
}
