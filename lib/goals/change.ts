import type { Prisma } from "@/lib/db/generated/client";

type Target = Prisma.Decimal | string;
type Words = Readonly<Record<"kind" | "text" | "measure" | "direction", string>>;

/** A goal as far as whoever keeps it may change it: its words, and its target at the end of each quarter. */
export type Changeable = Words & Readonly<Record<"quarter1" | "quarter2" | "quarter3" | "quarter4", Target>>;

const quarters = [1, 2, 3, 4] as const;
const words = ["kind", "text", "measure", "direction"] as const;

const written = (target: Target) => (typeof target === "string" ? target : target.toFixed());
const same = (one: Target, other: Target) => Number(one) === Number(other);

/**
 * What the trail keeps of a changed goal, as it holds nobody's data: every target before and after, and each word that is another
 * now. Targets may be lowered once a quarter is over; then it has to say from what to what.
 */
export function changeOf(before: Changeable, after: Changeable): Record<string, string> {
  const isKept = quarters.every((quarter) => same(before[`quarter${quarter}`], after[`quarter${quarter}`]));
  const targets = quarters.flatMap((quarter) => [
    [`was${quarter}`, written(before[`quarter${quarter}`])],
    [`now${quarter}`, written(after[`quarter${quarter}`])],
  ]);
  const said = words.filter((word) => before[word] !== after[word]);
  return Object.fromEntries([
    ["targets", isKept ? "kept" : "changed"],
    ...targets,
    ...said.flatMap((word) => [
      [`${word}Before`, before[word]],
      [word, after[word]],
    ]),
  ]) as Record<string, string>;
}
