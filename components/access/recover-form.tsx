"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";

import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useErrorWords } from "@/components/ui/use-error-words";
import { recoverySchema } from "@/lib/access/schema";

/** Asks for a code by mail. The answer is the same whoever is named: it says nothing about who has an account. */
export function RecoverForm() {
  const t = useTranslations("access");
  const blockers = useTranslations("blockers");
  const wordOf = useErrorWords(useTranslations("access.errors"));
  const [sent, setSent] = useState(false);
  const form = useForm({ resolver: zodResolver(recoverySchema), defaultValues: { username: "" } });
  const { errors, isSubmitting } = form.formState;

  const submit = form.handleSubmit(async (typed) => {
    setSent(false);
    const answer = await ask(typed);
    if (answer === 202) return setSent(true);
    const message =
      answer === 429 ? blockers("access.too-many-attempts", { minutes: 15 }) : t("signIn.unreachable");
    form.setError("root", { message });
  });
  return (
    <form onSubmit={submit} noValidate className="max-w-sm space-y-4" method="post">
      {errors.root && (
        <p role="alert" className="bg-danger-soft text-danger rounded-md px-3 py-2">
          {errors.root.message}
        </p>
      )}
      <TextField
        label={t("signIn.username")}
        autoComplete="username"
        error={errors.username?.message && wordOf(errors.username.message)}
        {...form.register("username")}
      />
      <SubmitButton busy={isSubmitting} look="secondary">
        {t("recover.send")}
      </SubmitButton>
      <div role="status">{sent && <Notice>{t("recover.sent")}</Notice>}</div>
    </form>
  );
}

/** The status of the answer; 0 without one. */
const ask = (typed: { username: string }) =>
  fetch("/api/recovery", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(typed),
  }).then(
    ({ status }) => status,
    () => 0,
  );
