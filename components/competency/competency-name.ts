import type { useTranslations } from "next-intl";

import { type Level, wordsOf } from "@/lib/competency/competencies";
import type { Indicators } from "@/lib/competency/profile";

type Words = ReturnType<typeof useTranslations<"competencies">>;

/** What a competency is called: the nine standard ones in the reader's language, technical ones as the agency named them. */
export function competencyName(words: Words, { code, name }: { code: string; name: string }) {
  const own = wordsOf(code);
  return own === "technical" ? name : words(`names.${own}`);
}

/** What a person at this level of the competency does: in the government's own words where it has some. */
export const indicatorOf = (
  words: Words,
  { code, indicators }: { code: string; indicators?: Indicators },
  level: Level,
) => indicators?.[level] ?? words(`indicators.${wordsOf(code)}.${level}`);

/**
 * Whether levels are said in common words, because the government has not written its own for this technical competency. Those
 * of the nine are the regulation's.
 */
export const saysCommonWords = ({ code, indicators = {} }: { code: string; indicators?: Indicators }) =>
  wordsOf(code) === "technical" && Object.keys(indicators).length === 0;
