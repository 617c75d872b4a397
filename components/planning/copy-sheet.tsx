"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";

import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { copyText } from "@/components/ui/copy-text";
import { useTicked } from "@/components/ui/ticked";
import type { CopyField, CopyPart } from "@/lib/documents/copy-sheet";

type CopySheetProps = { planId: string; edition: number; parts: readonly CopyPart[] };

/** The fields of e-Kinerja one below the other, each with its button and its tick. */
export function CopySheet({ planId, edition, parts }: CopySheetProps) {
  const t = useTranslations("planning.copySheet");
  const { ticked, tick, clear } = useTicked(`${planId}.${edition}`);
  const fields = parts.flatMap((part) => part.fields);
  const done = fields.filter(({ id }) => ticked.has(id)).length;

  return (
    <div className="max-w-[52rem]">
      <div className="bg-paper border-line sticky top-0 z-10 mb-4 flex min-h-11 flex-wrap items-center gap-x-4 gap-y-1 border-b py-1.5">
        <p role="status" className="font-semibold">
          {t("progress", { done, total: fields.length })}
        </p>
        <p className="text-ink-3 text-sm">{t("kept")}</p>
        {done > 0 && (
          <Button look="quiet" className="ml-auto" onClick={clear}>
            {t("clear")}
          </Button>
        )}
      </div>
      {parts.map((part) => (
        <section key={part.id} aria-labelledby={`part-${part.id}`} className="mb-6">
          <h2 id={`part-${part.id}`} lang="id" className="pb-2 text-lg font-semibold">
            {part.title}
          </h2>
          <Card>
            <ul className="divide-line divide-y">
              {part.fields.map((field) => (
                <Field
                  key={field.id}
                  field={field}
                  part={part.title}
                  ticked={ticked.has(field.id)}
                  onTick={(on) => tick(field.id, on)}
                />
              ))}
            </ul>
          </Card>
        </section>
      ))}
    </div>
  );
}

type FieldProps = { field: CopyField; part: string; ticked: boolean; onTick: (on: boolean) => void };

function Field({ field: { label, value }, part, ticked, onTick }: FieldProps) {
  const t = useTranslations("planning.copySheet");
  const [state, setState] = useState<"copied" | "failed" | null>(null);
  const copy = async () => {
    const copied = await copyText(value);
    setState(copied ? "copied" : "failed");
    if (copied) onTick(true);
  };
  return (
    <li className="has-checked:bg-sunken flex flex-wrap items-start gap-x-3 gap-y-1 px-4 py-2.5">
      <input
        type="checkbox"
        checked={ticked}
        onChange={({ target }) => onTick(target.checked)}
        aria-label={t("ticked", { field: label, part })}
        className="accent-brand mt-1 size-4"
      />
      <div lang="id" className="min-w-0 flex-1">
        <p className="text-ink-3 text-sm">{label}</p>
        <p className="whitespace-pre-line">{value}</p>
      </div>
      <Button onClick={copy} aria-label={t("copyField", { field: label, part })}>
        {ticked && state === "copied" ? t("copied") : t("copy")}
      </Button>
      {state === "failed" && (
        <p role="alert" className="text-danger w-full text-sm">
          {t("failed")}
        </p>
      )}
    </li>
  );
}
