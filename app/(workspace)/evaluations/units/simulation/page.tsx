import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";

import { GroupReasons } from "@/components/evaluation/group/group-reasons";
import { UnitSimulation } from "@/components/evaluation/group/unit-simulation";
import { periodName } from "@/lib/evaluation/period-name";
import { GuideLink } from "@/components/help/guide-link";
import { Empty } from "@/components/ui/empty";
import { PageHeader } from "@/components/ui/page-header";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { requireActor } from "@/lib/access/session";
import { predicates } from "@/lib/evaluation/group";
import { findUnitSimulation, simulatedUnits } from "@/lib/evaluation/queries/unit-simulation";
import type { SearchParameters } from "@/lib/search-parameters";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("evaluation"))("simulate"),
});

export default async function UnitSimulationPage({ searchParams }: { searchParams: SearchParameters }) {
  const actor = await requireActor();
  const { unit: asked, period: askedPeriod } = await searchParams;
  const [t, period, units] = await Promise.all([
    getTranslations("evaluation.group"),
    getTranslations("vocabulary.period"),
    simulatedUnits(actor),
  ]);
  const chosen = idIn(asked) ?? units[0]?.id;
  const back = <a href="/evaluations/units">{t("unitBack")}</a>;
  if (!chosen) return <Empty title={t("unitNone")}>{back}</Empty>;
  const found = (await findUnitSimulation(actor, chosen, idIn(askedPeriod))) ?? notFound();
  const choose = (
    <form className="mb-5 flex max-w-3xl flex-wrap items-end gap-2">
      <div className="min-w-56 flex-1">
        <SelectField
          name="unit"
          label={t("unitChoose")}
          defaultValue={chosen}
          options={units.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </div>
      {found.period && (
        <SelectField
          name="period"
          label={t("unitPeriod")}
          defaultValue={found.period.id}
          options={found.periods.map((one) => ({ value: one.id, label: periodName(period, one) }))}
        />
      )}
      <SubmitButton busy={false} look="secondary">
        {t("show")}
      </SubmitButton>
    </form>
  );
  if (found.period === null)
    return (
      <>
        <PageHeader above={back} title={found.unit.name} />
        {choose}
        <Empty title={t("unitNoPeriod")} />
      </>
    );
  const { unit, signed, saved, unsigned, people, level, reasons } = found;
  const count = predicates.reduce((sum, predicate) => sum + signed[predicate], 0);
  return (
    <>
      <PageHeader
        above={back}
        title={t("unitTitle", { count, unit: unit.name })}
        lede={`${t("unitLede", { period: periodName(period, found.period), unsigned, saved })} ${t("named", { count: people.length })}`}
      >
        <GuideLink step="unitLevels" />
      </PageHeader>
      {choose}
      {count === 0 ? (
        <Empty title={t("unitUnsigned")} />
      ) : (
        <UnitSimulation key={`${chosen}/${found.period.id}`} level={level} signed={signed} people={people} />
      )}
      <GroupReasons reasons={reasons} />
    </>
  );
}

/** An id in the address; whatever else stands there names nothing. */
function idIn(value: string | string[] | undefined) {
  if (value === undefined) return undefined;
  const { success, data } = z.uuid().safeParse(value);
  return success ? data : notFound();
}
