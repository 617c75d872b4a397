/** The ranks of PNS (golongan ruang), from the lowest to the highest; the third and fourth group are where experts are. */
export const ranks = [
  ...(["I/a", "I/b", "I/c", "I/d", "II/a", "II/b", "II/c", "II/d"] as const),
  ...(["III/a", "III/b", "III/c", "III/d", "IV/a", "IV/b", "IV/c", "IV/d", "IV/e"] as const),
] as const;

export type Rank = (typeof ranks)[number];

/** The rank that a grade on record names; null for grades of work contracts, and for none. */
export const rankOf = (grade: string | null): Rank | null => ranks.find((rank) => rank === grade) ?? null;

/** How many ranks lie between two; negative when the second is lower. */
export const stepsBetween = (from: Rank, to: Rank) => ranks.indexOf(to) - ranks.indexOf(from);

/** The rank above; null above the highest. */
export const rankAbove = (rank: Rank): Rank | null => ranks[ranks.indexOf(rank) + 1] ?? null;
