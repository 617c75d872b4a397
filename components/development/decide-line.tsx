"use client";

import { useTranslations } from "next-intl";
import { useWatch } from "react-hook-form";

import { Button } from "@/components/ui/button";
import { Unsent } from "@/components/ui/drafts/unsent";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FormEnd } from "@/components/ui/form-end";
import { focusFirstField, useInPlace } from "@/components/ui/in-place";
import { NumberField } from "@/components/ui/number-field";
import { SelectField } from "@/components/ui/select-field";
import { TextArea } from "@/components/ui/text-area";
import { useMovingForm } from "@/components/ui/use-moving-form";
import { decideDevelopmentLineAction } from "@/lib/development/actions";
import { decisionKinds } from "@/lib/development/budget";
import type { BudgetLine } from "@/lib/development/sheet";

import { useGoal } from "./because-words";

/** Whether the agency's budget carries a line: the form opens in its place. */
export function DecideLine({ line }: { line: BudgetLine }) {
  const t = useTranslations("developmentPlan.budget");
  const { open, show, close, opener } = useInPlace<"decide">();
  const goal = useGoal()(line);
  if (open) return <DecideForm line={line} onDone={close} />;
  return (
    <div className="pt-1.5">
      <Unsent name={draftOf(line)} onContinue={() => show("decide")} />
      <Button {...opener("decide")} aria-label={t("decideNamed", { goal, name: line.person })}>
        {t(line.decision ? "decideAgain" : "decide")}
      </Button>
    </div>
  );
}

const draftOf = ({ id }: BudgetLine) => `development.decision:${id}`;

function DecideForm({ line, onDone }: { line: BudgetLine; onDone: () => void }) {
  const t = useTranslations("developmentPlan.budget");
  const fields = useTranslations("developmentPlan.fields");
  const { id: lineId, planId, version, decision, person: name } = line;
  const { form, field, submit, busy, kept, summary } = useMovingForm(
    {
      kind: decision?.kind ?? ("accepted" as const),
      hours: line.left.hours,
      cost: line.left.cost,
      reason: "",
    },
    useTranslations("developmentPlan.errors"),
    draftOf(line),
  );
  const kind = useWatch({ control: form.control, name: "kind" });
  const decide = submit(
    (typed, key) => decideDevelopmentLineAction({ planId, lineId, version, ...typed }, key),
    onDone,
  );
  return (
    <form
      ref={focusFirstField}
      onSubmit={decide}
      noValidate
      className="bg-sunken mt-2 space-y-3 rounded-md p-3"
    >
      <ErrorSummary {...summary} />
      <SelectField
        {...field("kind")}
        label={t("kind")}
        options={decisionKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
      />
      {kind === "reduced" && (
        <div className="grid items-end gap-3 sm:grid-cols-2">
          <NumberField {...field("hours")} label={fields("hours")} />
          <NumberField {...field("cost")} label={fields("cost")} />
        </div>
      )}
      <TextArea
        {...field("reason", "decision-reason-required")}
        label={t("reason")}
        readableBy={t("reasonReaders", { name })}
        rows={2}
      />
      <FormEnd {...{ busy, kept }} onCancel={onDone}>
        {t("send")}
      </FormEnd>
    </form>
  );
}
