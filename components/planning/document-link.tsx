"use client";

import { useTranslations } from "next-intl";
import { type MouseEvent, type ReactNode, useState } from "react";

import { isPlainClick } from "@/components/ui/plain-click";

import { takeFile, type Taking } from "./take-file";

type DocumentLinkProps = { href: string; children: ReactNode };

/** How long nothing is said: what is kept arrives sooner. */
const silence = 300;

/**
 * A link to an official document. The page stays while a worker draws it, and the line below says how that goes; without
 * scripts the link leads to the file itself.
 */
export function DocumentLink({ href, children }: DocumentLinkProps) {
  const t = useTranslations("planning.documentState");
  const [asking, setAsking] = useState(false);
  const [state, setState] = useState<Taking | "preparing" | null>(null);
  const take = async (event: MouseEvent) => {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    if (asking) return;
    setAsking(true);
    setState(null);
    const saying = setTimeout(() => setState("preparing"), silence);
    const taken = await takeFile(href);
    clearTimeout(saying);
    setState(taken);
    setAsking(false);
  };
  return (
    <span className="inline-flex flex-col">
      <a href={href} onClick={take} className="text-brand-strong inline-block min-h-6 font-semibold">
        {children}
      </a>
      <span role="status" className="text-ink-2 max-w-[44ch] text-[13px]">
        {state && state !== "signed-out" && t(state)}
      </span>
    </span>
  );
}
