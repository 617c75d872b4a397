import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { periodName } from "@/lib/evaluation/period-name";
import { UnitResultForm } from "@/components/evaluation/unit-result-form";
import { glossed } from "@/components/help/glossed";
import { GuideLink } from "@/components/help/guide-link";
import { Card } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { PageHeader } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { holds } from "@/lib/access/permissions";
import { requireActor } from "@/lib/access/session";
import { undecidedUnits } from "@/lib/evaluation/queries/units";
import { searchedText, type SearchParameters } from "@/lib/search-parameters";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("evaluation"))("decideUnits"),
});

export default async function UnitResultsPage({ searchParams }: { searchParams: SearchParameters }) {
  const actor = await requireActor();
  const search = searchedText.parse((await searchParams).search);
  const [t, period, { total, units }] = await Promise.all([
    getTranslations("evaluation.units"),
    getTranslations("vocabulary.period"),
    undecidedUnits(actor, search),
  ]);
  return (
    <>
      <PageHeader title={t("title", { count: total })} lede={t.rich("lede", glossed)}>
        <GuideLink step={holds(actor, "cycle:manage") ? "decideLevels" : "unitLevels"} />
      </PageHeader>
      <form className="mb-5 flex max-w-md items-end gap-2">
        <div className="flex-1">
          <TextField name="search" label={t("search")} defaultValue={search} />
        </div>
        <SubmitButton busy={false} look="secondary">
          {t("find")}
        </SubmitButton>
      </form>
      {units.length === 0 && <Empty title={search ? t("noneFound", { search }) : t("none")} />}
      {units.length > 0 && (
        <Card>
          <ul className="divide-line divide-y">
            {units.map((unit) => (
              <li key={`${unit.id}-${unit.period.id}`} className="px-4 py-3.5">
                <UnitResultForm
                  unitId={unit.id}
                  periodId={unit.period.id}
                  unit={unit.name}
                  period={periodName(period, unit.period)}
                />
              </li>
            ))}
          </ul>
        </Card>
      )}
      {total > units.length && (
        <p className="text-ink-3 pt-3 text-sm">{t("more", { count: total - units.length })}</p>
      )}
    </>
  );
}
