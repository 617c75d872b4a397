import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";

import { comparison, lookAt } from "./compare";

/** What the device told of a file. */
export type Outcome = "same" | "changed" | "foreign" | "undrawn" | "large" | "unable";

/** The document of a page, and what its PDF hashes to once it was drawn. */
export type Issued = { code: string; sha256: string | null };

export const tones = {
  same: "good",
  changed: "danger",
  foreign: "warning",
  undrawn: "danger",
  large: "warning",
  unable: "warning",
} as const satisfies Record<Outcome, string>;

/**
 * Compares a PDF with what was issued, on the device. A file about another document leads to the page of that one; its hash goes
 * along behind the "#", which browsers keep to themselves.
 */
export function useCompared(issued: Issued | null) {
  const router = useRouter();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
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
    setOutcome(null);
    if (!file) return;
    const seen = await lookAt(file);
    if (typeof seen === "string") return setOutcome(seen);
    const compared = comparison(seen, issued);
    if (compared === "elsewhere") router.push(`/verify/${seen.code}#${seen.sha256}`);
    else setOutcome(compared);
  };
  return { outcome, check };
}
