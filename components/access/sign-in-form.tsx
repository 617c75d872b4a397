"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import type { z } from "zod";

import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useErrorWords } from "@/components/ui/use-error-words";
import { signInSchema } from "@/lib/access/schema";

import { enter } from "./enter";
import { asksFactor, FactorStep } from "./factor-step";

const known = ["access.wrong-credentials", "access.too-many-attempts"] as const;
type SignIn = z.infer<typeof signInSchema>;

/** Name and password, then the second factor of accounts that have one. A refusal stands above the fields; what was typed stays. */
export function SignInForm() {
  const t = useTranslations("access.signIn");
  const blockers = useTranslations("blockers");
  const wordOf = useErrorWords(useTranslations("access.errors"));
  const router = useRouter();
  const [shown, setShown] = useState<SignIn | null>(null);
  const form = useForm<SignIn>({
    resolver: zodResolver(signInSchema),
    defaultValues: { username: "", password: "" },
  });
  const { errors, isSubmitting } = form.formState;

  const proceed = () => {
    router.push("/");
    router.refresh();
  };
  const submit = form.handleSubmit(async ({ username, password }) => {
    const refusal = await enter(username, password);
    if (refusal === null) return proceed();
    if (asksFactor(refusal)) return setShown({ username, password });
    const code = known.find((candidate) => refusal.startsWith(candidate));
    form.setError("root", { message: code ? blockers(code, { minutes: 15 }) : t("unreachable") });
  });
  if (shown)
    return (
      <FactorStep
        enter={(factor) => enter(shown.username, shown.password, factor)}
        onEntered={proceed}
        onBack={() => setShown(null)}
      />
    );
  return (
    <form onSubmit={submit} noValidate className="space-y-4" method="post">
      {errors.root && (
        <p role="alert" className="bg-danger-soft text-danger rounded-md px-3 py-2">
          {errors.root.message}
        </p>
      )}
      <TextField
        label={t("username")}
        hint={t("usernameHint")}
        autoComplete="username"
        error={errors.username?.message && wordOf(errors.username.message)}
        {...form.register("username")}
      />
      <TextField
        label={t("password")}
        type="password"
        autoComplete="current-password"
        error={errors.password?.message && wordOf(errors.password.message)}
        {...form.register("password")}
      />
      <SubmitButton busy={isSubmitting}>{t("submit")}</SubmitButton>
      <p className="[&_a]:text-brand-strong flex flex-wrap gap-x-5 [&_a]:inline-flex [&_a]:min-h-8 [&_a]:items-center [&_a]:underline [&_a]:underline-offset-2">
        <a href="/activate">{t("activate")}</a>
        <a href="/recover">{t("recover")}</a>
      </p>
    </form>
  );
}
