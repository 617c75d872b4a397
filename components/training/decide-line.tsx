"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

import { Blockers } from "@/components/ui/blockers";
import { Button } from "@/components/ui/button";
import { Unsent } from "@/components/ui/drafts/unsent";
import { useInPlace } from "@/components/ui/in-place";
import { useMove } from "@/components/ui/use-move";
import { approveNominationsAction, proposeAskedAction } from "@/lib/training/actions";

import { refuseDraft, RefuseForm } from "./refuse-form";

type DecideLineProps = {
  nomination: { nominationId: string; version: number };
  name: string;
  /** The supervisor proposes who asked; who keeps trainings approves what was proposed. */
  side: "team" | "kept";
  children: ReactNode;
};

/** One nomination with its two answers: yes at one press, no with the reason in its place. */
export function DecideLine({ nomination, name, side, children }: DecideLineProps) {
  const t = useTranslations("training");
  const { move, busy, blockers } = useMove();
  const { open, show, close, opener } = useInPlace<"refuse">();
  const team = side === "team";
  const yes = () =>
    move<unknown>((key) =>
      team
        ? proposeAskedAction(nomination, key)
        : approveNominationsAction({ nominations: [nomination] }, key),
    );
  const words = {
    label: t(`${side}.note`),
    hint: t(`${side}.noteHint`, { name }),
    send: t(`${side}.refuse`),
  };
  return (
    <li className="space-y-1.5 px-4 py-3">
      {children}
      <Blockers blockers={blockers} />
      {open ? (
        <RefuseForm nomination={nomination} words={words} onDone={close} />
      ) : (
        <>
          <Unsent name={refuseDraft(nomination.nominationId)} onContinue={() => show("refuse")} />
          <div className="flex flex-wrap gap-2">
            <Button
              look="primary"
              aria-busy={busy}
              onClick={yes}
              aria-label={team ? t("team.proposeNamed", { name }) : t("kept.approveNamed", { name })}
            >
              {team ? t("team.propose") : t("kept.approve")}
            </Button>
            <Button look="quiet" {...opener("refuse")} aria-label={t(`${side}.refuseNamed`, { name })}>
              {t(`${side}.refuse`)}
            </Button>
          </div>
        </>
      )}
    </li>
  );
}
