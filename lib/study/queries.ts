import "server-only";

import { dated, dateOf } from "@/lib/dates";
import type { Transaction } from "@/lib/db/doors";
import type { Prisma } from "@/lib/db/generated/client";

/** What is read of a leave of study. */
const studyLeave = {
  ...{ id: true, institution: true, programme: true, level: true, abroad: true },
  ...{ institutionAccreditation: true, programmeAccreditation: true },
  ...{ validFrom: true, due: true, validTo: true, outcome: true, version: true },
} satisfies Prisma.StudyLeaveSelect;

/** The same as part of what is read of a person, newest first. */
export const studyLeaves = { orderBy: { validFrom: "desc" }, select: studyLeave } as const;

type LeaveRow = Prisma.StudyLeaveGetPayload<{ select: typeof studyLeave }>;

/** A leave of study with its days as YYYY-MM-DD. */
export const leaveOf = ({ due, ...row }: LeaveRow) => ({ ...dated(row), due: dateOf(due) });

export type StudyLeave = ReturnType<typeof leaveOf>;

/** All leaves of study of a person, newest first; for whoever may see what they are about. */
export const leavesOfPerson = async (tx: Transaction, personId: string) =>
  (await tx.studyLeave.findMany({ where: { personId }, ...studyLeaves })).map(leaveOf);
