"use client";

import { useTranslations } from "next-intl";
import { usePathname } from "next/navigation";
import { useState } from "react";

import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { useMovingForm } from "@/components/ui/use-moving-form";
import { sayHardshipAction } from "@/lib/hardship/actions";

/** Below every page: what is hard on it, said without a name. */
export function SayHardship() {
  const t = useTranslations("hardship");
  const address = usePathname();
  // Another page is another question: what was open or said belongs to the one before.
  return (
    <aside aria-label={t("label")} data-beside-work className="mt-12 text-[13px] print:hidden" key={address}>
      <Saying address={address} />
    </aside>
  );
}

function Saying({ address }: { address: string }) {
  const t = useTranslations("hardship");
  const [state, setState] = useState<"closed" | "open" | "said">("closed");
  if (state === "open")
    return (
      <HardshipForm address={address} onSaid={() => setState("said")} onCancel={() => setState("closed")} />
    );
  return (
    <p className="text-ink-2 flex flex-wrap items-center gap-x-3">
      <Button look="quiet" onClick={() => setState("open")}>
        {t("open")}
      </Button>
      <span role="status">{state === "said" && t("said")}</span>
      {state === "said" && (
        <a
          href="/help/changed"
          className="text-brand-strong inline-block min-h-6 underline underline-offset-2"
        >
          {t("toChanged")}
        </a>
      )}
    </p>
  );
}

type HardshipFormProps = { address: string; onSaid: () => void; onCancel: () => void };

/** Names no draft: one that is kept is kept under a name. */
function HardshipForm({ address, onSaid, onCancel }: HardshipFormProps) {
  const t = useTranslations("hardship");
  const { field, submit, busy, summary } = useMovingForm(
    { hardship: "" },
    useTranslations("hardship.errors"),
  );
  const send = submit((typed) => sayHardshipAction({ address, ...typed }), onSaid);
  return (
    <form
      onSubmit={send}
      noValidate
      className="border-line bg-surface max-w-xl space-y-3 rounded-lg border p-4"
    >
      <ErrorSummary {...summary} />
      <TextArea
        {...field("hardship", "hardship-required")}
        label={t("question")}
        hint={t("hint")}
        readableBy={t("readers")}
        rows={3}
        maxLength={500}
        autoFocus
      />
      <div className="flex flex-wrap items-center gap-2">
        <SubmitButton busy={busy}>{t("send")}</SubmitButton>
        <Button look="quiet" onClick={onCancel}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}
