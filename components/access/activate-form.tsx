"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import type { z } from "zod";

import { useReason } from "@/components/ui/reason";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useErrorWords } from "@/components/ui/use-error-words";
import { readKeyCode } from "@/lib/access/key-code";
import { passwordBlockers, passwordLength } from "@/lib/access/password";
import { activationSchema } from "@/lib/access/schema";
import type { Blocker } from "@/lib/errors";

import { enterWithCode } from "./enter";
import { asksFactor, FactorStep } from "./factor-step";

type Activation = z.infer<typeof activationSchema>;

/** What the way in may answer, with the field it is about; of the rest only that there was no answer is said. */
const refusals: readonly { blocker: Blocker; field: keyof Activation | "root" }[] = [
  { blocker: { code: "access.wrong-code" }, field: "root" },
  { blocker: { code: "access.too-many-attempts", minutes: 15 }, field: "root" },
  { blocker: { code: "access.code-mistyped" }, field: "code" },
  { blocker: { code: "account.password-short", fewest: passwordLength.fewest }, field: "password" },
  { blocker: { code: "account.password-oneself" }, field: "password" },
  { blocker: { code: "account.password-common" }, field: "password" },
];

/** Number, code and a password of one's own. A slip in the code or a weak password shows before anything is sent; what was typed stays. */
export function ActivateForm() {
  const t = useTranslations("access.activate");
  const signIn = useTranslations("access.signIn");
  const wordOf = useErrorWords(useTranslations("access.errors"));
  const reasonOf = useReason();
  const router = useRouter();
  const [shown, setShown] = useState(false);
  const [asked, setAsked] = useState<Activation | null>(null);
  const form = useForm<Activation>({
    resolver: zodResolver(activationSchema),
    defaultValues: { username: "", code: "", password: "" },
  });
  const { errors, isSubmitting } = form.formState;
  const said = (message?: string) => message && (message.includes(" ") ? message : wordOf(message));

  const proceed = () => {
    router.push("/");
    router.refresh();
  };
  const submit = form.handleSubmit(async (typed) => {
    const wrong = wrongIn(typed);
    for (const { blocker, field } of wrong) form.setError(field, { message: reasonOf(blocker) });
    if (wrong.length > 0) return form.setFocus(wrong[0]?.field === "code" ? "code" : "password");
    const answer = await enterWithCode(typed);
    if (answer === null) return proceed();
    if (asksFactor(answer)) return setAsked(typed);
    const refusal = refusals.find(({ blocker }) => answer.startsWith(blocker.code));
    form.setError(refusal?.field ?? "root", {
      message: refusal ? reasonOf(refusal.blocker) : signIn("unreachable"),
    });
  });
  if (asked)
    return (
      <FactorStep
        enter={(factor) => enterWithCode({ ...asked, factor })}
        onEntered={proceed}
        onBack={() => setAsked(null)}
      />
    );
  return (
    <form onSubmit={submit} noValidate className="max-w-sm space-y-4" method="post">
      {errors.root && (
        <p role="alert" className="bg-danger-soft text-danger rounded-md px-3 py-2">
          {errors.root.message}
        </p>
      )}
      <TextField
        label={signIn("username")}
        hint={signIn("usernameHint")}
        autoComplete="username"
        error={said(errors.username?.message)}
        {...form.register("username")}
      />
      <TextField
        label={t("code")}
        hint={t("codeHint")}
        autoComplete="one-time-code"
        autoCapitalize="characters"
        spellCheck={false}
        className="font-mono"
        error={said(errors.code?.message)}
        {...form.register("code")}
      />
      <TextField
        label={t("password")}
        hint={t("passwordHint")}
        type={shown ? "text" : "password"}
        autoComplete="new-password"
        error={said(errors.password?.message)}
        {...form.register("password")}
      />
      <label className="flex min-h-8 cursor-pointer items-center gap-2">
        <input type="checkbox" className="accent-brand" checked={shown} onChange={() => setShown(!shown)} />
        {t("show")}
      </label>
      <SubmitButton busy={isSubmitting}>{t("submit")}</SubmitButton>
    </form>
  );
}

function wrongIn({ username, code, password }: Activation) {
  const typo = readKeyCode(code) === null ? [{ blocker: refusals[2]?.blocker, field: "code" as const }] : [];
  const weak = passwordBlockers(password, { username: username.replace(/\s/g, "") });
  return [...typo, ...weak.map((blocker) => ({ blocker, field: "password" as const }))].flatMap(
    ({ blocker, field }) => (blocker ? [{ blocker, field }] : []),
  );
}
