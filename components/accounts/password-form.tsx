"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";

import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useMovingForm } from "@/components/ui/use-moving-form";
import { changePasswordAction } from "@/lib/accounts/actions";

/** Changes one's password with the one it was. */
export function PasswordForm({ username }: { username: string }) {
  const t = useTranslations("accounts.password");
  const [ended, setEnded] = useState<number | null>(null);
  const empty = { current: "", password: "" };
  const { form, field, submit, busy, summary } = useMovingForm(empty, useTranslations("accounts.errors"));
  const send = submit(
    (typed) => {
      setEnded(null);
      return changePasswordAction(typed);
    },
    (answer) => {
      form.reset(empty);
      setEnded(answer.ended);
    },
  );
  return (
    <form onSubmit={send} noValidate className="max-w-sm space-y-3">
      <ErrorSummary {...summary} />
      <input type="hidden" autoComplete="username" value={username} readOnly />
      <TextField
        {...field("current", "current-required")}
        label={t("current")}
        type="password"
        autoComplete="current-password"
      />
      <TextField
        {...field("password", "new-password-required")}
        label={t("next")}
        hint={t("nextHint")}
        type="password"
        autoComplete="new-password"
      />
      <SubmitButton busy={busy} look="secondary">
        {t("save")}
      </SubmitButton>
      <p role="status" className="text-good">
        {ended !== null && t("done", { ended })}
      </p>
    </form>
  );
}
