"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";

import { Blockers } from "@/components/ui/blockers";
import { Button } from "@/components/ui/button";
import { copyText } from "@/components/ui/copy-text";
import { useMove } from "@/components/ui/use-move";
import { remindRaterAction } from "@/lib/planning/actions";

type RemindRaterProps = {
  raterId: string;
  name: string;
  /** Whether somebody did today. */
  reminded: boolean;
  /** Words to paste into a chat; no rating in them. */
  message: string;
};

/** Reminds a rater in the app, or hands out words for wherever people talk. */
export function RemindRater({ raterId, name, reminded, message }: RemindRaterProps) {
  const t = useTranslations("planning.waiting");
  const { move, busy, blockers } = useMove();
  const [copied, setCopied] = useState<boolean | null>(null);
  const copy = async () => {
    setCopied(await copyText(message));
  };
  return (
    <div className="flex flex-wrap items-center justify-end gap-2">
      <Blockers blockers={blockers} />
      {copied === false && (
        <p role="alert" className="text-danger w-full text-sm">
          {t("copyFailed")}
        </p>
      )}
      <Button look="quiet" onClick={copy} aria-label={t("copyFor", { name })}>
        {copied ? t("copied") : t("copy")}
      </Button>
      {reminded ? (
        <span className="text-ink-3 text-[13px]">{t("reminded")}</span>
      ) : (
        <Button
          aria-busy={busy}
          aria-label={t("remindName", { name })}
          onClick={() => move((key) => remindRaterAction({ raterId }, key))}
        >
          {t("remind")}
        </Button>
      )}
    </div>
  );
}
