"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";

import { Button } from "@/components/ui/button";

import { GoalForm, type GoalPlace } from "./goal-form";

/** Opens an empty goal below the others. */
export function AddGoal({ place }: { place: GoalPlace }) {
  const t = useTranslations("goals");
  const [open, setOpen] = useState(false);
  if (!open) return <Button onClick={() => setOpen(true)}>{t("add")}</Button>;
  return <GoalForm place={place} onDone={() => setOpen(false)} />;
}
