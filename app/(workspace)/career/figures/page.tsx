import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";

import { FigureList } from "@/components/career/figure-list";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/access/session";
import { findFigures } from "@/lib/career/queries/figures";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("careerPages.figures"))("title"),
});

export default async function FiguresPage() {
  const actor = await requireActor();
  const [t, figures] = await Promise.all([getTranslations("careerPages.figures"), findFigures(actor)]);
  if (!figures) notFound();
  const open = figures.filter(({ now }) => !now.confirmed).length;

  return (
    <>
      <PageHeader
        above={<a href="/career">{t("back")}</a>}
        title={t("headline", { open, count: figures.length })}
        lede={t("lede")}
      />
      <FigureList figures={figures} />
    </>
  );
}
