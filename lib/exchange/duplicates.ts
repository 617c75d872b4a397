import type { Blocker } from "@/lib/errors";

import { sameName } from "./cells";
import type { Entry, ReadEntry } from "./entry";

/**
 * People who stand in the file more than once: the same facts are one row (the first stays, `merged` counts the rest),
 * different facts are a reason on each, naming the other.
 */
export function withoutDuplicates(read: readonly ReadEntry[]): { read: ReadEntry[]; merged: number } {
  const kept = [...groupsOf(read).values()].flatMap((group) => {
    const distinct = distinctFacts(group);
    if (distinct.length === 1 || distinct[0]?.entry.number === "") return distinct;
    return distinct.map((one) => ({ ...one, blockers: [...one.blockers, otherRow(one, distinct)] }));
  });
  return { read: kept.sort((a, b) => a.entry.row - b.entry.row), merged: read.length - kept.length };
}

function groupsOf(read: readonly ReadEntry[]) {
  const groups = new Map<string, ReadEntry[]>();
  for (const one of read) {
    const group = groups.get(one.entry.number);
    if (group) group.push(one);
    else groups.set(one.entry.number, [one]);
  }
  return groups;
}

function distinctFacts(group: readonly ReadEntry[]): ReadEntry[] {
  const first = new Map<string, ReadEntry>();
  for (const one of [...group].sort((a, b) => a.entry.row - b.entry.row)) {
    const facts = factsOf(one.entry);
    if (!first.has(facts)) first.set(facts, one);
  }
  return [...first.values()];
}

const factsOf = ({ agency, unit, parentUnit, position, ...entry }: Entry) =>
  JSON.stringify({ ...entry, row: 0, typed: "", names: [agency, unit, parentUnit, position].map(sameName) });

const otherRow = ({ entry }: ReadEntry, group: readonly ReadEntry[]): Blocker => ({
  code: "import.conflicting-row",
  row: group.find((other) => other.entry.row !== entry.row)?.entry.row ?? 0,
});
