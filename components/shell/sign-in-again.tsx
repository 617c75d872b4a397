"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useCallback, useEffect, useRef, useState } from "react";
import { useForm } from "react-hook-form";

import { enter } from "@/components/access/enter";
import { asksFactor, FactorStep } from "@/components/access/factor-step";
import { Button } from "@/components/ui/button";
import { useSignedOut } from "@/components/ui/signed-out";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";

type SignInAgainProps = {
  username: string;
  /** What people call the identity provider of the government; null where there is none. */
  provider: string | null;
};

/**
 * Sign-in above the page whose session has ended: what is being typed stays where it is. Only the same account can go
 * on; somebody else leaves through the sign-in page, and whoever comes by an identity provider goes there in another tab. Every page has
 * it, so that it is nothing until then.
 */
export function SignInAgain(props: SignInAgainProps) {
  const [ended, setEnded] = useState(false);
  useSignedOut(useCallback(() => setEnded(true), []));
  return ended && <SignInDialog {...props} onBack={() => setEnded(false)} />;
}

function SignInDialog({ username, provider, onBack }: SignInAgainProps & { onBack: () => void }) {
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
          {provider && <ByProvider label={provider} onReturned={onBack} />}
        </form>
      )}
    </dialog>
  );
}

/** Nothing is asked of the server on the return: where nobody signed in, what is typed stays, and the next thing sent says so again. */
function ByProvider({ label, onReturned }: { label: string; onReturned: () => void }) {
  const t = useTranslations("shell.signInAgain");
  return (
    <div className="border-line flex flex-wrap items-center justify-between gap-2 border-t pt-3">
      <a
        href="/sign-in"
        target="_blank"
        rel="noopener"
        className="text-brand-strong text-sm underline underline-offset-2"
      >
        {t("provider", { label })}
      </a>
      <Button look="quiet" onClick={onReturned}>
        {t("returned")}
      </Button>
    </div>
  );
}
