"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";

import { Blockers } from "@/components/ui/blockers";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useMove } from "@/components/ui/use-move";
import { decideUnitResultAction } from "@/lib/evaluation/actions";

const levels = ["excellent", "good", "needs_improvement", "poor", "very_poor"] as const;

type UnitResultFormProps = { unitId: string; periodId: string; unit: string; period: string };

/** Decides what one unit reached in one period. */
export function UnitResultForm({ unitId, periodId, unit, period }: UnitResultFormProps) {
  const t = useTranslations("evaluation.units");
  const words = useTranslations("vocabulary.unitResult");
  const id = useId();
  const { move, busy, blockers } = useMove();
  const [level, setLevel] = useState<(typeof levels)[number] | null>(null);
  const [unchosen, setUnchosen] = useState(false);
  const [reason, setReason] = useState("");
  const submit = async () => {
    setUnchosen(level === null);
    if (level === null) document.getElementById(`${id}-level`)?.focus();
    else await move(() => decideUnitResultAction({ unitId, periodId, version: null, level, reason }));
  };
  return (
    <form action={submit} className="grid items-end gap-3 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto]">
      <SelectField
        id={`${id}-level`}
        label={t("level", { unit, period })}
        error={unchosen ? t("levelRequired") : undefined}
        options={[
          { value: "", label: t("choose") },
          ...levels.map((value) => ({ value, label: words(value) })),
        ]}
        value={level ?? ""}
        onChange={(event) => setLevel(levels.find((known) => known === event.target.value) ?? null)}
      />
      <TextField
        id={`${id}-reason`}
        label={t("reason")}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <SubmitButton busy={busy} look="secondary">
        {t("save")}
      </SubmitButton>
      <Blockers blockers={blockers} />
    </form>
  );
}
