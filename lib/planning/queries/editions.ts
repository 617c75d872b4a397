import "server-only";

import type { Actor } from "@/lib/access/actor";
import { reading, type Transaction } from "@/lib/db/doors";
import { officialOn } from "@/lib/organisation/queries";

import { type Edition, editionOf, type Parties } from "../edition";
import { editionChanges } from "../edition-changes";
import { visiblePlans } from "../policy";
import { dialogueOf } from "./dialogue";
import type { PlanInSight } from "./plan";

/** A confirmed edition as it was, with what it changed and why; null when the plan or the edition is out of sight. */
export const findEdition = (actor: Actor, planId: string, number: number) =>
  reading(actor, async (tx) => {
    const plan = await tx.performancePlan.findFirst({
      where: { id: planId, AND: visiblePlans(actor) },
      select: {
        ...{ id: true, year: true, version: true, positionTitle: true, form: true, approach: true },
        person: { select: { name: true } },
        unit: { select: { name: true } },
        editions: { where: { number: { lte: number } }, orderBy: { number: "desc" }, take: 2 },
      },
    });
    const [edition, before] = plan?.editions ?? [];
    if (!plan || edition?.number !== number) return null;
    const rater = await tx.person.findUnique({ where: { id: edition.raterId }, select: { name: true } });
    const content = editionOf(edition);
    return {
      ...plan,
      ...content,
      number,
      dialogueNote: edition.dialogueNote,
      approvedAt: edition.approvedAt.toISOString(),
      raterName: rater?.name ?? "",
      changes: before ? editionChanges(editionOf(before), content) : [],
      dialogue: await dialogueOf(tx, actor, planId, number),
    };
  });

/** Whom the form of the plan names when this rater confirms it on the day. */
export const partiesOf = async (
  tx: Transaction,
  plan: Pick<PlanInSight, "personId" | "positionTitle" | "positionKind" | "unit" | "agency">,
  raterId: string,
  day: string,
): Promise<Parties> => {
  const { personId, positionTitle: position, positionKind, unit, agency } = plan;
  const employee = await officialOn(tx, personId, day);
  return {
    agency: agency.name,
    employee: { ...employee, position, positionKind, unit: unit.name },
    rater: await officialOn(tx, raterId, day),
  };
};

/** Who confirmed the edition that counts, and in whose place. */
export const confirmedBy = {
  orderBy: { number: "desc" },
  take: 1,
  select: { raterId: true, inPlaceOfId: true },
} as const;

export async function confirmedEdition(tx: Transaction, planId: string) {
  const { number: edition, ...confirmed } = await tx.planEdition.findFirstOrThrow({
    where: { planId },
    orderBy: { number: "desc" },
    select: { number: true, content: true },
  });
  // What the owner writes beside an edition that named no contract is nobody's business yet.
  return { edition, contractReference: null, ...editionOf(confirmed) };
}

/** The editions confirmed before the one that is shown, newest first, and what this one says otherwise than the last. */
export async function historyOf(tx: Transaction, planId: string, shown: Edition & { edition: number }) {
  const earlier =
    shown.edition === 1
      ? []
      : await tx.planEdition.findMany({
          where: { planId, number: { lt: shown.edition } },
          orderBy: { number: "desc" },
          select: { number: true, approvedAt: true, content: true },
        });
  return {
    editions: earlier.map(({ number, approvedAt }) => ({ number, approvedAt: approvedAt.toISOString() })),
    changes: earlier[0] ? editionChanges(editionOf(earlier[0]), shown) : [],
  };
}
