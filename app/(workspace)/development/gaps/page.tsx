import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";

import { competencyName } from "@/components/competency/competency-name";
import { CompetencyGaps, PersonGaps, UnitGaps } from "@/components/competency/gap-tables";
import { GuideLink } from "@/components/help/guide-link";
import { Empty } from "@/components/ui/empty";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { requireActor } from "@/lib/access/session";
import { knownOf, missingOf } from "@/lib/competency/gap-figures";
import { findGaps } from "@/lib/competency/queries/gaps";
import { gapsFilterSchema } from "@/lib/competency/schema";
import type { SearchParameters } from "@/lib/search-parameters";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("competencyPages.gaps"))("title"),
});

export default async function GapsPage({ searchParams }: { searchParams: SearchParameters }) {
  const actor = await requireActor();
  const filter = gapsFilterSchema.parse(await searchParams);
  const gaps = await findGaps(actor, filter).catch(notThere);
  const [t, words] = await Promise.all([
    getTranslations("competencyPages.gaps"),
    getTranslations("competencies"),
  ]);
  const { unit, competencies, units, people, hiddenUnits, hiddenCompetencies } = gaps;
  const only = competencies.find(({ id }) => id === filter.competency);
  const about = only ? [only] : competencies;
  const most = only ?? competencies[0];
  const { missing, exact } = missingOf(about);
  const said = {
    known: knownOf(about, hiddenCompetencies),
    most: most ? competencyName(words, most) : "",
    lacking: most?.lacking ?? 0,
    assessed: most?.assessed ?? 0,
  };
  const keeps =
    competencies.some(({ lacking, assessed }) => lacking === null || assessed === null) ||
    units.some(({ lacking, unseen }) => lacking === null || unseen === null);
  const hrefOf = (changes: { unit?: string; competency?: string }) =>
    `/development/gaps?${new URLSearchParams({
      ...(unit && { unit: unit.id }),
      ...(filter.competency && { competency: filter.competency }),
      ...changes,
    })}`;

  return (
    <>
      <PageHeader
        above={
          unit?.parent && <a href={hrefOf({ unit: unit.parent.id })}>{t("up", { unit: unit.parent.name })}</a>
        }
        title={only ? t("headlineOf", { ...said, name: said.most }) : t("headline", said)}
        lede={t("lede", { unit: unit?.name ?? t("team"), missing, exact: String(exact) })}
      >
        <GuideLink step="lookAtGaps" />
      </PageHeader>
      {[competencies, units, people].every(({ length }) => length === 0) && hiddenCompetencies === 0 ? (
        <Empty title={t("empty")}>
          <p>{t("emptyLede")}</p>
        </Empty>
      ) : (
        <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-x-8 xl:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
          <Section title={t("competencies")}>
            {competencies.length > 0 && (
              <CompetencyGaps rows={competencies} hrefOf={(competency) => hrefOf({ competency })} />
            )}
            <Hidden count={hiddenCompetencies} />
            <p className="text-ink-2 mt-2 text-sm">{t("definition")}</p>
            {keeps && <p className="text-ink-2 mt-2 text-sm">{t("keptNote")}</p>}
          </Section>
          <div className="min-w-0">
            {only && (
              <p className="mb-4 flex flex-wrap items-center gap-x-3">
                <strong>{t("only", { name: competencyName(words, only) })}</strong>
                <a
                  href={`/development/gaps${unit ? `?unit=${unit.id}` : ""}`}
                  className="text-brand-strong underline underline-offset-2"
                >
                  {t("all")}
                </a>
              </p>
            )}
            {(units.length > 0 || hiddenUnits > 0) && (
              <Section title={t("units")}>
                {units.length > 0 && <UnitGaps rows={units} hrefOf={(below) => hrefOf({ unit: below })} />}
                <Hidden count={hiddenUnits} />
              </Section>
            )}
            {people.length > 0 && (
              <Section title={t(unit ? "people" : "teamPeople")}>
                <PersonGaps rows={people} />
              </Section>
            )}
          </div>
        </div>
      )}
    </>
  );
}

async function Hidden({ count }: { count: number }) {
  const t = await getTranslations("competencyPages.gaps");
  return count > 0 && <p className="text-ink-2 mt-2 text-sm">{t("hidden", { count })}</p>;
}

/** A unit whose figures one may not read is one that does not exist. */
function notThere(error: unknown): never {
  if (error instanceof Error && error.name === "DomainError") notFound();
  throw error;
}
