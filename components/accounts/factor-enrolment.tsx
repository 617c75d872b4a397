"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";

import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { focusFirstField } from "@/components/ui/in-place";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useMovingForm } from "@/components/ui/use-moving-form";
import { beginFactorAction, confirmFactorAction } from "@/lib/accounts/actions";
import type { DrawnKey } from "@/lib/accounts/sheet";

type Drawn = DrawnKey & { sealed: string };

type FactorEnrolmentProps = {
  /** Whether they have a factor, which the new one replaces. */
  has: boolean;
  onDone: (codes: string[]) => void;
  /** The way out, where there is one. */
  cancel?: ReactNode;
};

/** Password, then a key for the phone, then a code that proves it arrived there. Until then nothing has changed. */
export function FactorEnrolment({ has, onDone, cancel }: FactorEnrolmentProps) {
  const [drawn, setDrawn] = useState<Drawn | null>(null);
  return drawn ? (
    <ProveForm drawn={drawn} onDone={onDone} onAgain={() => setDrawn(null)} />
  ) : (
    <ShowKeyForm has={has} onDrawn={setDrawn} cancel={cancel} />
  );
}

type ShowKeyFormProps = Pick<FactorEnrolmentProps, "has" | "cancel"> & { onDrawn: (drawn: Drawn) => void };

function ShowKeyForm({ has, onDrawn, cancel }: ShowKeyFormProps) {
  const t = useTranslations("accounts.factor");
  const empty = { password: "", factor: "" };
  const { field, submit, busy, summary } = useMovingForm(empty, useTranslations("accounts.errors"));
  const send = submit((typed) => beginFactorAction(typed), onDrawn);
  return (
    <form onSubmit={send} noValidate ref={focusFirstField} className="max-w-sm space-y-3">
      <ErrorSummary {...summary} />
      <TextField
        {...field("password", "current-required")}
        label={t("password")}
        type="password"
        autoComplete="current-password"
      />
      {has && (
        <TextField
          {...field("factor", "factor-required")}
          label={t("current")}
          hint={t("currentHint")}
          autoComplete="one-time-code"
          spellCheck={false}
          className="font-mono"
        />
      )}
      <div className="flex flex-wrap gap-2">
        <SubmitButton busy={busy}>{t("begin")}</SubmitButton>
        {cancel}
      </div>
    </form>
  );
}

type ProveFormProps = { drawn: Drawn; onDone: (codes: string[]) => void; onAgain: () => void };

function ProveForm({ drawn: { sealed, path, size, key }, onDone, onAgain }: ProveFormProps) {
  const t = useTranslations("accounts.factor");
  const { field, submit, busy, summary } = useMovingForm({ code: "" }, useTranslations("accounts.errors"));
  const send = submit(
    ({ code }) => confirmFactorAction({ sealed, code }),
    ({ codes }) => onDone(codes),
  );
  return (
    <form onSubmit={send} noValidate ref={focusFirstField} className="max-w-sm space-y-4">
      <p className="text-pretty">{t("scan")}</p>
      {/* Dark on white in both themes, with the margin that cameras need. */}
      <svg
        role="img"
        aria-label={t("qr")}
        viewBox={`-4 -4 ${size + 8} ${size + 8}`}
        shapeRendering="crispEdges"
        className="w-56 max-w-full rounded-md bg-white"
      >
        <path d={path} fill="black" />
      </svg>
      <p>
        <span className="text-ink-2 block text-[13px]">{t("byHand")}</span>
        <span className="font-mono text-[15px] break-words">{key}</span>
      </p>
      <ErrorSummary {...summary} />
      <TextField
        {...field("code", "factor-required")}
        label={t("code")}
        hint={t("codeHint")}
        autoComplete="one-time-code"
        inputMode="numeric"
        spellCheck={false}
        className="font-mono text-lg tracking-widest"
      />
      <div className="flex flex-wrap gap-2">
        <SubmitButton busy={busy}>{t("confirm")}</SubmitButton>
        <Button look="quiet" onClick={onAgain}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}
