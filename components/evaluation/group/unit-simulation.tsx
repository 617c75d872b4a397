"use client";

import { useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import { type Distribution as Counts, patternDeviations } from "@/lib/evaluation/distribution-pattern";
import { distributionOf, predicates } from "@/lib/evaluation/group";
import type { UnitResultLevel } from "@/lib/evaluation/sheet";
import { changedBy } from "@/lib/evaluation/simulation";

import { Distribution } from "./distribution";
import { MovedPeople } from "./moved-people";
import type { Simulated } from "./tried-person";
import { TriedList } from "./tried-list";
import { useTrials } from "./use-trials";

type UnitSimulationProps = {
  level: UnitResultLevel | null;
  /** All signed ratings of the unit, counted. */
  signed: Counts;
  /** Those of them that the reader may read by name. */
  people: readonly Simulated[];
};

/** The signed ratings of a unit beside its pattern, to be tried by the level above; nothing here can be applied. */
export function UnitSimulation({ level, signed, people }: UnitSimulationProps) {
  const t = useTranslations("evaluation.group");
  const { trials, attempt, forget } = useTrials();
  const changed = changedBy(people, trials);
  const [before, after] = [
    distributionOf(changed.map(({ is }) => is)),
    distributionOf(changed.map(({ would }) => would)),
  ];
  const would = { ...signed };
  for (const predicate of predicates) would[predicate] += after[predicate] - before[predicate];
  return (
    <div className="grid items-start gap-x-6 gap-y-4 lg:grid-cols-[minmax(0,1fr)_21rem]">
      <TriedList people={people} trials={trials} isFixed={() => false} onTry={attempt} />
      <aside className="space-y-4 lg:sticky lg:top-4">
        <Distribution
          level={level}
          is={signed}
          would={would}
          deviations={level ? patternDeviations(level, would) : []}
        />
        <MovedPeople changed={changed} />
        <p className="text-ink-3 text-sm">{t("unitNothingStored")}</p>
        <Button onClick={forget}>{t("reset")}</Button>
      </aside>
    </div>
  );
}
