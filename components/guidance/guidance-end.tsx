"use client";

import { useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import { Unsent } from "@/components/ui/drafts/unsent";
import { useInPlace } from "@/components/ui/in-place";
import type { GuidanceSheet } from "@/lib/guidance/sheet";

import { closeDraft, CloseForm } from "./close-form";
import { stepDraft, StepForm } from "./step-form";

type GuidanceEndProps = {
  guidance: { guidanceId: string; version: number };
  may: GuidanceSheet["may"];
};

/** Where guidance goes on: another step, or its end once all steps are done. */
export function GuidanceEnd({ guidance, may }: GuidanceEndProps) {
  const t = useTranslations("guidance");
  const { open, show, close, opener } = useInPlace<"add" | "close">();
  const { guidanceId } = guidance;
  if (open === "add") return <StepForm guidance={guidance} onDone={close} />;
  if (open === "close") return <CloseForm guidance={guidance} onDone={close} />;
  if (!may.write && !may.close) return null;
  return (
    <div className="space-y-2">
      {may.write && <Unsent name={stepDraft(guidanceId)} onContinue={() => show("add")} />}
      {may.close && <Unsent name={closeDraft(guidanceId)} onContinue={() => show("close")} />}
      <div className="flex flex-wrap gap-2">
        {may.close && (
          <Button look="primary" {...opener("close")}>
            {t("close.open")}
          </Button>
        )}
        {may.write && <Button {...opener("add")}>{t("step.add")}</Button>}
      </div>
    </div>
  );
}
