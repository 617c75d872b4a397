import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";

import { GuideLink } from "@/components/help/guide-link";
import { CopySheet } from "@/components/planning/copy-sheet";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/access/session";
import { findCopySheet } from "@/lib/documents/queries/forms";
import { editionParameters } from "@/lib/planning/schema";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("planning.copySheet"))("link"),
});

export default async function CopySheetPage({ params }: { params: Promise<unknown> }) {
  const actor = await requireActor();
  const { planId, number: edition } = editionParameters.safeParse(await params).data ?? notFound();
  const sheet = (await findCopySheet(actor, planId, edition)) ?? notFound();
  const [t, plans] = [await getTranslations("planning.copySheet"), await getTranslations("planning")];

  return (
    <>
      <PageHeader
        above={<a href={`/plans/${planId}`}>{plans("toPlan")}</a>}
        title={t("title", { edition })}
        lede={t("lede")}
      >
        <GuideLink step="copyOver" />
      </PageHeader>
      <p className="text-ink-2 mb-4 max-w-[68ch]">{t("rater", { name: sheet.raterName })}</p>
      <CopySheet planId={planId} edition={edition} parts={sheet.parts} />
    </>
  );
}
