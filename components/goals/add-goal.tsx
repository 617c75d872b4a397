"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";

import { Button } from "@/components/ui/button";
import { Unsent } from "@/components/ui/drafts/unsent";

import { goalDraft, GoalForm, type GoalPlace } from "./goal-form";

/** Opens an empty goal below the others. */
export function AddGoal({ place }: { place: GoalPlace }) {
  const t = useTranslations("goals");
  const [open, setOpen] = useState(false);
  if (!open)
    return (
      <>
        <Unsent name={goalDraft(place)} onContinue={() => setOpen(true)} />
        <Button onClick={() => setOpen(true)}>{t("add")}</Button>
      </>
    );
  return <GoalForm place={place} onDone={() => setOpen(false)} />;
}
