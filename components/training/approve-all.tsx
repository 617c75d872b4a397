"use client";

import { useTranslations } from "next-intl";

import { Blockers } from "@/components/ui/blockers";
import { Button } from "@/components/ui/button";
import { useMove } from "@/components/ui/use-move";
import { approveNominationsAction } from "@/lib/training/actions";

type ApproveAllProps = { nominations: readonly { nominationId: string; version: number }[] };

/** Approves everything that is listed, in its order. */
export function ApproveAll({ nominations }: ApproveAllProps) {
  const t = useTranslations("training.kept");
  const { move, busy, blockers } = useMove();
  return (
    <div className="flex flex-wrap items-center gap-3 px-4 pt-3">
      <Button
        aria-busy={busy}
        onClick={() => move((key) => approveNominationsAction({ nominations: [...nominations] }, key))}
      >
        {t("approveAll", { count: nominations.length })}
      </Button>
      <Blockers blockers={blockers} />
    </div>
  );
}
