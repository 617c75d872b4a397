"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";

import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

type RecoveryCodesProps = {
  codes: readonly string[];
  /** Why they are new. */
  why: "ready" | "renewed";
  /** On the button that takes them off the screen. */
  go: "kept" | "proceed";
  onKept: () => void;
};

// Where the form stood that is gone now.
const focused = (element: HTMLElement | null) => element?.focus();

/** Ten codes, shown this once: to print, to copy, and gone with the page. */
export function RecoveryCodes({ codes, why, go, onKept }: RecoveryCodesProps) {
  const t = useTranslations("accounts.factor");
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, []);
  const copy = () =>
    navigator.clipboard.writeText(codes.join("\n")).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <div data-codes ref={focused} tabIndex={-1} className="max-w-md space-y-3 outline-none">
      <Notice tone="warning" announced>
        <p className="font-semibold">{t(why)}</p>
      </Notice>
      <p className="text-ink-2 text-pretty">{t("codesLede")}</p>
      <ol
        aria-label={t("codes")}
        className="border-line-strong bg-surface grid gap-x-6 gap-y-1 rounded-md border border-dashed p-4 font-mono text-[15px] tracking-wide sm:grid-cols-2 print:grid-cols-2"
      >
        {codes.map((code) => (
          <li key={code} className="whitespace-nowrap">
            {code}
          </li>
        ))}
      </ol>
      <div className="flex flex-wrap items-center gap-2 print:hidden">
        <Button onClick={() => print()}>{t("print")}</Button>
        <Button onClick={copy}>{t("copy")}</Button>
        <Button look="primary" onClick={onKept}>
          {t(go)}
        </Button>
      </div>
      <p role="status" className="text-good empty:hidden print:hidden">
        {copied && t("copied")}
      </p>
    </div>
  );
}
