"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";

import { ErrorSummary } from "@/components/ui/error-summary";
import { NumberField } from "@/components/ui/number-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { useMovingForm } from "@/components/ui/use-moving-form";
import { setCeilingAction } from "@/lib/training/actions";
import type { KeptTrainings } from "@/lib/training/sheet";

/** The hours of a contract year above which PPPK are warned; empty for nobody. */
export function CeilingForm({ setting }: Pick<KeptTrainings, "setting">) {
  const t = useTranslations("training.kept");
  const [saved, setSaved] = useState(false);
  const { field, submit, busy, summary } = useMovingForm(
    { ceiling: String(setting.ceiling ?? "") },
    useTranslations("training.errors"),
  );
  const save = submit(
    (typed, key) => {
      setSaved(false);
      return setCeilingAction({ version: setting.version, ...typed }, key);
    },
    () => setSaved(true),
  );
  return (
    <form onSubmit={save} noValidate className="space-y-3">
      <ErrorSummary {...summary} />
      <NumberField {...field("ceiling")} label={t("ceilingLabel")} hint={t("ceilingHint")} />
      <SubmitButton busy={busy} look="secondary">
        {t("ceilingSend")}
      </SubmitButton>
      <p role="status" className="text-good">
        {saved && t("ceilingSaved")}
      </p>
    </form>
  );
}
