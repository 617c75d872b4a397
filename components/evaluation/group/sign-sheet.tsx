"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";

import { Blockers } from "@/components/ui/blockers";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { DraftState } from "@/components/ui/drafts/draft-state";
import { Section } from "@/components/ui/section";
import { useMove } from "@/components/ui/use-move";
import { seeEvaluationAction, signEvaluationsAction } from "@/lib/evaluation/actions";
import { deviationsOf } from "@/lib/evaluation/group";
import { noteBlockers } from "@/lib/evaluation/lifecycle";
import type { RatedGroup } from "@/lib/evaluation/sheet";

import { periodName } from "@/lib/evaluation/period-name";
import { ReasonFields } from "./reason-fields";
import { type Outcome, SignOutcome } from "./sign-outcome";
import { SavedRatings } from "./saved-ratings";
import { useReasons } from "./use-reasons";

/**
 * Everybody whose ratings are saved, each to be opened; one signature for all who were seen since they last changed. A finished
 * group that leaves the pattern says why first. What became of each stands above in words.
 */
export function SignSheet({ groups }: { groups: readonly RatedGroup[] }) {
  const t = useTranslations("evaluation.group");
  const period = useTranslations("vocabulary.period");
  const { draft, kept, fieldsIn, given, settle } = useReasons(groups, "evaluation.sign-group");
  const { move, busy, blockers } = useMove(draft);
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const [asked, setAsked] = useState(false);
  const [outcomes, setOutcomes] = useState<readonly Outcome[]>([]);
  const waiting = groups.map(({ people, ...group }) => ({ ...group, people: people.filter(isSaved) }));
  const saved = waiting.flatMap(({ people }) => people);
  const isSeen = (one: { id: string; version: number; seen: boolean }) =>
    one.seen || opened.has(`${one.id}/${one.version}`);
  const noted = saved.filter((one) => noteBlockers(one).length === 0);
  const chosen = noted.filter(isSeen);
  const [unseen, lacking] = [noted.length - chosen.length, saved.length - noted.length];

  const see = async ({ id, version }: { id: string; version: number }) => {
    const answer = await seeEvaluationAction({ evaluationId: id, version }).catch(() => null);
    if (answer?.ok) setOpened((known) => new Set(known).add(`${id}/${version}`));
  };
  // A finished group says why it leaves the pattern first: one empty field, not one refusal for each person.
  const unexplained = groups.flatMap(({ level, period: { id }, people }) =>
    people.some(({ predicate, signed }) => predicate !== null && !signed) &&
    people.every(({ predicate }) => predicate !== null)
      ? deviationsOf(level, people)
          .filter((one) => !fieldsIn(id).textOf(one).trim())
          .map(fieldsIn(id).idOf)
      : [],
  );
  const sign = async () => {
    setAsked(true);
    if (unexplained[0]) return document.getElementById(unexplained[0])?.focus();
    const names = new Map(chosen.map(({ id, name }) => [id, name]));
    const evaluations = chosen.map(({ id: evaluationId, version }) => ({ evaluationId, version }));
    const answer = await move((key) => signEvaluationsAction({ evaluations, reasons: given }, key));
    if (!answer?.ok) return;
    settle();
    setOutcomes(
      answer.data.map(({ evaluationId: id, blockers: why }) => ({
        ...{ id, blockers: why, name: names.get(id) ?? "" },
      })),
    );
  };

  return (
    <>
      <SignOutcome outcomes={outcomes} />
      {waiting.map(
        ({ level, period: own, people }, i) =>
          people.length > 0 && (
            <Section key={`${own.id}/${level}`} title={periodName(period, own)}>
              <Card>
                <ul className="divide-line divide-y">
                  {people.map((person) => (
                    <SavedRatings
                      key={person.id}
                      person={person}
                      seen={isSeen(person)}
                      onOpen={() => void see(person)}
                    />
                  ))}
                </ul>
              </Card>
              {groups[i]?.people.every(({ predicate }) => predicate !== null) && (
                <ReasonFields
                  asked={asked}
                  deviations={deviationsOf(level, groups[i].people)}
                  {...fieldsIn(own.id)}
                />
              )}
            </Section>
          ),
      )}
      {saved.length > 0 && (
        <div className="border-line bg-surface sticky bottom-0 z-20 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-lg border px-4 py-3">
          <div className="w-full empty:hidden">
            <Blockers blockers={blockers} />
          </div>
          <p role="status" className="text-ink-2">
            {lacking > 0 && `${t("lacking", { count: lacking })} `}
            {unseen > 0 ? t("unseen", { count: unseen }) : chosen.length > 0 && t("allSeen")}
          </p>
          {chosen.length > 0 && (
            <span className="ml-auto">
              <Button look="primary" aria-busy={busy} onClick={sign}>
                {t("sign", { count: chosen.length })}
              </Button>
            </span>
          )}
        </div>
      )}
      <DraftState {...kept} />
    </>
  );
}

const isSaved = ({ predicate, signed }: RatedGroup["people"][number]) => predicate !== null && !signed;
