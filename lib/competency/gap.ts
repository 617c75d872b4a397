import type { IsoDate } from "@/lib/dates";

import type { Level } from "./competencies";

/** What the position asks against what was seen. Nobody looked is a state of its own, and no gap of any size. */
export type Gap =
  | { state: "unassessed" }
  | { state: "gap"; missing: number }
  /** `surplus` levels lie above what is asked; it never makes up for a gap elsewhere. */
  | { state: "met"; surplus: number };

/** Gap = required - assessed, in levels of 1 to 5 (B.1.9, domain §3). */
export function gapOf(required: Level, assessed: Level | null): Gap {
  if (assessed === null) return { state: "unassessed" };
  return assessed < required
    ? { state: "gap", missing: required - assessed }
    : { state: "met", surplus: assessed - required };
}

type Dated = {
  id: string;
  assessedOn: IsoDate;
  /** Instant in UTC, ISO 8601. */
  assessedAt: string;
};

const momentOf = ({ assessedOn, assessedAt, id }: Dated) => `${assessedOn} ${assessedAt} ${id}`;

/** The assessment that counts: of the latest day, on one day the one written last. Null when there is none. */
export const latestOf = <Assessment extends Dated>(history: readonly Assessment[]): Assessment | null =>
  history.reduce<Assessment | null>(
    (latest, next) => (latest && momentOf(latest) > momentOf(next) ? latest : next),
    null,
  );

/** How far up a gap stands in a list: the largest first, then what nobody has looked at, then what is met. */
const urgencyOf = ({ gap }: { gap: Gap }) =>
  gap.state === "gap" ? gap.missing : gap.state === "unassessed" ? 0.5 : 0;

/** Largest gaps first; equal ones stay in the order given. */
export const largestFirst = <Line extends { gap: Gap }>(lines: readonly Line[]): Line[] =>
  [...lines].sort((a, b) => urgencyOf(b) - urgencyOf(a));

/** Lines with a gap of at least one level: each is a training need. */
export const needsOf = <Line extends { gap: Gap }>(lines: readonly Line[]): Line[] =>
  lines.filter(({ gap }) => gap.state === "gap");

/** Whether nobody has looked at any of them yet, which must not read as having met them. */
export const neverAssessed = (lines: readonly { gap: Gap }[]): boolean =>
  lines.every(({ gap }) => gap.state === "unassessed");

type Person = { lines: readonly { competency: { code: string; name: string }; gap: Gap }[] };

/** Competencies by how many people lack them, the most lacked first; what nobody lacks is left out. */
export function mostLacked(people: readonly Person[]) {
  const lacked = new Map<string, { code: string; name: string; people: number }>();
  for (const { competency } of people.flatMap(({ lines }) => needsOf(lines))) {
    const known = lacked.get(competency.code);
    lacked.set(competency.code, { ...competency, people: (known?.people ?? 0) + 1 });
  }
  return [...lacked.values()].sort((a, b) => b.people - a.people);
}
