import { useTranslations } from "next-intl";

import type { Precedent } from "@/lib/planning/sheet";
import type { IndicatorHint, StatementHint } from "@/lib/planning/target-hints";

import { useMeasured } from "./use-measured";

/** Hints of the target coach in words to whoever writes the line. */
export function useHintWords() {
  const t = useTranslations("planning");
  const measured = useMeasured();
  return {
    ofStatement: (hints: readonly StatementHint[]) =>
      hints.map((hint) =>
        hint.kind === "absolute" ? t("hints.absolute", { word: hint.word }) : t(`hints.${hint.kind}`),
      ),
    ofIndicator: (hints: readonly IndicatorHint[], precedent?: Precedent) => {
      const before = {
        year: String(precedent?.year),
        reached: measured(precedent?.reached, precedent?.targetUnit),
      };
      return hints.map((hint) => t(`indicatorHints.${hint}`, before));
    },
  };
}
