import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { PracticeRoles } from "@/components/practice/practice-roles";
import { Empty } from "@/components/ui/empty";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/access/session";
import { practiceOf, practiceWorld } from "@/lib/practice/settings";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("practice"))("title"),
});

export default async function PracticePage() {
  await requireActor();
  const t = await getTranslations("practice");
  const inside = practiceOf() !== null;

  return (
    <>
      <PageHeader
        title={t(inside ? "headlineInside" : "headline")}
        lede={t(inside ? "ledeInside" : "lede")}
        above={<a href="/help">{t("toHelp")}</a>}
      />
      {practiceWorld() ? (
        <PracticeRoles inside={inside} />
      ) : (
        <Empty title={t("none")}>
          <p>{t("noneLede")}</p>
        </Empty>
      )}
    </>
  );
}
