import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";

import { GuideLink } from "@/components/help/guide-link";
import { Propose } from "@/components/retention/propose";
import { RuleRow } from "@/components/retention/rule-row";
import { RunRow } from "@/components/retention/run-row";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { requireActor } from "@/lib/access/session";
import { canKeepRetention } from "@/lib/retention/policy";
import { findSchedule } from "@/lib/retention/queries/schedule";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("retention"))("title"),
});

export default async function RetentionPage() {
  const actor = await requireActor();
  if (!canKeepRetention(actor)) notFound();
  const [t, { rules, runs, maySet }] = await Promise.all([getTranslations("retention"), findSchedule(actor)]);
  const due = rules.reduce((sum, rule) => sum + rule.due, 0);
  const open = runs.some(({ state }) => state === "proposed" || state === "confirmed");
  return (
    <div className="max-w-[62rem]">
      <PageHeader title={t("headline", { count: due })} lede={t("lede")}>
        <GuideLink step="keepRetention" />
      </PageHeader>
      <Section title={t("schedule")}>
        <Card>
          <ul className="divide-line divide-y">
            {rules.map((rule) => (
              <RuleRow key={rule.kind} rule={rule} maySet={maySet} />
            ))}
          </ul>
        </Card>
        <p className="text-ink-3 mt-3 max-w-[72ch] text-[13px] text-pretty">{t("kept")}</p>
      </Section>
      <Section title={t("runs")}>
        <div className="space-y-3">
          {due > 0 && !open && <Propose />}
          {runs.length === 0 && <p className="text-ink-2 text-[13px]">{t("none")}</p>}
          {runs.length > 0 && (
            <Card>
              <ul className="divide-line divide-y">
                {runs.map((run) => (
                  <RunRow key={run.id} run={run} />
                ))}
              </ul>
            </Card>
          )}
        </div>
      </Section>
    </div>
  );
}
