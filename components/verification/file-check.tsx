"use client";

import { useTranslations } from "next-intl";

import { Notice } from "@/components/ui/notice";

import { FileField } from "./file-field";
import { tones, useCompared } from "./use-compared";

/** Takes a PDF where no document is named yet: what was made here leads to the page of its own. */
export function FileCheck() {
  const t = useTranslations("verification.file");
  const { outcome, check } = useCompared(null);
  return (
    <FileField onChosen={(file) => void check(file)}>
      <div role="status">{outcome && <Notice tone={tones[outcome]}>{t(outcome)}</Notice>}</div>
    </FileField>
  );
}
