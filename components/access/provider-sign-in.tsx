"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";

import { Button } from "@/components/ui/button";

import { enterByProvider } from "./enter";

const known = ["access.provider-unknown", "access.provider-closed"] as const;

type ProviderSignInProps = {
  label: string;
  /** Why it did not work before; null at the first try. */ error: string | null;
};

/** The way in through the identity provider of the government, with what stood in it. */
export function ProviderSignIn({ label, error }: ProviderSignInProps) {
  const t = useTranslations("access.signIn");
  const blockers = useTranslations("blockers");
  const [state, setState] = useState<"idle" | "leaving" | "unreachable">("idle");
  const leave = async () => {
    setState("leaving");
    if ((await enterByProvider()) !== null) setState("unreachable");
  };
  const code = known.find((candidate) => candidate === error);
  const refusal =
    state === "unreachable" ? t("unreachable") : error && (code ? blockers(code) : t("providerFailed"));
  return (
    <div className="space-y-4">
      {refusal && (
        <p role="alert" className="bg-danger-soft text-danger rounded-md px-3 py-2">
          {refusal}
        </p>
      )}
      <Button className="w-full" aria-busy={state === "leaving"} onClick={leave}>
        {t("provider", { label })}
      </Button>
      <p className="text-ink-2 before:bg-line after:bg-line flex items-center gap-3 text-[13px] before:h-px before:flex-1 after:h-px after:flex-1">
        {t("or")}
      </p>
    </div>
  );
}
