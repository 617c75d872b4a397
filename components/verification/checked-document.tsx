"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef } from "react";

import { Notice } from "@/components/ui/notice";
import type { Verified } from "@/lib/documents/sealed";

import { FileField } from "./file-field";
import { type Issued, tones, useCompared } from "./use-compared";

type CheckedDocumentProps = {
  issued: Issued;
  state: Verified["state"];
  /** What the code alone says: that the document is valid, or no longer. */
  saidOfCode: string;
  children: ReactNode;
};

/**
 * A document by its code, and a file beside it. Whoever gave a file asks about the file: what the device tells of it is the
 * headline then, and what the code says stands below, so that no forgery stands under the word "valid".
 */
export function CheckedDocument({ issued, state, saidOfCode, children }: CheckedDocumentProps) {
  const t = useTranslations("verification");
  const { outcome, check } = useCompared(issued);
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (outcome) top.current?.scrollIntoView?.({ block: "center" });
  }, [outcome]);
  const verdict = outcome && t(`verdicts.${outcome === "same" ? state : outcome}`);
  const tone = outcome === "same" && state !== "valid" ? "warning" : outcome && tones[outcome];
  return (
    <>
      <div ref={top} role="status">
        {outcome && tone ? (
          <Notice tone={tone}>
            <h1 className="text-2xl leading-tight font-bold text-balance">{verdict}</h1>
            <p className="pt-1">{t(`file.${outcome}`)}</p>
            <p className="text-ink-2 pt-1">{t("ofCode", { state: saidOfCode })}</p>
          </Notice>
        ) : (
          <h1 className="text-2xl leading-tight font-bold text-balance">{saidOfCode}</h1>
        )}
      </div>
      {children}
      <FileField onChosen={(file) => void check(file)} />
    </>
  );
}
