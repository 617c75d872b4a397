import type { EventName } from "@/lib/audit/event-names";
import type { Prisma } from "@/lib/db/generated/client";

type Words = Readonly<Record<"kind" | "text" | "measure" | "direction", string>>;
type Targets<Target> = Readonly<Record<"quarter1" | "quarter2" | "quarter3" | "quarter4", Target>>;

/** A goal as far as whoever keeps it may change it: its words, and its target at the end of each quarter; as it stands and as typed. */
type Standing = Words & Targets<Prisma.Decimal>;
type Typed = Words & Targets<string>;

/** What the trail keeps of one thing that is another now. */
type Change = { name: EventName; details: Record<string, string | number> };

const quarters = [1, 2, 3, 4] as const;
const words = ["kind", "text", "measure"] as const;

/**
 * What the trail keeps of a changed goal, as it holds nobody's data: an event for each thing that is another now, from what to what.
 * Targets may be lowered once a quarter is over, and another direction can make a missed goal an attained one; neither goes unsaid
 * for the other.
 */
export const changesOf = (before: Standing, after: Typed): Change[] => [
  ...targetsChanged(before, after),
  ...turned(before, after),
  ...reworded(before, after),
];

function targetsChanged(before: Standing, after: Typed): Change[] {
  if (quarters.every((quarter) => before[`quarter${quarter}`].equals(after[`quarter${quarter}`]))) return [];
  const targets = quarters.flatMap((quarter) => [
    [`was${quarter}`, before[`quarter${quarter}`].toFixed()],
    [`now${quarter}`, after[`quarter${quarter}`]],
  ]);
  return [{ name: "goal.changed", details: Object.fromEntries([["targets", "changed"], ...targets]) }];
}

const turned = ({ direction: directionBefore }: Words, { direction }: Words): Change[] =>
  direction === directionBefore ? [] : [{ name: "goal.turned", details: { directionBefore, direction } }];

function reworded(before: Words, after: Words): Change[] {
  const said = words.filter((word) => before[word] !== after[word]);
  const pairs = said.flatMap((word) => [
    [`${word}Before`, before[word]],
    [word, after[word]],
  ]);
  if (pairs.length === 0) return [];
  return [{ name: "goal.changed", details: Object.fromEntries([["targets", "kept"], ...pairs]) }];
}

type Reported = { value: Prisma.Decimal; note: string };
type Report = { quarter: number; value: string; note: string };

/** The same of what was reported for a quarter, over what stood there before, if anything did. */
export function reportedOver(before: Reported | null, { quarter, value: now, note }: Report): Change[] {
  if (!before) return [{ name: "goal.reported", details: { quarter, now } }];
  const changes: Change[] = [];
  const was = before.value.toFixed();
  if (!before.value.equals(now)) changes.push({ name: "goal.corrected", details: { quarter, now, was } });
  const details = { quarter, noteBefore: before.note, note };
  if (before.note !== note) changes.push({ name: "goal.note-replaced", details });
  return changes;
}
