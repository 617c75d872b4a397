"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { type FormEvent, useRef, useState } from "react";

import { Meter } from "@/components/ui/meter";
import { useReason } from "@/components/ui/reason";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { largestFile } from "@/lib/exchange/schema";

import { type ListKind, sendFile } from "./send-file";

/** Brings a list and goes on to its preview; what is wrong with the file stands at its field. */
export function UploadForm({ kind = "people" }: { kind?: ListKind }) {
  const t = useTranslations("exchange.upload");
  const reason = useReason();
  const router = useRouter();
  const field = useRef<HTMLInputElement>(null);
  const [percent, setPercent] = useState<number>();
  const [error, setError] = useState<string>();
  const refuse = (sentence: string) => {
    setError(sentence);
    setPercent(undefined);
    field.current?.focus();
  };

  async function submit(event: FormEvent) {
    event.preventDefault();
    const file = field.current?.files?.[0];
    if (percent !== undefined) return;
    if (!file) return refuse(t("choose"));
    if (file.size > largestFile) return refuse(reason({ code: "import.too-big" }));
    setError(undefined);
    setPercent(0);
    const answer = await sendFile(file, kind, setPercent);
    if (answer.ok) return router.push(`/administration/imports/${answer.data.importId}`);
    refuse(answer.blockers.map(reason).join(" "));
  }

  return (
    <form onSubmit={submit} noValidate className="space-y-3">
      <TextField
        ref={field}
        id={`file-${kind}`}
        name="file"
        type="file"
        accept=".xlsx,.csv"
        label={t(`file.${kind}`)}
        hint={t("hint")}
        readableBy={t("readers")}
        error={error}
      />
      <SubmitButton busy={percent !== undefined}>{t("submit")}</SubmitButton>
      <div role="status" className="text-ink-2 text-sm not-empty:min-h-6">
        {percent !== undefined && (
          <>
            <Meter share={percent / 100} label={t("progress", { percent })} />
            {percent < 100 ? t("progress", { percent }) : t("reading")}
          </>
        )}
      </div>
    </form>
  );
}
