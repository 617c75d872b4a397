import { useTranslations } from "next-intl";

import { Chevron } from "@/components/ui/chevron";
import { Tag } from "@/components/ui/tag";
import type { ConfirmedIndicator } from "@/lib/planning/edition";
import type { Precedent } from "@/lib/planning/sheet";
import { indicatorHints, statementHints } from "@/lib/planning/target-hints";

import { useHintWords } from "./use-hint-words";

/** To whom the coach speaks of a line: its owner is advised, a rater is told what is found, or has read it above the plan. */
export type Coached = "owner" | "rater" | "briefed";

/** The hints on a saved result. */
export function ResultHints({ statement, coached }: { statement: string; coached: Coached }) {
  const found = useTranslations("queue.findings");
  const advice = useHintWords();
  const hints = statementHints(statement);
  const words =
    coached === "owner"
      ? advice.ofStatement(hints)
      : hints.map((hint) =>
          found(hint.kind, { line: statement, word: hint.kind === "absolute" ? hint.word : "" }),
        );
  return <LineHints line={statement} words={words} coached={coached} />;
}

type IndicatorHintsProps = {
  indicator: ConfirmedIndicator;
  qualitative: boolean;
  /** What it was copied from. */
  precedent?: Precedent;
  coached: Coached;
};

/** The hints on a saved indicator. */
export function IndicatorHints({ indicator, qualitative, precedent, coached }: IndicatorHintsProps) {
  const found = useTranslations("queue.findings");
  const advice = useHintWords();
  const hints = indicatorHints({ ...indicator, qualitative, reached: precedent?.reached });
  const words =
    coached === "owner"
      ? advice.ofIndicator(hints, precedent)
      : hints.map((hint) => found(hint, { line: indicator.text }));
  return <LineHints line={indicator.text} words={words} coached={coached} />;
}

type LineHintsProps = { line: string; words: readonly string[]; coached: Coached };

/** How many hints a line has, which opens them; open at once to a rater who has not read them yet. */
function LineHints({ line, words, coached }: LineHintsProps) {
  const t = useTranslations("planning");
  if (words.length === 0) return null;
  return (
    <details open={coached === "rater"} className="text-[13px]" suppressHydrationWarning>
      <summary className="flex min-h-6 w-fit cursor-pointer list-none items-center gap-1 [&::-webkit-details-marker]:hidden">
        <Chevron className="text-ink-3" />
        <Tag tone="warning">
          {t(coached === "owner" ? "hintCount.owner" : "hintCount.rater", { count: words.length })}
        </Tag>
        <span className="sr-only">: {line}</span>
      </summary>
      <ul className="text-warning space-y-1 pt-1 pl-5">
        {words.map((word) => (
          <li key={word}>{word}</li>
        ))}
      </ul>
    </details>
  );
}
