import type { DemoActorKey } from "@/prisma/demo/demo-actors";

/** What one may be in practice. */
export const practiceRoles = ["employee", "supervisor", "leader"] as const;
export type PracticeRole = (typeof practiceRoles)[number];

export const isPracticeRole = (text: string): text is PracticeRole =>
  (practiceRoles as readonly string[]).includes(text);

/** Who is played first in each role: those of whom most has been written. Whoever comes after them plays somebody else. */
export const firstPlayed: Record<PracticeRole, readonly DemoActorKey[]> = {
  employee: ["teacher", "midwife", "contractNurse", "student"],
  supervisor: ["headOfSchool", "headOfDivision", "headOfHealthCentre", "teamLeader"],
  leader: ["sekda", "camat"],
};
