import { useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import type { UnitToDecide } from "@/lib/evaluation/sheet";

import { GoalsSay } from "./goals-say";
import { periodName } from "@/lib/evaluation/period-name";
import { UnitResultForm } from "./unit-result-form";

/** Units with a period each: what their goals say, and the decision. */
export function UnitResults({ units }: { units: readonly UnitToDecide[] }) {
  return (
    <Card>
      <ul className="divide-line divide-y">
        {units.map((unit) => (
          <li key={`${unit.id}-${unit.period.id}`} className="px-4 py-3.5">
            <UnitResult unit={unit} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function UnitResult({ unit }: { unit: UnitToDecide }) {
  const t = useTranslations("unitResults");
  const words = useTranslations("vocabulary.unitResult");
  const period = periodName(useTranslations("vocabulary.period"), unit.period);
  const { decision, goals } = unit;
  return (
    <div className="grid gap-x-8 gap-y-2 xl:grid-cols-[minmax(0,1fr)_minmax(0,1.25fr)]">
      <div className="min-w-0">
        <h2 className="pb-1 font-sans text-[14.5px] font-semibold">{t("of", { unit: unit.name, period })}</h2>
        <GoalsSay {...unit} />
      </div>
      {decision && decision.signed > 0 ? (
        <p>
          {t("inUse", { level: words(decision.level), count: decision.signed })}
          {decision.reason && ` ${t("because", { reason: decision.reason })}`}
        </p>
      ) : (
        <UnitResultForm
          unitId={unit.id}
          periodId={unit.period.id}
          unit={unit.name}
          period={period}
          suggested={goals.suggested}
          decision={decision}
        />
      )}
    </div>
  );
}
