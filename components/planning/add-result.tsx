"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";

import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";

import { ResultForm } from "./result-form";

/** Opens an empty result below the others. */
export function AddResult({ plan }: { plan: { planId: string; version: number } }) {
  const t = useTranslations("planning");
  const [open, setOpen] = useState(false);
  if (!open) return <Button onClick={() => setOpen(true)}>{t("addResult")}</Button>;
  return (
    <Card className="px-4 py-3.5">
      <ResultForm plan={plan} onDone={() => setOpen(false)} />
    </Card>
  );
}
