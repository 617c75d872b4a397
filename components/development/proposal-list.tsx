"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";

import { Blockers } from "@/components/ui/blockers";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { useMove } from "@/components/ui/use-move";
import { saveDevelopmentLineAction } from "@/lib/development/actions";
import type { Proposal } from "@/lib/development/sheet";

import { useBecauseWords } from "./because-words";
import type { PlanOfYear } from "./line-form";

type ProposalListProps = { plan: PlanOfYear; proposals: readonly Proposal[] };

/** What is proposed, each with its reason in words; one press puts it into the plan, where all of it can be changed. */
export function ProposalList({ plan, proposals }: ProposalListProps) {
  const t = useTranslations("developmentPlan");
  const [taken, setTaken] = useState(0);
  return (
    <>
      <p role="status" className={taken > 0 ? "text-good mb-2" : "sr-only"}>
        {taken > 0 && t("taken")}
      </p>
      {proposals.length === 0 ? (
        <p className="text-ink-2">{t("noProposals")}</p>
      ) : (
        <Card>
          <ul className="divide-line divide-y">
            {proposals.map((proposal) => (
              <li key={proposal.key} className="px-4 py-3">
                <ProposalItem {...{ plan, proposal }} onTaken={() => setTaken((count) => count + 1)} />
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}

type ProposalItemProps = { plan: PlanOfYear; proposal: Proposal; onTaken: () => void };

function ProposalItem({ plan, proposal, onTaken }: ProposalItemProps) {
  const t = useTranslations("developmentPlan");
  const forms = useTranslations("vocabulary.trainingForm");
  const format = useFormatter();
  const words = useBecauseWords();
  const { move, busy, blockers } = useMove();
  const { key: name, form, hours, startsOn, endsOn, competency } = proposal;
  const goal = words.goal(proposal);
  const on = (date: string) =>
    format.dateTime(new Date(date), { day: "numeric", month: "long", timeZone: "UTC" });
  const take = async () => {
    const line = { goal, form, startsOn, endsOn, hours: String(hours), cost: "" };
    const study = { study: "bachelor", arrangement: "assigned" } as const;
    const competencyId = competency?.id ?? null;
    const answer = await move((key) =>
      saveDevelopmentLineAction(
        { ...plan, lineId: null, proposal: name, ...line, ...study, competencyId },
        key,
      ),
    );
    if (answer?.ok) onTaken();
  };
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
      <div className="min-w-0 flex-1 basis-64">
        <p className="font-semibold break-words">{goal}</p>
        <p className="break-words">{words.why(proposal.because)}</p>
        <p className="text-ink-2 text-[13px]">
          {[forms(form), t("hours", { hours }), t("span", { from: on(startsOn), to: on(endsOn) })].join(
            " · ",
          )}
        </p>
      </div>
      <Button aria-busy={busy} aria-label={t("takeNamed", { goal })} onClick={take}>
        {t("take")}
      </Button>
      <Blockers blockers={blockers} />
    </div>
  );
}
