"use client";

import { clsx } from "clsx";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type DragEvent, useEffect, useRef, useState } from "react";

import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";

import { comparison, lookAt } from "./compare";

type FileCheckProps = {
  /** The document of the page; null where there is none yet. */
  issued: { code: string; sha256: string | null } | null;
};

type Outcome = "same" | "changed" | "foreign" | "undrawn" | "large" | "unable";

const tones = {
  same: "good",
  changed: "danger",
  foreign: "warning",
  undrawn: "warning",
  large: "warning",
  unable: "warning",
} as const satisfies Record<Outcome, string>;

/**
 * Compares a PDF with what was issued, on the device. A file about another document leads to the page of that one; its hash goes
 * along behind the "#", which browsers keep to themselves.
 */
export function FileCheck({ issued }: FileCheckProps) {
  const t = useTranslations("verification.file");
  const router = useRouter();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [over, setOver] = useState(false);
  const told = useRef(issued);

  useEffect(() => {
    const sha256 = /^#([0-9a-f]{64})$/.exec(location.hash)?.[1];
    const document = told.current;
    if (!sha256 || !document) return;
    const compared = comparison({ code: document.code, sha256 }, document);
    const later = setTimeout(() => setOutcome(compared === "elsewhere" ? null : compared));
    return () => clearTimeout(later);
  }, []);

  const check = async (file: File | undefined) => {
    setOver(false);
    setOutcome(null);
    if (!file) return;
    const seen = await lookAt(file);
    if (typeof seen === "string") return setOutcome(seen);
    const compared = comparison(seen, issued);
    if (compared === "elsewhere") router.push(`/verify/${seen.code}#${seen.sha256}`);
    else setOutcome(compared);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    void check(event.dataTransfer.files[0]);
  };

  return (
    <div
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className={clsx(
        "border-line-strong space-y-3 rounded-lg border border-dashed p-4",
        over && "bg-sunken",
      )}
    >
      <TextField
        type="file"
        name="file"
        accept="application/pdf,.pdf"
        label={t("choose")}
        hint={t("hint")}
        onChange={({ currentTarget }) => void check(currentTarget.files?.[0])}
      />
      <div role="status">{outcome && <Notice tone={tones[outcome]}>{t(outcome)}</Notice>}</div>
    </div>
  );
}
