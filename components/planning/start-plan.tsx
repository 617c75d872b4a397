"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";

import { Blockers } from "@/components/ui/blockers";
import { Button } from "@/components/ui/button";
import { useMove } from "@/components/ui/use-move";
import { createPlanAction } from "@/lib/planning/actions";

/** Opens the actor's plan of the year and goes there. */
export function StartPlan({ year }: { year: number }) {
  const t = useTranslations("planning");
  const router = useRouter();
  const { move, busy, blockers } = useMove();
  const start = async () => {
    const opened = await move(() => createPlanAction({ year }));
    if (opened?.ok) router.push(`/plans/${opened.data}`);
  };
  return (
    <div className="space-y-3">
      <Blockers blockers={blockers} />
      <Button look="primary" aria-busy={busy} onClick={start}>
        {t("start", { year: String(year) })}
      </Button>
    </div>
  );
}
