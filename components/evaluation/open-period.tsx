"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";

import { Blockers } from "@/components/ui/blockers";
import { Button } from "@/components/ui/button";
import { useMove } from "@/components/ui/use-move";
import { openEvaluationsAction } from "@/lib/evaluation/actions";

/** Opens what today's windows allow, and says how many. */
export function OpenPeriod() {
  const t = useTranslations("evaluation");
  const { move, busy, blockers } = useMove();
  const [count, setCount] = useState<number>();
  const open = async () => {
    const opened = await move(() => openEvaluationsAction({}));
    if (opened?.ok) setCount(opened.data);
  };
  return (
    <div>
      <Button look="primary" aria-busy={busy} onClick={open}>
        {t("openPeriod")}
      </Button>
      <Blockers blockers={blockers} />
      <p role="status" className="text-ink-2 not-empty:pt-2">
        {count !== undefined && t("opened", { count })}
      </p>
    </div>
  );
}
