import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { Simulation } from "@/components/evaluation/group/simulation";
import { GuideLink } from "@/components/help/guide-link";
import { LinkButton } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/access/session";
import { findGroups } from "@/lib/evaluation/queries/group";
import { simulatedUnits } from "@/lib/evaluation/queries/unit-simulation";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("evaluation"))("simulate"),
});

export default async function TeamSimulationPage() {
  const actor = await requireActor();
  const [t, groups, units] = await Promise.all([
    getTranslations("evaluation.group"),
    findGroups(actor),
    simulatedUnits(actor),
  ]);
  return (
    <>
      <PageHeader
        above={<a href="/evaluations/team">{t("back")}</a>}
        title={t("simulationTitle", { count: groups.flatMap(({ people }) => people).length })}
        lede={t("simulationLede")}
      >
        {units.length > 0 && (
          <LinkButton href="/evaluations/units/simulation">{t("unitSimulate")}</LinkButton>
        )}
        <LinkButton href="/evaluations/team/sign">{t("toSign")}</LinkButton>
        <GuideLink step="signTeam" />
      </PageHeader>
      {groups.map((group) => (
        <Simulation key={`${group.period.id}/${group.level}`} group={group} />
      ))}
    </>
  );
}
