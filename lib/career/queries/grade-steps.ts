import "server-only";

import type { Actor } from "@/lib/access/actor";
import { dateOf } from "@/lib/dates";
import { reading, type Transaction } from "@/lib/db/doors";
import { keptPeople } from "@/lib/organisation/policy";

import { visibleCareers } from "../policy";
import { rankOf } from "../ranks";

/** All ranks of a person with their decisions, newest first; for whoever may see what they are about. */
export async function gradeStepsIn(tx: Transaction, personId: string) {
  const rows = await tx.gradeStep.findMany({ where: { personId }, orderBy: { validFrom: "desc" } });
  return rows.flatMap(({ grade, validFrom, documentDate, id, documentNumber, version }) => {
    const rank = rankOf(grade);
    return rank
      ? [{ id, rank, from: dateOf(validFrom), documentNumber, documentDate: dateOf(documentDate), version }]
      : [];
  });
}

export type GradeStepLine = Awaited<ReturnType<typeof gradeStepsIn>>[number];

const scans = { orderBy: { id: "asc" }, select: { evidence: { select: { id: true, name: true } } } } as const;

/** What credit points go on from and what diplomas brought, with their decisions and scans. */
async function creditsIn(tx: Transaction, personId: string) {
  const determined = await tx.pastCreditPoints.findFirst({
    where: { personId, supersededAt: null },
    orderBy: { countedUntil: "desc" },
    select: {
      id: true,
      points: true,
      countedUntil: true,
      source: true,
      documentNumber: true,
      documents: scans,
    },
  });
  const bonuses = await tx.diplomaBonus.findMany({
    where: { personId },
    orderBy: { countedFrom: "desc" },
    select: {
      ...{ id: true, education: true, countedFrom: true, version: true, documents: scans },
      ...{ documentNumber: true, documentDate: true },
    },
  });
  return {
    determined: determined && {
      ...{ id: determined.id, source: determined.source, documentNumber: determined.documentNumber },
      ...{ points: determined.points.toFixed(2), until: dateOf(determined.countedUntil) },
      scans: determined.documents.map(({ evidence }) => evidence),
    },
    bonuses: bonuses.map(({ countedFrom, documentDate, documents, ...bonus }) => ({
      ...{ ...bonus, from: dateOf(countedFrom), documentDate: dateOf(documentDate) },
      scans: documents.map(({ evidence }) => evidence),
    })),
  };
}

export type KeptCredits = Awaited<ReturnType<typeof creditsIn>>;

/**
 * The ranks of somebody whose records the actor keeps, whether they are of a kind that has one, and whether the actor may read
 * the career that they are part of; null for anybody else.
 */
export const findGradeSteps = (actor: Actor, personId: string) =>
  reading(actor, async (tx) => {
    const person = await tx.person.findFirst({
      where: { id: personId, AND: keptPeople(actor) },
      select: { employmentKind: true },
    });
    if (!person) return null;
    const readable = await tx.person.count({ where: { id: personId, AND: visibleCareers(actor) } });
    return {
      pns: person.employmentKind === "pns",
      steps: await gradeStepsIn(tx, personId),
      credits: await creditsIn(tx, personId),
      readable: readable > 0,
    };
  });
