/** What can become of a unit, in the order of a list to choose from. */
export const reorganisationKinds = ["rename", "move", "merge", "split", "close"] as const;

export type ReorganisationKind = (typeof reorganisationKinds)[number];

/** Which fields each has: another unit, a new name, positions that go along. */
export const fieldsOf = (kind: ReorganisationKind) => ({
  unit: kind === "move" || kind === "merge",
  name: kind === "rename" || kind === "split",
  positions: kind === "split",
});

/** What can become of a unit: one that is a whole agency stands where it is, and ends by no form. */
export const kindsFor = ({ whole }: { whole: boolean }): readonly ReorganisationKind[] =>
  whole ? ["rename", "split"] : reorganisationKinds;
