"use client";

import type { ReactNode } from "react";

import { Blockers } from "@/components/ui/blockers";
import { Button } from "@/components/ui/button";
import { useMove } from "@/components/ui/use-move";
import { acknowledgeAction, handOverAction } from "@/lib/evaluation/actions";

const actions = { handOver: handOverAction, acknowledge: acknowledgeAction } as const;

type MoveButtonProps = {
  evaluation: { evaluationId: string; version: number };
  to: keyof typeof actions;
  children: ReactNode;
};

/** Moves a signed evaluation on: to the employee, or into their hands. */
export function MoveButton({ evaluation, to, children }: MoveButtonProps) {
  const { move, busy, blockers } = useMove();
  return (
    <div className="space-y-2">
      <Blockers blockers={blockers} />
      <Button look="primary" aria-busy={busy} onClick={() => move((key) => actions[to](evaluation, key))}>
        {children}
      </Button>
    </div>
  );
}
