"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";

import { Card } from "@/components/ui/card";
import { Choice } from "@/components/ui/choice";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { useMovingForm } from "@/components/ui/use-moving-form";
import { resetFactorAction } from "@/lib/accounts/actions";
import { identityChecks } from "@/lib/accounts/schema";

type Check = (typeof identityChecks)[number];
type FactorResetProps = { accountId: string; /** Whether there is one to take away. */ has: boolean };

/** Takes away the second factor of who lost phone and codes, once the helper has said how they made sure of the person. */
export function FactorReset({ accountId, has }: FactorResetProps) {
  const t = useTranslations("accounts.reset");
  const [done, setDone] = useState(false);
  if (!has && !done) return null;
  return (
    <Section title={t("title")}>
      {done ? (
        <Notice tone="good" announced>
          {t("done")}
        </Notice>
      ) : (
        <Card className="max-w-2xl space-y-3 px-4 py-3.5">
          <p className="text-ink-2">{t("lede")}</p>
          <ResetForm accountId={accountId} onDone={() => setDone(true)} />
        </Card>
      )}
    </Section>
  );
}

function ResetForm({ accountId, onDone }: { accountId: string; onDone: () => void }) {
  const t = useTranslations("accounts");
  const { field, submit, busy, summary } = useMovingForm({ checked: "" }, useTranslations("accounts.errors"));
  const send = submit(
    ({ checked }, key) => resetFactorAction({ accountId, checked: checked as Check }, key),
    onDone,
  );
  return (
    <form onSubmit={send} noValidate className="space-y-3">
      <ErrorSummary {...summary} />
      <Choice
        {...field("checked", "check-required")}
        label={t("recovery.checked")}
        look="list"
        options={identityChecks.map((value) => ({ value, label: t(`recovery.checks.${value}`) }))}
      />
      <SubmitButton busy={busy} look="danger">
        {t("reset.submit")}
      </SubmitButton>
    </form>
  );
}
