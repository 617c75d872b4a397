import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { SuggestionRule } from "@/components/evaluation/suggestion-rule";
import { UnitResults } from "@/components/evaluation/unit-results";
import { glossed } from "@/components/help/glossed";
import { GuideLink } from "@/components/help/guide-link";
import { LinkButton } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { PageHeader } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { holds } from "@/lib/access/permissions";
import { requireActor } from "@/lib/access/session";
import { simulatedUnits } from "@/lib/evaluation/queries/unit-simulation";
import { decidedUnits, undecidedUnits } from "@/lib/evaluation/queries/units";
import { searchedText, type SearchParameters } from "@/lib/search-parameters";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("evaluation"))("decideUnits"),
});

export default async function UnitResultsPage({ searchParams }: { searchParams: SearchParameters }) {
  const actor = await requireActor();
  const { search: asked, show } = await searchParams;
  const search = searchedText.parse(asked);
  const decided = show === "decided";
  const [t, words, group, simulated, { total, units }] = await Promise.all([
    getTranslations("evaluation.units"),
    getTranslations("unitResults"),
    getTranslations("evaluation.group"),
    simulatedUnits(actor),
    decided ? decidedUnits(actor, search) : undecidedUnits(actor, search),
  ]);
  const nothing = decided ? words("noneDecided") : t("none");
  return (
    <>
      <PageHeader
        title={decided ? words("decidedTitle", { count: total }) : t("title", { count: total })}
        lede={t.rich("lede", glossed)}
      >
        <LinkButton href={decided ? "/evaluations/units" : "/evaluations/units?show=decided"}>
          {words(decided ? "showWaiting" : "showDecided")}
        </LinkButton>
        {simulated.length > 0 && (
          <LinkButton href="/evaluations/units/simulation">{group("unitSimulate")}</LinkButton>
        )}
        <GuideLink step={holds(actor, "cycle:manage") ? "decideLevels" : "unitLevels"} />
      </PageHeader>
      <SuggestionRule />
      <form className="mb-5 flex max-w-md items-end gap-2">
        {decided && <input type="hidden" name="show" value="decided" />}
        <div className="flex-1">
          <TextField name="search" label={t("search")} defaultValue={search} />
        </div>
        <SubmitButton busy={false} look="secondary">
          {t("find")}
        </SubmitButton>
      </form>
      {units.length === 0 && <Empty title={search ? t("noneFound", { search }) : nothing} />}
      {units.length > 0 && <UnitResults units={units} />}
      {total > units.length && (
        <p className="text-ink-3 pt-3 text-sm">{t("more", { count: total - units.length })}</p>
      )}
    </>
  );
}
