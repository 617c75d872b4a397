"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useCallback, useEffect, useRef, useState } from "react";
import { useForm } from "react-hook-form";

import { enter } from "@/components/access/enter";
import { asksFactor, FactorStep } from "@/components/access/factor-step";
import { leaveForHome, whoIsIn } from "@/components/access/who-is-in";
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
  const open = () => dialog.current?.showModal();
  useEffect(open, []);

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
      // No key leads past the question who is in. A browser closes at the second one whatever is said to the first.
      onCancel={(event) => event.preventDefault()}
      onClose={open}
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
          {provider && <ByProvider label={provider} username={username} onReturned={onBack} />}
        </form>
      )}
    </dialog>
  );
}

type ByProviderProps = { label: string; username: string; onReturned: () => void };

/** On the return it is asked who is in by now: what is typed here goes on in nobody else's name. */
function ByProvider({ label, username, onReturned }: ByProviderProps) {
  const t = useTranslations("shell.signInAgain");
  const [missing, setMissing] = useState<"nobody" | "unreachable">();
  const look = async () => {
    const found = await whoIsIn();
    if (found === "unreachable") return setMissing("unreachable");
    if (found.username === null) return setMissing("nobody");
    if (found.username === username) onReturned();
    else leaveForHome();
  };
  return (
    <div className="border-line space-y-2 border-t pt-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <a
          href="/sign-in"
          target="_blank"
          rel="noopener"
          className="text-brand-strong text-sm underline underline-offset-2"
        >
          {t("provider", { label })}
        </a>
        <Button look="quiet" onClick={look}>
          {t("returned")}
        </Button>
      </div>
      <p role="alert" className="text-danger text-sm">
        {missing && t(missing)}
      </p>
    </div>
  );
}
