import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";

import { UnitCodes } from "@/components/accounts/unit-codes";
import { GuideLink } from "@/components/help/guide-link";
import { PageHeader } from "@/components/ui/page-header";
import { government, requireActor } from "@/lib/access/session";
import { findUnitToPrint } from "@/lib/accounts/queries/kept";
import { printedUnitSchema } from "@/lib/accounts/schema";
import type { SearchParameters } from "@/lib/search-parameters";

import { missing } from "../missing";
import { siteOf } from "../site";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("accountPages.codes"))("title"),
});

export default async function CodesPage({ searchParams }: { searchParams: SearchParameters }) {
  const actor = await requireActor();
  const asked = printedUnitSchema.safeParse(await searchParams);
  if (!asked.success) notFound();
  const [t, list, unit, served] = await Promise.all([
    getTranslations("accountPages.codes"),
    getTranslations("accountPages.list"),
    findUnitToPrint(actor, asked.data.unit).catch(missing),
    government(),
  ]);
  const { id, name, waiting, printed } = unit;
  return (
    <>
      <div className="print:hidden">
        <PageHeader
          above={<a href={`/administration/accounts?unit=${id}`}>{list("title")}</a>}
          title={t("headline", { count: waiting, unit: name })}
          lede={t("lede", { printed })}
        >
          <GuideLink step="keepAccounts" />
        </PageHeader>
      </div>
      <UnitCodes unitId={id} printed={printed} site={siteOf()} product={served?.displayName ?? "Kinerja"} />
    </>
  );
}
