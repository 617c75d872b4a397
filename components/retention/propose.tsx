"use client";

import { useTranslations } from "next-intl";

import { Blockers } from "@/components/ui/blockers";
import { Button } from "@/components/ui/button";
import { useMove } from "@/components/ui/use-move";
import { proposeRetentionAction } from "@/lib/retention/actions";

/** Lists what has outlived its time for both offices. */
export function Propose() {
  const t = useTranslations("retention");
  const { move, busy, blockers } = useMove();
  return (
    <div className="space-y-2">
      <Button look="primary" aria-busy={busy} onClick={() => move((key) => proposeRetentionAction({}, key))}>
        {t("propose")}
      </Button>
      <Blockers blockers={blockers} />
    </div>
  );
}
