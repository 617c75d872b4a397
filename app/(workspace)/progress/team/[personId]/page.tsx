import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";

import { MemberNotes } from "@/components/counselling/member-notes";
import { periodName } from "@/lib/evaluation/period-name";
import { RealisationList } from "@/components/evaluation/realisation-list";
import { FeedbackForm } from "@/components/feedback/feedback-form";
import { FollowUpForm } from "@/components/feedback/follow-up-form";
import { OutsideForm } from "@/components/feedback/outside-form";
import { OutsideToConfirm } from "@/components/feedback/outside-to-confirm";
import { ValueList } from "@/components/feedback/value-list";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import { requireActor } from "@/lib/access/session";
import { findNotesOn } from "@/lib/counselling/queries";
import { findMember } from "@/lib/feedback/queries/member";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("feedback.member"))("title"),
});

export default async function MemberPage({ params }: { params: Promise<{ personId: string }> }) {
  const actor = await requireActor();
  const { personId } = await params;
  if (!z.uuid().safeParse(personId).success) notFound();
  const member = (await findMember(actor, personId)) ?? notFound();
  const { id, name, results, beside, rated, toConfirm, teams, byTeamOnly, planId } = member;
  const [t, periods, notes] = await Promise.all([
    getTranslations("feedback"),
    getTranslations("vocabulary.period"),
    findNotesOn(actor, personId),
  ]);
  const indicators = results.flatMap((result) => result.indicators);
  const reported = indicators.filter(({ reports }) => reports.length > 0).length;
  const statements = results.map(({ id: resultId, statement }) => ({ id: resultId, statement }));
  const period = rated?.period ? periodName(periods, rated.period) : null;

  return (
    <>
      <PageHeader
        above={<a href="/progress/team">{t("member.back")}</a>}
        title={
          period
            ? t(rated?.given ? "member.given" : "member.owed", { name, period })
            : t("member.plain", { name })
        }
        lede={
          results.length > 0 ? t("member.lede", { reported, total: indicators.length }) : t("member.noPlan")
        }
      />
      {teams.length > 0 && (
        <div className="mb-6 flex flex-wrap items-center gap-x-4 gap-y-2">
          {teams.map((team) => (
            <Tag key={team} tone="info">
              {t("member.inTeam", { name: team })}
            </Tag>
          ))}
          {byTeamOnly && <p className="text-ink-2">{t("member.teamLede", { name })}</p>}
          {planId && (
            <a
              href={`/plans/${planId}`}
              className="text-brand-strong inline-flex min-h-6 items-center font-semibold"
            >
              {t("member.toPlan")}
            </a>
          )}
        </div>
      )}
      <div className="grid items-start gap-x-8 xl:grid-cols-[minmax(0,1fr)_23rem]">
        <div className="min-w-0">
          <OutsideToConfirm name={name} said={toConfirm} />
          {results.length > 0 && (
            <Section title={t("member.results")}>
              <Card className="p-4">
                <RealisationList results={results} beside={beside} today={actor.today} />
              </Card>
            </Section>
          )}
          <Section title={t("values")}>
            <ValueList beside={beside} />
          </Section>
          {notes && <MemberNotes person={{ id, name }} notes={notes} today={actor.today} />}
        </div>
        <aside className="top-6 xl:sticky">
          <Section title={t("give.title")}>
            <Card className="space-y-4 p-4">
              <FeedbackForm
                person={{ id, name }}
                results={statements}
                kind={rated?.period && !rated.given ? "periodic" : "incidental"}
              />
              {rated && results.length > 0 && <FollowUpForm personId={id} results={statements} />}
              {!byTeamOnly && <OutsideForm person={{ id, name }} results={statements} today={actor.today} />}
            </Card>
          </Section>
        </aside>
      </div>
    </>
  );
}
