"use client";

import { useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import { DraftState } from "@/components/ui/drafts/draft-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { StoredText } from "@/components/ui/stored-text";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { useMovingForm } from "@/components/ui/use-moving-form";
import { saveContractAction } from "@/lib/planning/actions";
import { contractPlace } from "@/lib/planning/places";

type ContractReferenceProps = {
  plan: { planId: string; version: number };
  contractReference: string | null | undefined;
  editable: boolean;
};

/** The work contract that the expectations on a PPPK refer to besides (art. 8(2)), written in place. */
export function ContractReference({ plan, contractReference, editable }: ContractReferenceProps) {
  const t = useTranslations("planning.contract");
  return (
    <Card id={contractPlace} className="scroll-mt-4 px-4 py-3.5">
      {editable ? (
        <ContractForm plan={plan} contractReference={contractReference ?? ""} />
      ) : (
        <p className="max-w-[70ch] break-words">{contractReference ?? t("none")}</p>
      )}
    </Card>
  );
}

type ContractFormProps = { plan: ContractReferenceProps["plan"]; contractReference: string };

function ContractForm({ plan, contractReference }: ContractFormProps) {
  const t = useTranslations("planning");
  const { field, submit, busy, current, kept, summary } = useMovingForm(
    { contractReference },
    useTranslations("planning.errors"),
    `plan.contract:${plan.planId}`,
  );
  const save = submit((typed, key) => saveContractAction({ ...plan, ...typed }, key));
  return (
    <form onSubmit={save} noValidate className="space-y-2">
      <ErrorSummary {...summary} />
      <StoredText text={current.contract} />
      <TextArea
        {...field("contractReference", "contract-required")}
        label={t("contract.label")}
        hint={t("contract.hint")}
        readableBy={t("readers")}
        rows={2}
      />
      <SubmitButton busy={busy} look="secondary">
        {t("save")}
      </SubmitButton>
      <DraftState {...kept} />
    </form>
  );
}
