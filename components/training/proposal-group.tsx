"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";

import { Blockers } from "@/components/ui/blockers";
import { Button } from "@/components/ui/button";
import { Unsent } from "@/components/ui/drafts/unsent";
import { useInPlace } from "@/components/ui/in-place";
import { useMove } from "@/components/ui/use-move";
import { approveNominationsAction } from "@/lib/training/actions";
import type { Nominee } from "@/lib/training/sheet";

import { NomineeFacts } from "./nominee-facts";
import { refuseDraft, RefuseForm } from "./refuse-form";

/** So many are approved at one press. */
const together = 200;

type Proposal = Nominee & {
  nomination: { nominationId: string; version: number };
  name: string;
  /** Unit, who proposed and when, in words. */
  from: string;
  reason: string | null;
};

type ProposalGroupProps = {
  /** The event in words, for who hears the buttons one by one. */
  event: string;
  free: number;
  proposals: readonly Proposal[];
};

/** Everybody who is proposed for an event: those who are ticked are approved at one press, and each can be refused by a reason. */
export function ProposalGroup({ event, free, proposals }: ProposalGroupProps) {
  const t = useTranslations("training.kept");
  const { move, busy, blockers } = useMove();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const chosen = proposals
    .map(({ nomination }) => nomination)
    .filter(({ nominationId }) => !left.has(nominationId))
    .slice(0, together);
  const choose = (id: string, on: boolean) =>
    setLeft((before) => new Set(on ? [...before].filter((other) => other !== id) : [...before, id]));
  const waiting = Math.max(0, chosen.length - free);
  return (
    <>
      <ul className="divide-line border-line divide-y border-t">
        {proposals.map((proposal) => (
          <ProposalLine
            key={proposal.nomination.nominationId}
            proposal={proposal}
            chosen={!left.has(proposal.nomination.nominationId)}
            onChoose={(on) => choose(proposal.nomination.nominationId, on)}
          />
        ))}
      </ul>
      <div className="border-line flex flex-wrap items-center gap-x-3 gap-y-2 border-t px-4 py-3">
        <Button
          aria-busy={busy}
          aria-label={t("approveNamed", { count: chosen.length, event })}
          disabled={chosen.length === 0}
          onClick={() => move((key) => approveNominationsAction({ nominations: chosen }, key))}
        >
          {t("approve", { count: chosen.length })}
        </Button>
        {waiting > 0 && <p className="text-ink-2 text-[13px]">{t("willWait", { waiting })}</p>}
        <Blockers blockers={blockers} />
      </div>
    </>
  );
}

type ProposalLineProps = { proposal: Proposal; chosen: boolean; onChoose: (on: boolean) => void };

function ProposalLine({ proposal, chosen, onChoose }: ProposalLineProps) {
  const t = useTranslations("training.kept");
  const { open, show, close, opener } = useInPlace<"refuse">();
  const { nomination, name, from, reason, gap, hours, owed } = proposal;
  const words = { label: t("note"), hint: t("noteHint", { name }), send: t("refuse") };
  return (
    <li className="space-y-1.5 px-4 py-2.5">
      <div className="flex flex-wrap items-start justify-between gap-x-3 gap-y-1">
        <label className="flex min-h-6 min-w-0 flex-1 basis-64 cursor-pointer items-start gap-3">
          <input
            type="checkbox"
            className="accent-brand mt-1 size-4 shrink-0"
            checked={chosen}
            onChange={(change) => onChoose(change.target.checked)}
          />
          <span className="min-w-0">
            <b className="block font-semibold break-words">{name}</b>
            <span className="text-ink-2 block text-[13px]">{from}</span>
          </span>
        </label>
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1 max-sm:pl-7">
          <NomineeFacts {...{ gap, hours, owed }} />
          {!open && (
            <Button look="quiet" {...opener("refuse")} aria-label={t("refuseNamed", { name })}>
              {t("refuse")}
            </Button>
          )}
        </div>
      </div>
      {reason && <p className="pl-7 break-words whitespace-pre-wrap">{t("reason", { reason })}</p>}
      {open ? (
        <RefuseForm nomination={nomination} words={words} onDone={close} />
      ) : (
        <Unsent name={refuseDraft(nomination.nominationId)} onContinue={() => show("refuse")} />
      )}
    </li>
  );
}
