"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useWatch } from "react-hook-form";

import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useMovingForm } from "@/components/ui/use-moving-form";
import { setTalentAction } from "@/lib/talent/actions";
import { topRowCrowded } from "@/lib/talent/nine-box";
import type { Settings } from "@/lib/talent/settings";

/** Switches the talent map and the IP ASN on or off, and says from which points what counts. */
export function TalentSettingsForm({ settings: { version, ...settings } }: { settings: Settings }) {
  const t = useTranslations("talentForms");
  const [saved, setSaved] = useState(false);
  const { form, field, submit, busy, summary } = useMovingForm(
    {
      ...{ enabled: settings.enabled, indexEnabled: settings.indexEnabled },
      ...{ performanceHigh: String(settings.performanceHigh), validMonths: String(settings.validMonths) },
      ...{ performanceMedium: String(settings.performanceMedium) },
      ...{ potentialHigh: String(settings.potentialHigh), potentialMedium: String(settings.potentialMedium) },
    },
    useTranslations("talentForms.errors"),
  );
  const typed = useWatch({ control: form.control, name: "performanceHigh" });
  const high = /^\d{1,3}$/.test(typed) ? Number(typed) : null;
  const save = submit(
    (values, key) => {
      setSaved(false);
      return setTalentAction({ ...values, version }, key);
    },
    () => setSaved(true),
  );
  const threshold = (axis: "performance" | "potential", side: "high" | "medium") => (
    <TextField
      {...field(`${axis}${side === "high" ? "High" : "Medium"}`, "points-wrong")}
      label={t(side, { axis: t(axis) })}
      inputMode="numeric"
    />
  );
  return (
    <form onSubmit={save} noValidate className="max-w-2xl space-y-4">
      <ErrorSummary {...summary} />
      {(["enabled", "indexEnabled"] as const).map((name) => (
        <label key={name} className="flex min-h-8 items-center gap-2 font-semibold">
          <input type="checkbox" className="accent-brand size-4" {...form.register(name)} />
          {t(name)}
        </label>
      ))}
      <div className="grid gap-4 sm:grid-cols-2">
        {threshold("performance", "high")}
        {threshold("performance", "medium")}
        {threshold("potential", "high")}
        {threshold("potential", "medium")}
      </div>
      <div role="status">
        {high !== null && topRowCrowded({ performanceHigh: high }) && (
          <Notice tone="warning">{t("crowded", { points: high })}</Notice>
        )}
      </div>
      <TextField {...field("validMonths", "months-wrong")} label={t("validMonths")} inputMode="numeric" />
      <SubmitButton busy={busy}>{t("save")}</SubmitButton>
      <p role="status" className="text-good text-sm">
        {saved && t("saved")}
      </p>
    </form>
  );
}
