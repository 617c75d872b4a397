import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";

import { CareerHeader } from "@/components/career/career-header";
import { CareerSheet, RankList } from "@/components/career/career-sheet";
import { requireActor } from "@/lib/access/session";
import { canKeepFigures } from "@/lib/career/policy";
import { readCareer } from "@/lib/career/queries/read";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("careerPages"))("titleOf"),
});

export default async function CareerOfPage({ params }: { params: Promise<{ personId: string }> }) {
  const actor = await requireActor();
  const career = (await readCareer(actor, (await params).personId)) ?? notFound();

  return (
    <>
      <CareerHeader career={career} mine={career.id === actor.personId} />
      <div className="grid items-start gap-x-8 xl:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="min-w-0">
          <CareerSheet career={career} keeps={canKeepFigures(actor)} />
        </div>
        <div className="min-w-0">
          <RankList steps={career.steps} />
        </div>
      </div>
    </>
  );
}
