"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useWatch } from "react-hook-form";

import { ErrorSummary } from "@/components/ui/error-summary";
import { SelectField } from "@/components/ui/select-field";
import { StoredText } from "@/components/ui/stored-text";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useMovingForm } from "@/components/ui/use-moving-form";
import { locales } from "@/lib/i18n/locales";
import { setMailAction } from "@/lib/mail/actions";
import type { MailSetting } from "@/lib/mail/sheet";

/**
 * Names where the digest of one's news goes and in which language; without an address there is no mail. Another address takes the
 * password, which is asked for once one is typed.
 */
export function MailForm({ setting }: { setting: MailSetting }) {
  const { email, locale, version, sends, hasPassword, hasFactor } = setting;
  const t = useTranslations("mail");
  const [saved, setSaved] = useState<string | null>(null);
  const { form, field, submit, busy, summary, current } = useMovingForm(
    { email: email ?? "", locale, current: "", factor: "" },
    useTranslations("mail.errors"),
  );
  const typed = useWatch({ control: form.control, name: "email" });
  const save = submit(
    (whole) => setMailAction({ version, ...whole }),
    () => {
      setSaved(form.getValues("email").trim());
      form.setValue("current", "");
      form.setValue("factor", "");
    },
  );
  return (
    <form onSubmit={save} noValidate className="space-y-3">
      {!sends && <p className="text-ink-2">{t("off")}</p>}
      <ErrorSummary {...summary} />
      <StoredText text={current.email} />
      <div className="grid items-start gap-3 sm:grid-cols-2">
        <TextField
          {...field("email")}
          label={t("email")}
          hint={t("emailHint")}
          type="email"
          autoComplete="email"
        />
        <SelectField
          {...field("locale")}
          label={t("language")}
          options={locales.map((value) => ({ value, label: t(`languages.${value}`) }))}
        />
      </div>
      {hasPassword && typed.trim() !== (email ?? "") && (
        <div className="grid items-start gap-3 sm:grid-cols-2">
          <TextField
            {...field("current", "current-required")}
            label={t("current")}
            hint={t("currentHint")}
            type="password"
            autoComplete="current-password"
          />
          {hasFactor && (
            <TextField
              {...field("factor", "factor-required")}
              label={t("factor")}
              hint={t("factorHint")}
              autoComplete="one-time-code"
              spellCheck={false}
              className="font-mono"
            />
          )}
        </div>
      )}
      <SubmitButton busy={busy} look="secondary">
        {t("save")}
      </SubmitButton>
      <p role="status" className="text-good">
        {saved !== null && (saved ? t("savedTo", { email: saved }) : t("savedNone"))}
      </p>
    </form>
  );
}
