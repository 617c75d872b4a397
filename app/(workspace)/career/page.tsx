import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";

import { Aim } from "@/components/career/aim";
import { BelowList } from "@/components/career/below-list";
import { CareerHeader } from "@/components/career/career-header";
import { ReaderList } from "@/components/career/reader-list";
import { CareerSheet, RankList } from "@/components/career/career-sheet";
import { requireActor } from "@/lib/access/session";
import { canKeepFigures } from "@/lib/career/policy";
import { findAim } from "@/lib/career/queries/aim";
import { careersBelow, findCareer } from "@/lib/career/queries/career";
import { findDossierReaders } from "@/lib/career/queries/readers";
import { searchedAim } from "@/lib/career/schema";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("careerPages"))("title"),
});

type Asked = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function CareerPage({ searchParams }: Asked) {
  const actor = await requireActor();
  const { search } = searchedAim.parse(await searchParams);
  const [t, career, aim, below, readers] = await Promise.all([
    getTranslations("careerPages.readers"),
    findCareer(actor, actor.personId),
    findAim(actor, search),
    careersBelow(actor),
    findDossierReaders(actor),
  ]);
  if (!career) notFound();

  return (
    <>
      <CareerHeader career={career} mine />
      <div className="grid items-start gap-x-8 xl:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="min-w-0">
          <CareerSheet career={career} keeps={canKeepFigures(actor)} />
          <Aim {...aim} search={search} />
        </div>
        <div className="min-w-0">
          <RankList steps={career.steps} />
          <BelowList people={below} />
          <ReaderList title={t("dossier")} none={t("dossierNone")} readers={readers} />
        </div>
      </div>
    </>
  );
}
