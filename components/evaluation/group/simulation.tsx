"use client";

import { useTranslations } from "next-intl";
import { useCallback, useState } from "react";

import { Blockers } from "@/components/ui/blockers";
import { Button } from "@/components/ui/button";
import { DraftState } from "@/components/ui/drafts/draft-state";
import { Notice } from "@/components/ui/notice";
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
  // How many people were changed last; gone with the next trial.
  const [applied, setApplied] = useState<number | null>(null);
  const apply = async () => {
    if (changes.length + given.length === 0) return;
    const answer = await move((key) => applySimulationAction({ changes, reasons: given }, key));
    if (!answer?.ok) return;
    settle();
    forget();
    setApplied(changes.length);
  };
  const attemptAnew: typeof attempt = useCallback(
    (...trial) => {
      setApplied(null);
      attempt(...trial);
    },
    [attempt],
  );
  return (
    <Section title={periodName(period, group.period)} aside={t("people", { count: people.length })}>
      <div className="grid items-start gap-x-6 gap-y-4 lg:grid-cols-[minmax(0,1fr)_21rem]">
        <aside className="space-y-4 lg:sticky lg:top-4 lg:col-start-2 lg:row-start-1">
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
          {applied === null ? (
            <p className="text-ink-3 text-sm">{t("nothingStored")}</p>
          ) : (
            <Notice tone="good" announced>
              {t("applied", { count: applied })} <a href="/evaluations/team/sign">{t("toSign")}</a>
            </Notice>
          )}
          <p className="flex flex-wrap gap-2">
            <Button look="primary" aria-busy={busy} onClick={apply}>
              {t("apply", { count: changes.length })}
            </Button>
            <Button onClick={forget}>{t("reset")}</Button>
          </p>
          <DraftState {...kept} />
        </aside>
        <div className="min-w-0 lg:col-start-1 lg:row-start-1">
          <TriedList people={people} trials={trials} isFixed={isSigned} onTry={attemptAnew} />
        </div>
      </div>
    </Section>
  );
}

const isSigned = ({ signed }: RatedGroup["people"][number]) => signed;
