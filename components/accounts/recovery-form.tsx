"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";

import { Choice } from "@/components/ui/choice";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { useMovingForm } from "@/components/ui/use-moving-form";
import { issueRecoveryAction } from "@/lib/accounts/actions";
import { identityChecks } from "@/lib/accounts/schema";

type Check = (typeof identityChecks)[number];
type RecoveryFormProps = { accountId: string; /** The address that people type. */ site: string };

/** Makes a code for somebody who lost their key, once the helper has said how they made sure of the person; shown this once. */
export function RecoveryForm({ accountId, site }: RecoveryFormProps) {
  const t = useTranslations("accounts.recovery");
  const format = useFormatter();
  const [issued, setIssued] = useState<{ code: string; until: string } | null>(null);
  const { field, submit, busy, summary } = useMovingForm({ checked: "" }, useTranslations("accounts.errors"));
  const send = submit(
    ({ checked }) => issueRecoveryAction({ accountId, checked: checked as Check }),
    setIssued,
  );
  if (issued) {
    const date = format.dateTime(new Date(issued.until), { dateStyle: "long", timeStyle: "short" });
    return (
      <Notice tone="warning" announced>
        <p>{t("told")}</p>
        <p className="py-1 font-mono text-[19px] font-semibold tracking-wide whitespace-nowrap">
          {issued.code}
        </p>
        <p className="break-words">{t("where", { site, date })}</p>
      </Notice>
    );
  }
  const { error, ...checked } = field("checked", "check-required");
  return (
    <form onSubmit={send} noValidate className="space-y-3">
      <ErrorSummary {...summary} />
      <Choice
        {...checked}
        error={error}
        label={t("checked")}
        look="list"
        options={identityChecks.map((value) => ({ value, label: t(`checks.${value}`) }))}
      />
      <p className="text-ink-2 text-[13px]">{t("hint")}</p>
      <SubmitButton busy={busy}>{t("issue")}</SubmitButton>
    </form>
  );
}
