"use client";

import { useTranslations } from "next-intl";

import { AskFirst } from "@/components/ui/ask-first";
import { Button, LinkButton } from "@/components/ui/button";
import { Unsent } from "@/components/ui/drafts/unsent";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FormEnd } from "@/components/ui/form-end";
import { focusFirstField, useInPlace } from "@/components/ui/in-place";
import { TextArea } from "@/components/ui/text-area";
import { useMovingForm } from "@/components/ui/use-moving-form";
import { closeDecisionAction, reportDecisionAction, withdrawDecisionAction } from "@/lib/decisions/actions";
import type { Decision } from "@/lib/decisions/sheet";

import { decideAt } from "./address";

type Reference = { decisionId: string; version: number };
type MovesProps = {
  decision: Pick<Decision, "id" | "version" | "sentence" | "may" | "unit" | "year" | "quarter" | "key">;
};

const reportDraft = (id: string) => `decision.report:${id}`;
const withdrawDraft = (id: string) => `decision.withdraw:${id}`;

/** What the reader can do with a decision now: its owner reports it, whoever made it closes or withdraws it, and then decides anew. */
export function DecisionMoves({ decision }: MovesProps) {
  const t = useTranslations("decisionForms");
  const { open, show, close, opener } = useInPlace<"report" | "withdraw">();
  const { id, version, sentence, may, unit, year, quarter, key: indicator } = decision;
  const reference = { decisionId: id, version };
  if (open === "report") return <ReportForm reference={reference} onDone={close} />;
  if (open === "withdraw") return <WithdrawForm reference={reference} onDone={close} />;
  return (
    <div className="flex flex-wrap items-center gap-3 print:hidden">
      {may.report && (
        <>
          <Button look="primary" {...opener("report")}>
            {t("reportSend")}
          </Button>
          <Unsent name={reportDraft(id)} onContinue={() => show("report")} />
        </>
      )}
      {may.close && (
        <AskFirst
          label={t("close")}
          named={t("closeNamed", { sentence })}
          question={t("closeQuestion")}
          run={(key) => closeDecisionAction(reference, key)}
        />
      )}
      {may.withdraw && (
        <>
          <Button look="quiet" {...opener("withdraw")}>
            {t("withdraw")}
          </Button>
          <Unsent name={withdrawDraft(id)} onContinue={() => show("withdraw")} />
        </>
      )}
      {may.renew && (
        <LinkButton href={decideAt({ unit: unit.id, year, quarter, indicator })}>{t("renew")}</LinkButton>
      )}
    </div>
  );
}

type FormProps = { reference: Reference; onDone: () => void };

function ReportForm({ reference, onDone }: FormProps) {
  const t = useTranslations("decisionForms");
  const { field, submit, busy, kept, summary } = useMovingForm(
    { report: "" },
    useTranslations("decisionForms.errors"),
    reportDraft(reference.decisionId),
  );
  const send = submit((typed, key) => reportDecisionAction({ ...reference, ...typed }, key), onDone);
  return (
    <form ref={focusFirstField} onSubmit={send} noValidate className="bg-sunken space-y-3 rounded-md p-3">
      <ErrorSummary {...summary} />
      <TextArea {...field("report", "report-required")} label={t("report")} hint={t("reportHint")} />
      <FormEnd {...{ busy, kept }} onCancel={onDone}>
        {t("reportSend")}
      </FormEnd>
    </form>
  );
}

function WithdrawForm({ reference, onDone }: FormProps) {
  const t = useTranslations("decisionForms");
  const { field, submit, busy, kept, summary } = useMovingForm(
    { reason: "" },
    useTranslations("decisionForms.errors"),
    withdrawDraft(reference.decisionId),
  );
  const send = submit((typed, key) => withdrawDecisionAction({ ...reference, ...typed }, key), onDone);
  return (
    <form ref={focusFirstField} onSubmit={send} noValidate className="bg-sunken space-y-3 rounded-md p-3">
      <ErrorSummary {...summary} />
      <TextArea {...field("reason", "reason-required")} label={t("reason")} hint={t("reasonHint")} rows={2} />
      <FormEnd {...{ busy, kept }} onCancel={onDone}>
        {t("withdrawSend")}
      </FormEnd>
    </form>
  );
}
