import "server-only";

import type { Moment } from "@/lib/access/clock";
import { recordEvent } from "@/lib/audit/record";
import { type Transaction, unattended } from "@/lib/db/doors";
import { newId } from "@/lib/ids";

import type { OpenPeriod } from "../opening";
import { evaluationsDue, openPeriods } from "../queries/due";
import { correctRaters } from "./correct-raters";

/**
 * Opens what is missing in the day's windows for everybody with a confirmed plan, whether anybody asks for it or not: only
 * what is there can lapse into the superior's hands (L.IV.A.11). What is open goes to its rater where that was put right since.
 * Doing it again opens nothing. Answers how many were opened.
 */
export async function openEvaluations({ today, now }: Moment): Promise<number> {
  let opened = 0;
  for (const period of await unattended((tx) => openPeriods(tx, today))) {
    await unattended((tx) => correctRaters(tx, { today, now }, period));
    let after: string | null = null;
    do {
      const next: Opened = await unattended((tx) => openNext(tx, { today, now }, period, after));
      opened += next.count;
      after = next.last;
    } while (after !== null);
  }
  return opened;
}

type Opened = { count: number; last: string | null };

async function openNext(
  tx: Transaction,
  { today, now }: Moment,
  period: OpenPeriod,
  after: string | null,
): Promise<Opened> {
  const { due, last } = await evaluationsDue(tx, period, today, after);
  const opened = await tx.evaluation.createManyAndReturn({
    data: due.map((row) => ({ id: newId(), ...row })),
    skipDuplicates: true,
    select: { id: true },
  });
  const count = opened.length;
  if (count === 0) return { count, last };
  await tx.evaluationStep.createMany({
    data: opened.map(({ id }) => ({ id: newId(), evaluationId: id, kind: "opened", actorId: null, at: now })),
  });
  const event = { name: "evaluation.opened", subjectId: period.id, agencyId: period.agencyId } as const;
  await recordEvent(tx, { personId: null, now }, { ...event, details: { count } });
  return { count, last };
}
