"use client";

import { useTranslations } from "next-intl";

import { AskFirst } from "@/components/ui/ask-first";
import { removeLineAction } from "@/lib/planning/actions";

type RemoveLineProps = {
  plan: { planId: string; version: number };
  lineId: string;
  /** What goes: a result goes with its indicators. */
  kind: "result" | "indicator" | "item";
  name: string;
};

/** Takes a line of an open plan away, with all that hangs on it, after asking once. */
export function RemoveLine({ plan, lineId, kind, name }: RemoveLineProps) {
  const t = useTranslations("planning");
  return (
    <AskFirst
      label={t("remove")}
      named={`${t("remove")}: ${name}`}
      question={t(`removeSure.${kind}`)}
      run={() => removeLineAction({ ...plan, lineId })}
    />
  );
}
