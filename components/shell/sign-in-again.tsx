"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useCallback, useEffect, useRef, useState } from "react";
import { useForm } from "react-hook-form";

import { enter } from "@/components/access/enter";
import { asksFactor, FactorStep } from "@/components/access/factor-step";
import { useSignedOut } from "@/components/ui/signed-out";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";

type SignInAgainProps = { username: string };

/**
 * Sign-in above the page whose session has ended: what is being typed stays where it is. Only the same account can go
 * on; somebody else leaves through the sign-in page. Every page has it, so that it is nothing until then.
 */
export function SignInAgain({ username }: SignInAgainProps) {
  const [ended, setEnded] = useState(false);
  useSignedOut(useCallback(() => setEnded(true), []));
  return ended && <SignInDialog username={username} onBack={() => setEnded(false)} />;
}

function SignInDialog({ username, onBack }: SignInAgainProps & { onBack: () => void }) {
  const t = useTranslations("shell.signInAgain");
  const refusals = useTranslations("blockers.access");
  const router = useRouter();
  const dialog = useRef<HTMLDialogElement>(null);
  const [shown, setShown] = useState<string | null>(null);
  const form = useForm({ defaultValues: { password: "" } });
  const { errors, isSubmitting } = form.formState;
  useEffect(() => dialog.current?.showModal(), []);

  const proceed = () => {
    onBack();
    router.refresh();
  };
  const submit = async ({ password }: { password: string }) => {
    const refusal = await enter(username, password);
    if (asksFactor(refusal)) return setShown(password);
    if (refusal !== null) {
      const wrong = refusal === "access.wrong-credentials";
      return form.setError("password", { message: wrong ? refusals("wrong-credentials") : t("unreachable") });
    }
    proceed();
  };

  return (
    <dialog
      ref={dialog}
      onClose={onBack}
      aria-label={t("title")}
      className="border-line bg-surface text-ink m-auto w-full max-w-sm rounded-lg border p-5 shadow-xl backdrop:bg-black/50"
    >
      {shown !== null ? (
        <FactorStep
          enter={(factor) => enter(username, shown, factor)}
          onEntered={proceed}
          onBack={() => setShown(null)}
        />
      ) : (
        <form onSubmit={(event) => form.handleSubmit(submit)(event)} noValidate className="space-y-4">
          <h2 className="font-display text-lg font-bold">{t("title")}</h2>
          <p className="text-ink-2">{t("lede")}</p>
          <input type="hidden" name="username" autoComplete="username" value={username} readOnly />
          <TextField
            id="password-again"
            type="password"
            autoComplete="current-password"
            label={t("password", { username })}
            error={errors.password?.message}
            {...form.register("password")}
          />
          <div className="flex flex-wrap items-center justify-between gap-2">
            <SubmitButton busy={isSubmitting}>{t("submit")}</SubmitButton>
            <a href="/sign-in" className="text-brand-strong text-sm underline underline-offset-2">
              {t("other")}
            </a>
          </div>
        </form>
      )}
    </dialog>
  );
}
