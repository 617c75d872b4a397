"use client";

import { useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import { useMove } from "@/components/ui/use-move";
import { removeLineAction } from "@/lib/planning/actions";

type RemoveLineProps = { plan: { planId: string; version: number }; lineId: string; name: string };

/** Takes a line of an open plan away, after asking once. */
export function RemoveLine({ plan, lineId, name }: RemoveLineProps) {
  const t = useTranslations("planning");
  const { move, busy } = useMove();
  const remove = () => {
    if (window.confirm(t("removeSure"))) void move(() => removeLineAction({ ...plan, lineId }));
  };
  return (
    <Button look="quiet" aria-busy={busy} onClick={remove} aria-label={`${t("remove")}: ${name}`}>
      {t("remove")}
    </Button>
  );
}
