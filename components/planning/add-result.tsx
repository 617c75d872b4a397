"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";

import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import type { Supportable } from "@/lib/planning/sheet";

import { ResultForm } from "./result-form";

type AddResultProps = { plan: { planId: string; version: number }; supportable: Supportable };

/** Opens an empty result below the others. */
export function AddResult({ plan, supportable }: AddResultProps) {
  const t = useTranslations("planning");
  const [open, setOpen] = useState(false);
  if (!open) return <Button onClick={() => setOpen(true)}>{t("addResult")}</Button>;
  return (
    <Card className="px-4 py-3.5">
      <ResultForm plan={plan} supportable={supportable} onDone={() => setOpen(false)} />
    </Card>
  );
}
