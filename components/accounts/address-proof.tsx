"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";

import { Blockers } from "@/components/ui/blockers";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useMove } from "@/components/ui/use-move";
import { useMovingForm } from "@/components/ui/use-moving-form";
import { askProofAction, proveAddressAction } from "@/lib/accounts/actions";
import type { OwnAccount } from "@/lib/accounts/sheet";

/** Proves that mail to one's address arrives: a code goes there and comes back. */
export function AddressProof({ account }: { account: OwnAccount }) {
  const t = useTranslations("accounts.proof");
  const { move, busy, blockers } = useMove();
  const [asked, setAsked] = useState(account.mailed);
  const email = account.email ?? "";
  if (account.proven) return <Notice tone="good">{t("proven", { email })}</Notice>;
  const ask = async () => {
    const answer = await move((key) => askProofAction({}, key));
    if (answer?.ok) setAsked(true);
  };
  return (
    <div className="border-line space-y-3 border-t pt-3">
      <p>{t("unproven")}</p>
      <Blockers blockers={blockers} />
      <Button aria-busy={busy} onClick={ask}>
        {asked ? t("askAgain") : t("ask")}
      </Button>
      <p role="status">{asked && t("asked", { email })}</p>
      {asked && <ProofForm />}
    </div>
  );
}

function ProofForm() {
  const t = useTranslations("accounts.proof");
  const { field, submit, busy, summary } = useMovingForm({ code: "" }, useTranslations("accounts.errors"));
  const send = submit((typed, key) => proveAddressAction(typed, key));
  return (
    <form onSubmit={send} noValidate className="max-w-xs space-y-3">
      <ErrorSummary {...summary} />
      <TextField
        {...field("code", "code-required")}
        label={t("code")}
        autoComplete="one-time-code"
        autoCapitalize="characters"
        spellCheck={false}
        className="font-mono"
      />
      <SubmitButton busy={busy} look="secondary">
        {t("prove")}
      </SubmitButton>
    </form>
  );
}
