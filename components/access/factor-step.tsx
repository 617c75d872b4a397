"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";

import { Button } from "@/components/ui/button";
import { focusFirstField } from "@/components/ui/in-place";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useErrorWords } from "@/components/ui/use-error-words";
import { readFactor } from "@/lib/access/factor-code";
import { factorStepSchema } from "@/lib/access/schema";

import type { Refusal } from "./enter";

/** What was typed is right, and a code of the second factor is asked for. */
export const asksFactor = (refusal: Refusal) => refusal === "access.factor-asked";

const ofField = ["access.factor-wrong", "access.factor-mistyped"] as const;
const ofForm = ["access.too-many-attempts", "access.wrong-credentials", "access.wrong-code"] as const;

type FactorStepProps = {
  /** Tries what was typed before once more, with the code. */
  enter: (factor: string) => Promise<Refusal>;
  onEntered: () => void;
  onBack: () => void;
};

/** The second step in: a code from the phone, or one that was kept for when it is lost. Nothing is open before it. */
export function FactorStep({ enter, onEntered, onBack }: FactorStepProps) {
  const t = useTranslations("access.factor");
  const blockers = useTranslations("blockers");
  const wordOf = useErrorWords(useTranslations("access.errors"));
  const unreachable = useTranslations("access.signIn")("unreachable");
  const [kind, setKind] = useState<"code" | "recovery">("code");
  const form = useForm({ resolver: zodResolver(factorStepSchema), defaultValues: { factor: "" } });
  const { errors, isSubmitting } = form.formState;

  const refuse = (refusal: string) => {
    const field = ofField.find((code) => refusal.startsWith(code));
    const other = ofForm.find((code) => refusal.startsWith(code));
    if (field) form.setError("factor", { message: blockers(field) }, { shouldFocus: true });
    else form.setError("root", { message: other ? blockers(other, { minutes: 15 }) : unreachable });
  };
  const submit = form.handleSubmit(async ({ factor }) => {
    if (!readFactor(factor)) return refuse("access.factor-mistyped");
    const refusal = await enter(factor);
    return refusal === null ? onEntered() : refuse(refusal);
  });
  const { message } = errors.factor ?? {};
  return (
    <form
      key={kind}
      ref={focusFirstField}
      onSubmit={submit}
      noValidate
      className="max-w-sm space-y-4"
      method="post"
    >
      <header className="space-y-1">
        <h2 className="font-display text-lg font-bold">{t("heading")}</h2>
        <p className="text-ink-2 text-pretty">{t("lede")}</p>
      </header>
      {errors.root && (
        <p role="alert" className="bg-danger-soft text-danger rounded-md px-3 py-2">
          {errors.root.message}
        </p>
      )}
      <TextField
        label={t(kind)}
        hint={t(`${kind}Hint`)}
        autoComplete={kind === "code" ? "one-time-code" : "off"}
        inputMode={kind === "code" ? "numeric" : "text"}
        autoCapitalize="characters"
        spellCheck={false}
        className="font-mono text-lg tracking-widest"
        error={message && (message.includes(" ") ? message : wordOf(message))}
        {...form.register("factor")}
      />
      <div className="flex flex-wrap items-center gap-2">
        <SubmitButton busy={isSubmitting}>{t("submit")}</SubmitButton>
        <Button look="quiet" onClick={onBack}>
          {t("back")}
        </Button>
      </div>
      <Button
        look="quiet"
        className="-ml-3 text-left whitespace-normal"
        onClick={() => {
          form.reset();
          setKind(kind === "code" ? "recovery" : "code");
        }}
      >
        {t(kind === "code" ? "toRecovery" : "toCode")}
      </Button>
      {kind === "recovery" && <p className="text-ink-2 text-[13px]">{t("lost")}</p>}
    </form>
  );
}
