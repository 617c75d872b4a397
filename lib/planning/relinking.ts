import type { SupportableLine } from "./cascade";
import type { ConfirmedResult, Support } from "./edition";
import { inSameWords } from "./wording";

type Linked = Pick<ConfirmedResult, "id" | "kind" | "statement" | "support" | "assignment">;

/** A link that waits for another: the line that may take the place of its own, and why; or that there is nothing to propose. */
export type Relinking = Waiting & (Proposed | { to: null; because: "gone" });

type Proposed = { to: SupportableLine; because: "successor" | "alike" };
type Waiting = {
  /** The result as a form would send it. */
  result: Pick<Linked, "id" | "kind" | "statement"> & { assignmentId: string };
  from: Support;
};

/** Those of them that one press can take over. */
export const isProposed = (relinking: Relinking): relinking is Waiting & Proposed => relinking.to !== null;

/** Whether a link waits for another: it leads to a plan of an earlier year, or to what the superior's plan no longer has. */
export const waitsForLink = ({ provisional, current }: Pick<Support, "provisional" | "current">) =>
  Boolean(provisional) || !current;

/**
 * What to link results to, now that the superior's plan is confirmed (P4): the line that was copied from the one they are
 * linked to, else the one whose words are most alike. Where no line is like the one it has, its owner chooses another. Nothing is said of a
 * result without a link, nor of any before the superior's plan has lines.
 */
export const relinkings = (results: readonly Linked[], lines: readonly SupportableLine[]): Relinking[] =>
  results.flatMap((result) => {
    const { support } = result;
    const superiors = ofSuperior(lines);
    if (!support || !waitsForLink(support) || superiors.length === 0) return [];
    const found = successorOf(support, superiors) ?? { to: null, because: "gone" as const };
    return [{ result: asTyped(result), from: support, ...found }];
  });

/**
 * The result that says already what is expected of its owner and is linked to nothing that counts, as a form would send it, with
 * its number in the plan: it wants a link, and not a second result in the same words.
 */
export function resultToLink(expected: string, results: readonly Linked[]) {
  const free = results.filter(({ support }) => !support || waitsForLink(support));
  const found = inSameWords(expected, free);
  return found && { number: results.indexOf(found) + 1, result: asTyped(found) };
}

const asTyped = ({ id, kind, statement, assignment }: Linked) => ({
  ...{ id, kind, statement, assignmentId: assignment?.id ?? "" },
});

/** What others assigned is taken over for its own sake. */
const ofSuperior = (lines: readonly SupportableLine[]) => lines.filter(({ assigner }) => assigner === null);

function successorOf(from: Support, lines: readonly SupportableLine[]) {
  const copy = lines.find(({ precedentId }) => precedentId === from.indicatorId);
  if (copy) return { to: copy, because: "successor" as const };
  const [best] = lines
    .map((to) => ({ to, likeness: likeness(from, to) }))
    .sort((one, other) => other.likeness - one.likeness);
  return best && best.likeness >= alikeFrom ? { to: best.to, because: "alike" as const } : null;
}

/** Half of the words in common; names and numbers change from year to year. */
const alikeFrom = 0.5;

type Worded = { statement: string; text: string };

/** The share of words that two lines have in common, from 0 to 1. */
function likeness(one: Worded, other: Worded) {
  const [mine, theirs] = [wordsOf(one), wordsOf(other)];
  const common = [...mine].filter((word) => theirs.has(word)).length;
  return common / (mine.size + theirs.size - common || 1);
}

const wordsOf = ({ statement, text }: Worded) =>
  new Set(`${statement} ${text}`.toLowerCase().match(/\p{L}{3,}/gu) ?? []);

/** The line that a link of last year's plan leads to in this year's: the same, or the one copied from it. */
export const carriedLine = (indicatorId: string, lines: readonly SupportableLine[]) =>
  lines.find((line) => line.indicatorId === indicatorId || line.precedentId === indicatorId);
