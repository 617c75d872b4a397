"use client";

import { useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Unsent } from "@/components/ui/drafts/unsent";
import { useInPlace } from "@/components/ui/in-place";
import type { Acting } from "@/lib/planning/edition";
import { newResultPlace } from "@/lib/planning/places";
import type { Supportable } from "@/lib/planning/sheet";

import { resultDraft, ResultForm } from "./result-form";

type AddResultProps = {
  plan: { planId: string; version: number };
  acting: readonly Acting[];
  supportable: Supportable;
};

/** Opens an empty result below the others. */
export function AddResult({ plan, acting, supportable }: AddResultProps) {
  const t = useTranslations("planning");
  const { open, show, close, opener } = useInPlace<"form">();
  if (!open)
    return (
      <div id={newResultPlace} className="scroll-mt-4 space-y-3">
        <Unsent name={resultDraft(plan.planId)} onContinue={() => show("form")} />
        <Button {...opener("form")}>{t("addResult")}</Button>
      </div>
    );
  return (
    <Card id={newResultPlace} className="scroll-mt-4 px-4 py-3.5">
      <ResultForm {...{ plan, acting, supportable }} onDone={close} />
    </Card>
  );
}
