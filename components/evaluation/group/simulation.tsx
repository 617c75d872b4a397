"use client";

import { useTranslations } from "next-intl";

import { Blockers } from "@/components/ui/blockers";
import { Button } from "@/components/ui/button";
import { DraftState } from "@/components/ui/drafts/draft-state";
import { Section } from "@/components/ui/section";
import { useMove } from "@/components/ui/use-move";
import { applySimulationAction } from "@/lib/evaluation/actions";
import { deviationsOf, distributionOf } from "@/lib/evaluation/group";
import type { RatedGroup } from "@/lib/evaluation/sheet";
import { changedBy, tried } from "@/lib/evaluation/simulation";

import { periodName } from "@/lib/evaluation/period-name";
import { Distribution } from "./distribution";
import { MovedPeople } from "./moved-people";
import { ReasonFields } from "./reason-fields";
import { TriedList } from "./tried-list";
import { useReasons } from "./use-reasons";
import { useTrials } from "./use-trials";

/**
 * Tries ratings of a group on the page alone: the distribution beside its pattern, who would hold another predicate. Nothing is
 * stored until it is applied, and then all of it, with the reasons for what still leaves the pattern; these are kept as they are
 * typed.
 */
export function Simulation({ group }: { group: RatedGroup }) {
  const t = useTranslations("evaluation.group");
  const period = useTranslations("vocabulary.period");
  const { trials, attempt, forget } = useTrials();
  const { level, people } = group;
  const draftName = `evaluation.simulate:${group.period.id}:${level ?? "none"}`;
  const { draft, kept, fieldsIn, given, settle } = useReasons([group], draftName);
  const { move, busy, blockers } = useMove(draft);
  const would = people.map((person) => tried(person, trials));
  const changed = changedBy(people, trials);
  const deviations = deviationsOf(level, would);
  const changes = changed.flatMap(({ is, would: { resultRating, behaviourRating } }) =>
    resultRating && behaviourRating
      ? [{ evaluationId: is.id, version: is.version, resultRating, behaviourRating }]
      : [],
  );
  const apply = async () => {
    if (changes.length + given.length === 0) return;
    const answer = await move((key) => applySimulationAction({ changes, reasons: given }, key));
    if (!answer?.ok) return;
    settle();
    forget();
  };
  return (
    <Section title={periodName(period, group.period)} aside={t("people", { count: people.length })}>
      <div className="grid items-start gap-x-6 gap-y-4 lg:grid-cols-[minmax(0,1fr)_21rem]">
        <TriedList people={people} trials={trials} isFixed={({ signed }) => signed} onTry={attempt} />
        <aside className="space-y-4 lg:sticky lg:top-4">
          <Distribution
            level={level}
            carried={group.carried}
            is={distributionOf(people)}
            would={distributionOf(would)}
            deviations={deviations}
          />
          <MovedPeople changed={changed} />
          <ReasonFields deviations={deviations} {...fieldsIn(group.period.id)} />
          <Blockers blockers={blockers} />
          <p className="text-ink-3 text-sm">{t("nothingStored")}</p>
          <p className="flex flex-wrap gap-2">
            <Button look="primary" aria-busy={busy} onClick={apply}>
              {t("apply", { count: changes.length })}
            </Button>
            <Button onClick={forget}>{t("reset")}</Button>
          </p>
          <DraftState {...kept} />
        </aside>
      </div>
    </Section>
  );
}
