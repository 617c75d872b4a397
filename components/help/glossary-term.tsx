import { useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";

import type { GlossaryWord } from "@/lib/help/glossary";

type GlossaryTermProps = {
  word: GlossaryWord;
  /** The word as the sentence around it says it. */
  children: ReactNode;
};

/**
 * A word that explains itself where it stands, with the article behind it. The browser opens and closes it by itself,
 * without script; it takes no room in the text. For server components: the browser does not have its words.
 */
export function GlossaryTerm({ word, children }: GlossaryTermProps) {
  const t = useTranslations(`help.glossary.${word}`);
  const id = useId();
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        className="cursor-help rounded-sm text-left underline decoration-dotted underline-offset-4"
      >
        {children}
      </button>
      {/* Under its word where the browser can place it there, else in the middle of the screen. */}
      <span
        id={id}
        popover="auto"
        role="note"
        aria-label={t("name")}
        className="border-line-strong bg-surface text-ink m-auto w-80 max-w-[calc(100vw-2rem)] rounded-lg border p-3 text-left font-sans text-sm font-normal shadow-xl [position-area:bottom_span-all] [position-try-fallbacks:flip-block] supports-[position-area:bottom]:m-2"
      >
        <b className="block">{t("name")}</b>
        <span className="mt-1 block">{t("meaning")}</span>
        <span className="text-ink-3 mt-1 block">{t("source")}</span>
      </span>
    </>
  );
}
