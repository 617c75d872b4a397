"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";

import { DraftState } from "@/components/ui/drafts/draft-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useMovingForm } from "@/components/ui/use-moving-form";
import { drawSampleAction } from "@/lib/oversight/actions";
import { sampleKinds } from "@/lib/oversight/sample";

type DrawFormProps = { letters: readonly { id: string; number: string }[]; year: number };
type Typed = Parameters<typeof drawSampleAction>[0];

/** Draws a sample by a letter, and goes to what was drawn. */
export function DrawForm({ letters, year }: DrawFormProps) {
  const t = useTranslations("samples");
  const router = useRouter();
  const { field, submit, busy, kept, summary } = useMovingForm<Typed>(
    {
      ...{ letterId: letters[0]?.id ?? "", kind: "evaluations" as const },
      ...{ year: String(year), size: "10", seed: "" },
    },
    useTranslations("samples.errors"),
    "oversight.sample:new",
  );
  const send = submit(drawSampleAction, (id) => router.push(`/administration/audit/samples/${id}`));
  return (
    <form onSubmit={send} noValidate className="space-y-3">
      <ErrorSummary {...summary} />
      <div className="grid items-end gap-3 sm:grid-cols-[minmax(0,1fr)_11rem]">
        <SelectField
          {...field("letterId")}
          label={t("form.letter")}
          options={letters.map(({ id, number }) => ({ value: id, label: number }))}
        />
        <SelectField
          {...field("kind")}
          label={t("form.kind")}
          options={sampleKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        />
      </div>
      <div className="grid items-start gap-3 sm:grid-cols-[8rem_8rem_minmax(0,1fr)]">
        <TextField {...field("year", "year-required")} inputMode="numeric" label={t("form.year")} />
        <TextField {...field("size", "size-required")} inputMode="numeric" label={t("form.size")} />
        <TextField
          {...field("seed", "seed-required")}
          label={t("form.seed")}
          hint={t("form.seedHint")}
          autoComplete="off"
        />
      </div>
      <SubmitButton busy={busy}>{t("form.send")}</SubmitButton>
      <DraftState {...kept} />
    </form>
  );
}
