import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { SignSheet } from "@/components/evaluation/group/sign-sheet";
import { GuideLink } from "@/components/help/guide-link";
import { LinkButton } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/access/session";
import { findGroups } from "@/lib/evaluation/queries/group";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("evaluation"))("title"),
});

export default async function SignTeamPage() {
  const actor = await requireActor();
  const [t, groups] = await Promise.all([getTranslations("evaluation.group"), findGroups(actor)]);
  const people = groups.flatMap((group) => group.people);
  const saved = people.filter(({ predicate, signed }) => predicate !== null && !signed).length;
  const unrated = people.filter(({ predicate }) => predicate === null).length;
  return (
    <>
      <PageHeader
        above={<a href="/evaluations/team">{t("back")}</a>}
        title={t("title", { count: saved })}
        lede={t("lede", { unrated })}
      >
        <LinkButton href="/evaluations/team/simulation">{t("simulate")}</LinkButton>
        <GuideLink step="signTeam" />
      </PageHeader>
      {saved === 0 && <Empty title={t("none")} />}
      <SignSheet groups={groups} />
    </>
  );
}
