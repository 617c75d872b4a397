import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { LackedList } from "@/components/competency/lacked-list";
import { MemberList } from "@/components/competency/member-list";
import { GuideLink } from "@/components/help/guide-link";
import { LinkButton } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { requireActor } from "@/lib/access/session";
import { needsOf, neverAssessed } from "@/lib/competency/gap";
import { teamProfiles } from "@/lib/competency/queries/profiles";
import { readsNeeds } from "@/lib/development/queries/needs";
import { yearlyHours } from "@/lib/deadlines/yearly-hours";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("development.teamPage"))("title"),
});

export default async function TeamDevelopmentPage() {
  const actor = await requireActor();
  const [t, competency, people, leads] = await Promise.all([
    getTranslations("development.teamPage"),
    getTranslations("competency"),
    teamProfiles(actor),
    readsNeeds(actor),
  ]);
  const needing = people.filter(({ lines }) => needsOf(lines).length > 0);
  const below = people.filter(({ hours }) => hours < yearlyHours).length;
  const lines = people.flatMap((person) => person.lines);
  const unseen = lines.filter(({ gap }) => gap.state === "unassessed").length;
  if (people.length === 0) {
    return (
      <Empty title={t("empty")}>
        <p>{t("emptyLede")}</p>
      </Empty>
    );
  }
  return (
    <>
      <PageHeader
        title={neverAssessed(lines) ? competency("nothingKnown") : t("headline", { count: needing.length })}
        lede={t("lede", { below, total: people.length, wanted: yearlyHours, unseen })}
      >
        <LinkButton href="/development/gaps">{t("gapsLink")}</LinkButton>
        {leads && <LinkButton href="/development/needs">{t("needs")}</LinkButton>}
        <GuideLink step="develop" />
      </PageHeader>
      <div className="grid items-start gap-8 xl:grid-cols-[minmax(0,1fr)_22rem]">
        <Section title={t("members")}>
          <MemberList people={people} />
        </Section>
        <Section title={t("lacked")}>
          <LackedList people={people} />
        </Section>
      </div>
    </>
  );
}
