import "server-only";

import { onDay } from "@/lib/access/visibility";
import type { Transaction } from "@/lib/db/doors";

/** The person who rates someone on the day, by the supervision timeline; null when none is on record. */
export const raterOf = async (tx: Transaction, personId: string, day: string) => {
  const supervision = await tx.supervision.findFirst({
    where: { personId, ...onDay(day) },
    select: { rater: { select: { id: true, name: true } } },
  });
  return supervision?.rater ?? null;
};

/** The definitive assignment someone holds on the day, with position and unit. */
export const assignmentOf = (tx: Transaction, personId: string, day: string) =>
  tx.assignment.findFirst({
    where: { personId, kind: "definitive", ...onDay(day) },
    select: { position: { select: { title: true, kind: true, unitId: true, agencyId: true } } },
  });

/** Whether someone owes no plan on the day (L.II.C.8). */
export const isExempt = async (tx: Transaction, personId: string, day: string) =>
  (await tx.planExemption.count({ where: { personId, ...onDay(day) } })) > 0;
