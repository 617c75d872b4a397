import type { FunctionalLevel, Predicate } from "@/lib/db/generated/enums";

import type { Rank } from "./ranks";

/**
 * How sure a figure is: seen in a secondary source of the rule (S), in the code of other systems (C), or told from memory (M).
 * All of them await the regional HR agency's confirmation.
 */
export type Sure = "S" | "C" | "M";

type Stated = {
  /** In hundredths of a point, so that every product of it is a whole number. */
  hundredths: number;
  sure: Sure;
};

const stated = (sure: Sure, points: number): Stated => ({ hundredths: points * 100, sure });

export type LevelRule = {
  /** Credit points (angka kredit) that a year with the predicate "good" brings. */
  coefficient: Stated;
  /** What the next rank takes. */
  rank: Stated;
  /** What the next level takes; null at the top of the ladder. */
  level: Stated | null;
  /** The ranks that people of the level hold, from its first. [M] */
  ranks: readonly Rank[];
  above: FunctionalLevel | null;
};

/** PermenPANRB 1/2023 and Peraturan BKN 3/2023 (domain §2.1): coefficients and needs of every level of functional positions. */
export const levelRules = {
  pemula: {
    ...{ coefficient: stated("M", 3.75), rank: stated("S", 15), level: stated("S", 15) },
    ...{ ranks: ["II/a"], above: "terampil" },
  },
  terampil: {
    ...{ coefficient: stated("M", 5), rank: stated("S", 20), level: stated("S", 60) },
    ...{ ranks: ["II/b", "II/c", "II/d"], above: "mahir" },
  },
  mahir: {
    ...{ coefficient: stated("M", 12.5), rank: stated("S", 50), level: stated("S", 100) },
    ...{ ranks: ["III/a", "III/b"], above: "penyelia" },
  },
  penyelia: {
    ...{ coefficient: stated("M", 25), rank: stated("S", 100), level: null },
    ...{ ranks: ["III/c", "III/d"], above: null },
  },
  ahli_pertama: {
    ...{ coefficient: stated("S", 12.5), rank: stated("S", 50), level: stated("S", 100) },
    ...{ ranks: ["III/a", "III/b"], above: "ahli_muda" },
  },
  ahli_muda: {
    ...{ coefficient: stated("S", 25), rank: stated("S", 100), level: stated("S", 200) },
    ...{ ranks: ["III/c", "III/d"], above: "ahli_madya" },
  },
  ahli_madya: {
    ...{ coefficient: stated("C", 37.5), rank: stated("S", 150), level: stated("S", 450) },
    ...{ ranks: ["IV/a", "IV/b", "IV/c"], above: "ahli_utama" },
  },
  ahli_utama: {
    ...{ coefficient: stated("C", 50), rank: stated("S", 200), level: null },
    ...{ ranks: ["IV/d", "IV/e"], above: null },
  },
} as const satisfies Record<FunctionalLevel, LevelRule>;

/** All levels, from the lowest of the skilled to the highest of the experts. */
export const functionalLevels = Object.keys(levelRules) as FunctionalLevel[];

export const ruleOf = (level: FunctionalLevel): LevelRule => levelRules[level];

/** What a predicate is worth, in percent of the coefficient [S: slides of BKN, July 2023]. */
export const percents = {
  very_good: 150,
  good: 100,
  needs_improvement: 75,
  poor: 50,
  very_poor: 25,
} as const satisfies Record<Predicate, number>;

/** What a higher diploma brings (AK ijazah), in hundredths of a percent of what the next rank takes. [C] */
export const diplomaShare: Stated = { hundredths: 2500, sure: "C" };
