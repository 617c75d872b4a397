import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";

import { DossierHeader } from "@/components/career/career-header";
import { DossierSheet } from "@/components/career/dossier-sheet";
import { requireActor } from "@/lib/access/session";
import { readDossier } from "@/lib/career/queries/dossier";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("careerPages.dossier"))("title"),
});

export default async function DossierOfPage({ params }: { params: Promise<{ personId: string }> }) {
  const actor = await requireActor();
  const dossier = (await readDossier(actor, (await params).personId, "screen")) ?? notFound();
  const mine = dossier.id === actor.personId;
  return (
    <>
      <DossierHeader dossier={dossier} today={actor.today} mine={mine} />
      <DossierSheet dossier={dossier} mine={mine} />
    </>
  );
}
