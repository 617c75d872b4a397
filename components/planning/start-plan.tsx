"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useWatch } from "react-hook-form";

import { Card } from "@/components/ui/card";
import { Choice } from "@/components/ui/choice";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { useMovingForm } from "@/components/ui/use-moving-form";
import { createPlanAction } from "@/lib/planning/actions";
import type { Opening } from "@/lib/planning/sheet";

type StartPlanProps = Omit<Opening, "blockers"> & {
  year: number;
  /** The positions of the example library. */
  positions: readonly string[];
};

/** Opens the actor's plan of the year and goes there: from the goals of the unit they head, the plan before, an example, or empty. */
export function StartPlan({ year, previous, past, goals, leaves, example, positions }: StartPlanProps) {
  const t = useTranslations("planning.begin");
  const approaches = useTranslations("vocabulary.planApproach");
  const router = useRouter();
  const { form, field, submit, busy, summary } = useMovingForm(
    {
      origin:
        goals.length > 0 ? "goals" : previous ? "previous" : past ? "past" : example ? "example" : "empty",
      example: example ?? positions[0] ?? "",
      approach: previous?.approach ?? ("quantitative" as const),
    } as Typed,
    useTranslations("planning.errors"),
  );
  const origin = useWatch({ control: form.control, name: "origin" });
  const start = submit(
    (typed) =>
      createPlanAction({ year, ...typed, example: typed.origin === "example" ? typed.example : null }),
    (planId) => router.push(`/plans/${planId}`),
  );

  return (
    <Card className="max-w-[46rem] px-5 py-4">
      <form onSubmit={start} noValidate className="space-y-4">
        <h2 className="text-lg font-semibold">{t("title", { year: String(year) })}</h2>
        <ErrorSummary {...summary} />
        {leaves && <Notice tone="warning">{t("leaves")}</Notice>}
        <Choice
          {...field("origin")}
          label={t("origin")}
          look="list"
          options={[
            ...(goals.length > 0
              ? [
                  {
                    value: "goals",
                    label: t("goals", { year: String(year) }),
                    description: t("goalsLede", { count: goals.length, first: goals[0] ?? "" }),
                  },
                ]
              : []),
            ...(previous
              ? [
                  {
                    value: "previous",
                    label: t("previous", { year: String(previous.year), position: previous.positionTitle }),
                    description: t("previousLede", {
                      count: previous.statements.length,
                      first: previous.statements[0] ?? "",
                    }),
                  },
                ]
              : []),
            ...(past
              ? [
                  {
                    value: "past",
                    label: t("past", { year: String(past.year) }),
                    description: t("pastLede", {
                      ...{ count: past.statements.length, first: past.statements[0] ?? "" },
                      ...{ source: past.source, number: past.documentNumber },
                    }),
                  },
                ]
              : []),
            { value: "example", label: t("example"), description: t("exampleLede") },
            { value: "empty", label: t("empty"), description: t("emptyLede") },
          ]}
        />
        {origin === "example" && (
          <SelectField
            {...field("example")}
            label={t("position")}
            options={positions.map((position) => ({ value: position, label: position }))}
          />
        )}
        <Choice
          {...field("approach")}
          label={t("approach")}
          look="list"
          options={(["quantitative", "qualitative"] as const).map((value) => ({
            value,
            label: approaches(value),
            description: t(`${value}Lede`),
          }))}
        />
        <SubmitButton busy={busy}>{t("start", { year: String(year) })}</SubmitButton>
      </form>
    </Card>
  );
}

type Typed = {
  origin: "goals" | "previous" | "past" | "example" | "empty";
  example: string;
  approach: "quantitative" | "qualitative";
};
