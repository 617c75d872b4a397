import type { CascadingMethod } from "@/lib/db/generated/enums";

import {
  confirmedIndicator,
  type ConfirmedResult,
  confirmedResultOf,
  type Edition,
  type Support,
} from "./edition";

/** The ways in which a result can support a superior's: three that represent it, two that contribute to it (L.II.A.4). */
export const cascadingMethods = [
  "direct_aspect",
  "direct_area",
  "direct_target",
  "indirect_service",
  "indirect_intermediate_output",
] as const satisfies readonly CascadingMethod[];

/** An indicator of the superior, or of who assigned it, that one's results can support, below its result. */
export type SupportableLine = {
  indicatorId: string;
  statement: string;
  text: string;
  targetValue: string | null;
  targetUnit: string | null;
  /** The indicator of an earlier plan that it was copied from. */
  precedentId: string | null;
  /** Who assigned it, where that is not the rater. */
  assigner: string | null;
};

/** All that a confirmed plan has to support, in its order (L.II.A.4). */
export const supportableLines = ({ results }: Edition): SupportableLine[] =>
  results.flatMap(({ statement, indicators }) =>
    indicators.map(({ id: indicatorId, text, targetValue, targetUnit, precedentId = null }) => ({
      ...{ indicatorId, statement, text, targetValue, targetUnit, precedentId },
      assigner: null,
    })),
  );

type Link = {
  indicatorId: string;
  method: CascadingMethod;
  name: string;
  /** The superior's confirmed plan; the words of the line itself only count when that no longer has it. */
  edition: Edition | null;
  line: { statement: string; text: string };
  /** Whether that plan is of an earlier year than the one that is linked to it. */
  provisional: boolean;
};

/** A link in the superior's confirmed words, and whether the superior's plan still has what it leads to. */
export function supportOf({ indicatorId, method, name, edition, line, provisional }: Link): Support {
  const [indicator, result] = edition
    ? [confirmedIndicator(edition, indicatorId), confirmedResultOf(edition, indicatorId)]
    : [];
  const words = indicator && result ? { statement: result.statement, text: indicator.text } : line;
  return { indicatorId, method, name, ...words, current: Boolean(indicator), provisional };
}

/**
 * The main results that do not say which of the superior's they support, though there is something to link to (L.II.A.4, the
 * column of A.1.6 and A.1.7). A hint and no blocker: a role may have no place in the matrix (L.II.A.5), and nobody waits for the
 * superior's plan (P4), so that a link to last year's counts. Study and the work of somebody else's position answer to others.
 */
export const unlinkedResults = <Result extends ConfirmedResult>(
  results: readonly Result[],
  offered: { lines: readonly unknown[] } | null,
) =>
  offered && offered.lines.length > 0
    ? results.filter(
        ({ kind, support, assignment, indicators }) =>
          kind === "main" && !support && !assignment && !indicators.some(({ studyLeaveId }) => studyLeaveId),
      )
    : [];
