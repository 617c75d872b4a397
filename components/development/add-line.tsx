"use client";

import { useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import { Unsent } from "@/components/ui/drafts/unsent";
import { useInPlace } from "@/components/ui/in-place";

import { type CourseOption, lineDraft, LineForm, type PlanOfYear } from "./line-form";

type AddLineProps = {
  plan: PlanOfYear;
  asked: readonly { id: string; code: string; name: string }[];
  courses: readonly CourseOption[];
};

/** Writes an activity of one's own. */
export function AddLine({ plan, asked, courses }: AddLineProps) {
  const t = useTranslations("developmentPlan");
  const { open, show, close, opener } = useInPlace<"line">();
  if (open) return <LineForm {...{ plan, asked, courses }} onDone={close} />;
  return (
    <div className="space-y-2 pt-3">
      <Unsent name={lineDraft(plan.year)} onContinue={() => show("line")} />
      <Button {...opener("line")}>{t("add")}</Button>
    </div>
  );
}
