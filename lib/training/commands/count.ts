import "server-only";

import type { Transaction } from "@/lib/db/doors";
import type { TrainingForm } from "@/lib/db/generated/enums";
import { dateOf } from "@/lib/dates";

import { type Counted, hasCap, hoursOf, sharingWith } from "../hours";

type Draft = Omit<Counted, "documented"> & { personId: string };

/** Where a training that is on record no longer, or differently, had used up a cap. */
type Left = Pick<Draft, "personId" | "form" | "international" | "quantity" | "startedOn" | "endedOn">;

/** Whatever records trainings of these people comes one after the other, in the order of the people. */
export const peopleAlone = (tx: Transaction, personIds: readonly string[]) =>
  tx.$queryRaw`SELECT 1 FROM "Person" WHERE id = ANY(${[...new Set(personIds)]}::uuid[]) ORDER BY id FOR NO KEY UPDATE`;

/**
 * JP of trainings of one form that are about to be recorded, one a person, by their ids. Where a day or a month has a cap, those
 * that share it are counted anew with them, in the same transaction. The people have to be held by `peopleAlone`.
 */
export async function countedWithOthers(
  tx: Transaction,
  drafts: readonly Draft[],
): Promise<Map<string, number>> {
  const [first] = drafts;
  if (!first || !hasCap(first.form)) return new Map(drafts.flatMap((draft) => [...hoursOf([draft])]));
  const recorded = await recordedOf(tx, drafts, first.form);
  const counted = new Map<string, number>();
  const changed: Hours[] = [];
  for (const draft of drafts) {
    const own = recorded.filter(({ id, personId }) => personId === draft.personId && id !== draft.id);
    const sharing = sharingWith(draft, own);
    const hours = hoursOf([draft, ...sharing]);
    counted.set(draft.id, hours.get(draft.id) ?? 0);
    changed.push(...changes(sharing, hours));
  }
  await setHours(tx, changed);
  return counted;
}

/**
 * Counts anew what shared a cap with trainings that have left it: there is room for more of them now. The people have to be held
 * by `peopleAlone`.
 */
export async function countedWithout(tx: Transaction, left: readonly Left[]) {
  for (const gone of left) {
    if (!hasCap(gone.form)) continue;
    const sharing = sharingWith(gone, await recordedOf(tx, [gone], gone.form));
    await setHours(tx, changes(sharing, hoursOf(sharing)));
  }
}

type Hours = { id: string; hours: number };

/** Those of them whose hours are others now. */
const changes = (recorded: readonly Hours[], now: ReadonlyMap<string, number>): Hours[] =>
  recorded.flatMap(({ id, hours: before }) => {
    const hours = now.get(id) ?? before;
    return hours === before ? [] : [{ id, hours }];
  });

async function setHours(tx: Transaction, changed: readonly Hours[]) {
  if (changed.length === 0) return;
  await tx.$executeRaw`UPDATE "TrainingRecord" t SET hours = c.hours
    FROM json_to_recordset(${JSON.stringify(changed)}::json) c(id uuid, hours numeric) WHERE t.id = c.id`;
}

/** What these people have on record of one form; what a document states stands as it is. */
async function recordedOf(tx: Transaction, people: readonly { personId: string }[], form: TrainingForm) {
  const rows = await tx.trainingRecord.findMany({
    where: { personId: { in: people.map(({ personId }) => personId) }, form },
    select: {
      ...{ id: true, personId: true, form: true, international: true },
      ...{ startedOn: true, endedOn: true, quantity: true, hours: true, source: true },
    },
  });
  return rows.map(({ startedOn, endedOn, quantity, hours, source, ...row }) => ({
    ...row,
    ...{ startedOn: dateOf(startedOn), endedOn: dateOf(endedOn) },
    ...{ quantity: quantity.toNumber(), hours: hours.toNumber() },
    documented: source === null ? null : hours.toNumber(),
  }));
}
