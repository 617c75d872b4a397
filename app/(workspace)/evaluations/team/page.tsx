import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { ReportsUpward } from "@/components/evaluation/reports-upward";
import { HandOverTogether } from "@/components/evaluation/team/hand-over-together";
import { LateBelow } from "@/components/evaluation/team/late-below";
import { TeamLines } from "@/components/evaluation/team/team-lines";
import { TeamPatterns } from "@/components/evaluation/team-patterns";
import { glossed } from "@/components/help/glossed";
import { GuideLink } from "@/components/help/guide-link";
import { LinkButton } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { requireActor } from "@/lib/access/session";
import { findReportable, findReportedUpward } from "@/lib/evaluation/queries/reportable";
import { handOversLateBelow, teamEvaluations } from "@/lib/evaluation/queries/team";
import { findTeamPatterns } from "@/lib/evaluation/queries/team-pattern";
import type { TeamLine } from "@/lib/evaluation/sheet";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("evaluation"))("title"),
});

export default async function TeamEvaluationsPage() {
  const actor = await requireActor();
  const [t, list, words, lines, late, patterns, reportable, reported] = await Promise.all([
    getTranslations("evaluation"),
    getTranslations("teamList"),
    getTranslations("patterns"),
    teamEvaluations(actor),
    handOversLateBelow(actor),
    findTeamPatterns(actor),
    findReportable(actor),
    findReportedUpward(actor),
  ]);
  const of = (...steps: TeamLine["step"][]) => lines.filter(({ step }) => steps.includes(step));
  const [toHandOver, toRate, inPlace] = [of("handOver"), of("rate"), of("rateInPlace")];
  const [objections, others] = [of("state", "decide"), of(null)];
  const counted = lines.filter((line) => line.counted);
  return (
    <>
      <PageHeader
        title={t("teamTitle", { waiting: lines.length - others.length })}
        lede={t.rich("teamLede", {
          ...glossed,
          done: counted.filter(({ signed }) => signed).length,
          total: counted.length,
        })}
      >
        <LinkButton href="/evaluations/units">{t("decideUnits")}</LinkButton>
        <LinkButton href="/evaluations/pattern">{words("link")}</LinkButton>
        {toRate.some(({ predicate }) => predicate) && (
          <LinkButton href="/evaluations/team/sign">{t("signTogether")}</LinkButton>
        )}
        {counted.length > 0 && <LinkButton href="/evaluations/team/simulation">{t("simulate")}</LinkButton>}
        <GuideLink step="rate" />
      </PageHeader>
      <TeamPatterns patterns={patterns} />
      <HandOverTogether
        people={toHandOver.map(({ id, version, person: { name } }) => ({ id, version, name }))}
      >
        <Section title={list("handOver", { count: toHandOver.length })} aside={list("handOverLede")}>
          <TeamLines lines={toHandOver} />
        </Section>
      </HandOverTogether>
      {objections.length > 0 && (
        <Section title={list("objections", { count: objections.length })}>
          <TeamLines lines={objections} />
        </Section>
      )}
      {toRate.length > 0 && (
        <Section title={list("rate", { count: toRate.length })}>
          <TeamLines lines={toRate} />
        </Section>
      )}
      {inPlace.length > 0 && (
        <Section title={list("rateInPlace", { count: inPlace.length })} aside={list("rateInPlaceLede")}>
          <TeamLines lines={inPlace} rater />
        </Section>
      )}
      <LateBelow raters={late} />
      {others.length > 0 && (
        <Section title={list("others", { count: others.length })} aside={list("otherLede")}>
          <TeamLines lines={others} />
        </Section>
      )}
      {lines.length === 0 && (
        <Empty title={t("none")}>
          <p>{t("noneLede")}</p>
        </Empty>
      )}
      <ReportsUpward reportable={reportable} reported={reported} />
    </>
  );
}
