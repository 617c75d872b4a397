"use client";

import { useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import { Chevron } from "@/components/ui/chevron";
import { DraftState } from "@/components/ui/drafts/draft-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { StoredText } from "@/components/ui/stored-text";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { useMovingForm } from "@/components/ui/use-moving-form";
import { saveExpectationAction } from "@/lib/planning/actions";
import { behaviourValues } from "@/lib/planning/behaviour-values";
import { placeOfValue } from "@/lib/planning/places";
import { type Remark, remarksOn } from "@/lib/planning/remarks";
import type { PlanSheet } from "@/lib/planning/sheet";

import { RemarkList } from "./remark-list";

type BehavioursProps = {
  plan: { planId: string; version: number };
  behaviours: PlanSheet["behaviours"];
  /** The rater's remarks on the plan, if it is on its way. */
  remarks?: readonly Remark[];
  editable: boolean;
};

/** The seven BerAKHLAK values with their guides (art. 10(3)) and the special expectations agreed upon. */
export function Behaviours({ plan, behaviours, remarks = [], editable }: BehavioursProps) {
  const t = useTranslations("vocabulary");
  return (
    <Card className="divide-line divide-y">
      {behaviourValues.map((value) => {
        const expectation = behaviours.find((own) => own.value === value)?.expectation ?? "";
        const said = remarksOn(remarks, value);
        return (
          <details
            key={value}
            id={placeOfValue(value)}
            open={expectation !== "" || said.length > 0}
            className="scroll-mt-4 space-y-2 px-4 py-2.5"
          >
            <summary className="flex min-h-6 cursor-pointer list-none items-center justify-between gap-3 font-semibold [&::-webkit-details-marker]:hidden">
              {t(`behaviour.${value}`)}
              <Chevron className="text-ink-3" />
            </summary>
            <p className="text-ink-2 py-2 text-[13px]">{t(`behaviourGuides.${value}`)}</p>
            <RemarkList remarks={said} plan={plan} answerable={editable} />
            {editable ? (
              <ExpectationForm plan={plan} value={value} expectation={expectation} />
            ) : (
              expectation && <p className="border-brand border-l-2 pl-3">{expectation}</p>
            )}
          </details>
        );
      })}
    </Card>
  );
}

type ExpectationFormProps = {
  plan: BehavioursProps["plan"];
  value: (typeof behaviourValues)[number];
  expectation: string;
};

function ExpectationForm({ plan, value, expectation }: ExpectationFormProps) {
  const t = useTranslations("planning");
  const words = useTranslations("vocabulary.behaviour");
  const { field, submit, busy, current, kept, summary } = useMovingForm(
    { expectation },
    useTranslations("planning.errors"),
    `plan.expectation:${plan.planId}:${value}`,
  );
  const save = submit((typed, key) => saveExpectationAction({ ...plan, value, ...typed }, key));
  return (
    <form onSubmit={save} noValidate className="space-y-2 pb-1">
      <ErrorSummary {...summary} />
      <StoredText text={current[value]} />
      <TextArea {...field("expectation")} label={t("expectation", { value: words(value) })} />
      <SubmitButton busy={busy} look="secondary">
        {t("save")}
      </SubmitButton>
      <DraftState {...kept} />
    </form>
  );
}
