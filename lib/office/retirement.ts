import type { FunctionalLevel, PositionKind } from "@/lib/db/generated/enums";

/** Batas usia pensiun where no law says otherwise (UU 20/2023 art. 55; PP 11/2017 art. 239). */
export const usualAge = 58;

/** The age at which service ends by the kind of a position (PP 11/2017 art. 239). */
export const ageByKind: Partial<Record<PositionKind, number>> = { senior_leader: 60 };
/** … and by the level of a functional one. */
export const ageByLevel: Partial<Record<FunctionalLevel, number>> = { ahli_madya: 60, ahli_utama: 65 };
/** Teachers serve longer at every level (UU 14/2005 art. 40). */
export const ageOfTeachers = 60;

/** How many months ahead the office looks for retirements: papers take about as long. [I] */
export const monthsAhead = 3;
