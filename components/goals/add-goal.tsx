"use client";

import { useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import { Unsent } from "@/components/ui/drafts/unsent";
import { useInPlace } from "@/components/ui/in-place";

import { goalDraft, GoalForm, type GoalPlace } from "./goal-form";

/** Opens an empty goal below the others. */
export function AddGoal({ place }: { place: GoalPlace }) {
  const t = useTranslations("goals");
  const { open, show, close, opener } = useInPlace<"form">();
  if (!open)
    return (
      <>
        <Unsent name={goalDraft(place)} onContinue={() => show("form")} />
        <Button {...opener("form")}>{t("add")}</Button>
      </>
    );
  return <GoalForm place={place} onDone={close} />;
}
