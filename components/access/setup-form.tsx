"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import type { z } from "zod";

import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useErrorWords } from "@/components/ui/use-error-words";
import { setupPasswordSchema } from "@/lib/access/schema";

import { enterBySetupLink } from "./enter";

const known = [
  ...(["access.setup-link-used", "access.setup-link-expired", "access.setup-link-unknown"] as const),
  ...(["account.password-oneself", "account.password-common"] as const),
];
type FirstPassword = z.infer<typeof setupPasswordSchema>;

/** The first administrator chooses a password, twice, and is in. A refusal stands above the fields; what was typed stays. */
export function SetupForm({ token, username }: { token: string; username: string }) {
  const t = useTranslations("access.setup");
  const blockers = useTranslations("blockers");
  const wordOf = useErrorWords(useTranslations("access.errors"));
  const unreachable = useTranslations("access.signIn")("unreachable");
  const form = useForm<FirstPassword>({
    resolver: zodResolver(setupPasswordSchema),
    defaultValues: { username, password: "", repeated: "" },
  });
  const { errors, isSubmitting } = form.formState;

  const submit = form.handleSubmit(async ({ password }) => {
    const refusal = await enterBySetupLink(token, password);
    // The address holds a key that has been used: nothing is to lead back to it.
    if (refusal === null) return window.location.replace("/");
    const code = known.find((candidate) => refusal.startsWith(candidate));
    form.setError("root", { message: code ? blockers(code) : unreachable });
  });
  const field = (name: "password" | "repeated") => ({
    type: "password",
    autoComplete: "new-password",
    error: errors[name]?.message && wordOf(errors[name].message),
    ...form.register(name),
  });
  return (
    <form onSubmit={submit} noValidate className="max-w-md space-y-4" method="post">
      {errors.root && (
        <p role="alert" className="bg-danger-soft text-danger rounded-md px-3 py-2">
          {errors.root.message}
        </p>
      )}
      {/* Password managers keep the name that stands beside a new password. */}
      <input type="hidden" autoComplete="username" {...form.register("username")} />
      <TextField label={t("password")} hint={t("passwordHint")} {...field("password")} />
      <TextField label={t("repeated")} {...field("repeated")} />
      <SubmitButton busy={isSubmitting}>{t("submit")}</SubmitButton>
    </form>
  );
}
