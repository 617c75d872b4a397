"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";

import { ErrorSummary } from "@/components/ui/error-summary";
import { SelectField } from "@/components/ui/select-field";
import { StoredText } from "@/components/ui/stored-text";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useMovingForm } from "@/components/ui/use-moving-form";
import { locales } from "@/lib/i18n/locales";
import { setMailAction } from "@/lib/mail/actions";
import type { MailSetting } from "@/lib/mail/sheet";

/** Names where the digest of one's news goes and in which language; without an address there is no mail. */
export function MailForm({ setting: { email, locale, version, sends } }: { setting: MailSetting }) {
  const t = useTranslations("mail");
  const [saved, setSaved] = useState<string | null>(null);
  const { form, field, submit, busy, summary, current } = useMovingForm(
    { email: email ?? "", locale },
    useTranslations("mail.errors"),
  );
  const save = submit(
    (typed, key) => setMailAction({ version, ...typed }, key),
    () => setSaved(form.getValues("email").trim()),
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
      <SubmitButton busy={busy} look="secondary">
        {t("save")}
      </SubmitButton>
      <p role="status" className="text-good">
        {saved !== null && (saved ? t("savedTo", { email: saved }) : t("savedNone"))}
      </p>
    </form>
  );
}
