import type { useTranslations } from "next-intl";

import { farAbove } from "./outcomes";
import type { UnitOutcome } from "./sheet";

type Sided = Pick<UnitOutcome, "rated" | "decision" | "goals">;

/**
 * The two that are compared, in percent: the share rated Good or better, and what the unit had achieved when that was decided, or
 * its goals have achieved by now. Null where there is none, or it is not told.
 */
export function sidesOf({ rated, decision, goals }: Sided) {
  const decided = decision?.from === "decision" ? decision.achieved : null;
  return {
    rated: rated && (100 * (rated.very_good + rated.good)) / rated.whole,
    achieved: decided ?? (goals.mean === null ? null : 100 * goals.mean),
  };
}

type Words = {
  t: ReturnType<typeof useTranslations<"unitOutcome">>;
  levels: ReturnType<typeof useTranslations<"vocabulary.unitResult">>;
  percent: (share: number) => string;
};

/** The news of the page: both sides in one sentence, and how many goals lie behind it where they are far apart. */
export function outcomeHeadline(outcome: Sided & Pick<UnitOutcome, "kept">, { t, levels, percent }: Words) {
  const { kept, decision, goals } = outcome;
  const { rated, achieved } = sidesOf(outcome);
  const said = {
    rated:
      rated === null
        ? t(kept ? "rated.kept" : "rated.none")
        : t("rated.shown", { share: percent(rated / 100) }),
    reached:
      achieved !== null
        ? t("reached.achieved", { achieved: percent(achieved / 100) })
        : decision
          ? t("reached.level", { level: levels(decision.level) })
          : t("reached.none"),
  };
  const isFar = rated !== null && achieved !== null && rated - achieved >= farAbove;
  return isFar ? t("headlineFar", { ...said, missed: goals.missed }) : t("headline", said);
}
