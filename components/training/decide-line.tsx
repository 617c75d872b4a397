"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

import { Blockers } from "@/components/ui/blockers";
import { Button } from "@/components/ui/button";
import { Unsent } from "@/components/ui/drafts/unsent";
import { useInPlace } from "@/components/ui/in-place";
import { useMove } from "@/components/ui/use-move";
import { proposeAskedAction } from "@/lib/training/actions";

import { refuseDraft, RefuseForm } from "./refuse-form";

type DecideLineProps = {
  nomination: { nominationId: string; version: number };
  name: string;
  children: ReactNode;
};

/** Somebody's request for a seat with its two answers: proposed at one press, or no with the reason in its place. */
export function DecideLine({ nomination, name, children }: DecideLineProps) {
  const t = useTranslations("training.team");
  const { move, busy, blockers } = useMove();
  const { open, show, close, opener } = useInPlace<"refuse">();
  const words = { label: t("note"), hint: t("noteHint", { name }), send: t("refuse") };
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
              aria-busy={busy}
              onClick={() => move((key) => proposeAskedAction(nomination, key))}
              aria-label={t("proposeNamed", { name })}
            >
              {t("propose")}
            </Button>
            <Button look="quiet" {...opener("refuse")} aria-label={t("refuseNamed", { name })}>
              {t("refuse")}
            </Button>
          </div>
        </>
      )}
    </li>
  );
}
