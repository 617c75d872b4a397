"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";

import { Button } from "@/components/ui/button";
import { copyText } from "@/components/ui/copy-text";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { useMovingForm } from "@/components/ui/use-moving-form";
import { callAgencyAction } from "@/lib/office/actions";

const languages = ["id", "en"] as const;
type Language = (typeof languages)[number];

type CallFormProps = {
  agencyId: string;
  /** The message as it is proposed, in either language. */
  proposed: Record<Language, string>;
};

/** A message to those who keep an agency's records: proposed in words, changed as one likes, copied or sent. */
export function CallForm({ agencyId, proposed }: CallFormProps) {
  const t = useTranslations("officeForms.call");
  const [language, setLanguage] = useState<Language>("id");
  const [copied, setCopied] = useState<boolean | null>(null);
  const [told, setTold] = useState<number>();
  const { form, field, submit, busy, summary } = useMovingForm(
    { text: proposed.id },
    useTranslations("officeForms.errors"),
  );
  const choose = (chosen: Language) => {
    setLanguage(chosen);
    setCopied(null);
    form.setValue("text", proposed[chosen]);
  };
  const send = submit((typed, key) => callAgencyAction({ agencyId, ...typed }, key), setTold);
  const copy = async () => setCopied(await copyText(form.getValues("text")));
  return (
    <form onSubmit={send} noValidate className="space-y-3">
      <ErrorSummary {...summary} />
      <div className="max-w-44">
        <SelectField
          label={t("language")}
          value={language}
          onChange={({ target }) => choose(target.value as Language)}
          options={languages.map((one) => ({ value: one, label: t(`languages.${one}`) }))}
        />
      </div>
      <TextArea {...field("text", "text-required")} label={t("text")} hint={t("textHint")} rows={12} />
      {copied === false && (
        <p role="alert" className="text-danger text-sm">
          {t("copyFailed")}
        </p>
      )}
      <div className="flex flex-wrap items-center gap-2">
        <SubmitButton busy={busy}>{t("send")}</SubmitButton>
        <Button onClick={copy}>{copied ? t("copied") : t("copy")}</Button>
      </div>
      <p role="status" className="text-good text-sm">
        {told !== undefined && t("sent", { count: told })}
      </p>
    </form>
  );
}
