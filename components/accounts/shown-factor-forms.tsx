"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

import { ErrorSummary } from "@/components/ui/error-summary";
import { focusFirstField } from "@/components/ui/in-place";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useMovingForm } from "@/components/ui/use-moving-form";
import type { ActionResult } from "@/lib/action";
import { removeFactorAction, renewRecoveriesAction } from "@/lib/accounts/actions";

type FormProps<Data> = { onDone: (data: Data) => void; cancel: ReactNode };

/** Ten other recovery codes, for a code of the factor. */
export const RenewForm = ({ onDone, cancel }: FormProps<string[]>) => (
  <ShownFactorForm
    what="renew"
    look="primary"
    send={renewRecoveriesAction}
    onDone={({ codes }) => onDone(codes)}
    cancel={cancel}
  />
);

/** Gives the factor up, for a code of it. */
export const RemoveForm = ({ onDone, cancel }: FormProps<void>) => (
  <ShownFactorForm what="remove" look="danger" send={removeFactorAction} onDone={onDone} cancel={cancel} />
);

type ShownFactorFormProps<Data> = FormProps<Data> & {
  what: "renew" | "remove";
  look: "primary" | "danger";
  send: (typed: { factor: string }) => Promise<ActionResult<Data>>;
};

function ShownFactorForm<Data>({ what, look, send, onDone, cancel }: ShownFactorFormProps<Data>) {
  const t = useTranslations("accounts.factor");
  const { field, submit, busy, summary } = useMovingForm({ factor: "" }, useTranslations("accounts.errors"));
  return (
    <form onSubmit={submit(send, onDone)} noValidate ref={focusFirstField} className="max-w-sm space-y-3">
      <p className="text-ink-2">{t(`${what}Lede`)}</p>
      <ErrorSummary {...summary} />
      <TextField
        {...field("factor", "factor-required")}
        label={t("shown")}
        hint={t("currentHint")}
        autoComplete="one-time-code"
        spellCheck={false}
        className="font-mono"
      />
      <div className="flex flex-wrap gap-2">
        <SubmitButton busy={busy} look={look}>
          {t(what)}
        </SubmitButton>
        {cancel}
      </div>
    </form>
  );
}
