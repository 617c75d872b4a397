import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";

import { NeedsSheet } from "@/components/development/needs-sheet";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { rupiahIn } from "@/components/ui/rupiah";
import { requireActor } from "@/lib/access/session";
import { findNeeds } from "@/lib/development/queries/needs";
import type { Needs } from "@/lib/development/sheet";
import { yearAsked } from "@/lib/development/schema";
import type { SearchParameters } from "@/lib/search-parameters";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("developmentNeeds"))("title"),
});

export default async function NeedsPage({ searchParams }: { searchParams: SearchParameters }) {
  const actor = await requireActor();
  const { unit: wanted, year: asked } = await searchParams;
  const current = Number(actor.today.slice(0, 4));
  const year = yearAsked(current).parse(asked);
  const unitId = z
    .uuid()
    .nullable()
    .safeParse(wanted ?? null);
  if (!unitId.success) notFound();
  const needs = await findNeeds(actor, { unitId: unitId.data, year }).catch(missing);
  const [t, locale] = await Promise.all([getTranslations("developmentNeeds"), getLocale()]);
  const { unit, total, hidden } = needs;
  const other = year === current ? current + 1 : current;
  const file = `/api/development/needs?unit=${unit.id}&year=${year}`;

  return (
    <>
      <PageHeader
        above={
          unit.parent && (
            <a href={`/development/needs?unit=${unit.parent.id}&year=${year}`}>
              {t("up", { unit: unit.parent.name })}
            </a>
          )
        }
        title={headlineOf(t, { total, unit: unit.name, year: String(year) })}
        lede={
          total
            ? (total.unseen !== null || total.hours !== null) &&
              t("lede", {
                told: total.unseen === null ? "no" : "yes",
                unseen: total.unseen ?? 0,
                planned: total.hours === null || total.cost === null ? "no" : "yes",
                hours: Number(total.hours ?? 0),
                cost: rupiahIn(locale)(total.cost ?? "0"),
              })
            : t("smallLede")
        }
      >
        <LinkButton href={`/development/needs?unit=${unit.id}&year=${other}`}>
          {t("otherYear", { year: String(other) })}
        </LinkButton>
        <LinkButton href={`${file}&format=xlsx`}>{t("download")}</LinkButton>
        <LinkButton href={`${file}&format=csv`}>{t("downloadCsv")}</LinkButton>
      </PageHeader>
      {(hidden > 0 || hasUntold(needs)) && (
        <div className="mb-6">
          <Notice>{t("hidden", { count: hidden })}</Notice>
        </div>
      )}
      <NeedsSheet needs={needs} />
    </>
  );
}

/** Whether any figure on the page is not told. */
const hasUntold = ({ total, units, competencies }: Needs) =>
  [total, ...units, ...competencies].some((row) => row === null || Object.values(row).includes(null));

type Words = Awaited<ReturnType<typeof getTranslations<"developmentNeeds">>>;
type Said = { total: Needs["total"]; unit: string; year: string };

/** How many lack something and plan for it, as far as it is told. */
function headlineOf(t: Words, { total, ...named }: Said) {
  if (total === null) return t("small", named);
  const { whole, lacking, planned } = total;
  if (whole === null || lacking === null) return t("headlineUntold", { ...named, whole: whole ?? 0 });
  return planned === null
    ? t("headlineLacking", { ...named, whole, lacking })
    : t("headline", { ...named, whole, lacking, planned });
}

/** A unit whose needs one may not read is one that does not exist. */
function missing(error: unknown): never {
  if (error instanceof Error && error.name === "DomainError") notFound();
  throw error;
}
