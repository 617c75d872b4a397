import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { EvaluationList } from "@/components/evaluation/evaluation-list";
import { ReportUpward } from "@/components/evaluation/report-upward";
import { TeamPatterns } from "@/components/evaluation/team-patterns";
import { glossed } from "@/components/help/glossed";
import { GuideLink } from "@/components/help/guide-link";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { requireActor } from "@/lib/access/session";
import { teamEvaluations } from "@/lib/evaluation/queries/lists";
import { findReportable } from "@/lib/evaluation/queries/reportable";
import { findTeamPatterns } from "@/lib/evaluation/queries/team-pattern";
import type { EvaluationLine } from "@/lib/evaluation/sheet";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("evaluation"))("title"),
});

export default async function TeamEvaluationsPage() {
  const actor = await requireActor();
  const [t, words, lines, patterns, reportable] = await Promise.all([
    getTranslations("evaluation"),
    getTranslations("patterns"),
    teamEvaluations(actor),
    findTeamPatterns(actor),
    findReportable(actor),
  ]);
  const open = lines.filter(({ status }) => status === "self_assessment" || status === "awaiting_rater");
  const first = [...lines].sort((one, other) => turnOf(one) - turnOf(other));
  return (
    <>
      <PageHeader
        title={t("teamTitle", { waiting: open.length })}
        lede={t.rich("teamLede", { ...glossed, done: lines.length - open.length, total: lines.length })}
      >
        <LinkButton href="/evaluations/units">{t("decideUnits")}</LinkButton>
        <LinkButton href="/evaluations/pattern">{words("link")}</LinkButton>
        {lines.some(({ predicate, status }) => predicate && status !== "signed") && (
          <LinkButton href="/evaluations/team/sign">{t("signTogether")}</LinkButton>
        )}
        <LinkButton href="/evaluations/team/simulation">{t("simulate")}</LinkButton>
        <GuideLink step="rate" />
      </PageHeader>
      <TeamPatterns patterns={patterns} />
      {lines.length === 0 ? (
        <Empty title={t("none")}>
          <p>{t("noneLede")}</p>
        </Empty>
      ) : (
        <EvaluationList lines={first} by="person" />
      )}
      {reportable.length > 0 && (
        <div className="mt-8">
          <Section title={t("upward.title")} aside={t("upward.lede")}>
            <Card>
              <ul className="divide-line divide-y">
                {reportable.map((one) => (
                  <ReportUpward key={one.period.id} {...one} />
                ))}
              </ul>
            </Card>
          </Section>
        </div>
      )}
    </>
  );
}

/** What only the rater can move stands above what waits for others, and that above what is over. */
function turnOf({ status }: Pick<EvaluationLine, "status">) {
  if (status === "awaiting_rater" || status === "signed") return 0;
  return status === "self_assessment" || status === "handed_over" ? 1 : 2;
}
