import "server-only";

import type { Actor } from "@/lib/access/actor";
import { reading, type Transaction } from "@/lib/db/doors";
import type { Prisma } from "@/lib/db/generated/client";
import { refuseUnless } from "@/lib/errors";
import { superiorIn, superiorsOn } from "@/lib/evaluation/superiors";

import { readCode, writtenCode } from "../code";
import { canWithdrawDocuments, keptDocuments } from "../policy";
import type { SealedContent } from "../sealed";
import { withdrawalBlockers } from "../withdrawal";

/** An evaluation with those who have a part in it: whose it is, its rater, who signed, who decided or decides on an objection. */
export const withParties = (day: string) =>
  ({
    select: {
      ...{ agencyId: true, personId: true, raterId: true, signedById: true },
      superiors: superiorsOn(day),
      objection: { select: { deciderId: true, decision: true } },
    },
  }) satisfies Prisma.EvaluationDefaultArgs;

type Parties = { evaluation: Prisma.EvaluationGetPayload<ReturnType<typeof withParties>> };

/** Whoever was given a document, each once. */
export const partiesOf = ({ evaluation: { personId, raterId, signedById, objection } }: Parties) => [
  ...new Set([personId, raterId, signedById, objection?.deciderId].filter((id) => id != null)),
];

/** Whoever withdraws nothing of it: who was given it, and on whom the decision on an open objection lies on that day. */
export function concernedIn(row: Parties) {
  const { superiors, objection } = row.evaluation;
  const open = objection !== null && objection.decision === null;
  const decider = open ? superiorIn(superiors, "signer") : null;
  return [...partiesOf(row), ...(decider ? [decider.id] : [])];
}

/** What is looked for: a code as it was typed, or everything of one evaluation. */
type Sought = { code: string; evaluation: string | null };

/**
 * The documents of the evaluation that a code belongs to, the one that was looked for first, for whoever withdraws them; null
 * when nothing in the actor's sight has this code. Of what they say only whose they are and of which period.
 * @throws DomainError `not-found` for everybody but the regional HR agency.
 */
export const findWithdrawable = (actor: Actor, { code, evaluation }: Sought) =>
  reading(actor, async (tx) => {
    refuseUnless(canWithdrawDocuments(actor));
    const sought = readCode(code);
    const evaluationId = evaluation ?? (sought && (await evaluationOf(tx, actor, sought)));
    if (!evaluationId) return null;
    const rows = await tx.sealedDocument.findMany({
      where: { evaluationId, ...keptDocuments(actor) },
      orderBy: { id: "desc" },
      select: {
        ...{ id: true, form: true, code: true, state: true, stateAt: true, issuedAt: true, reason: true },
        ...{ content: true, evaluation: withParties(actor.today) },
      },
    });
    const [first] = rows;
    if (!first) return null;
    const { employee, agency, period } = first.content as SealedContent;
    const { kind, number, year, cadence } = period;
    return {
      evaluationId,
      ...{ name: employee.name, unit: employee.unit, agency, period: { kind, number, year, cadence } },
      documents: rows
        .map((row) => lineOf(row, actor, sought))
        .sort((a, b) => Number(b.sought) - Number(a.sought)),
    };
  });

const evaluationOf = async (tx: Transaction, actor: Actor, code: string) => {
  const where = { code, ...keptDocuments(actor) };
  return (await tx.sealedDocument.findFirst({ where, select: { evaluationId: true } }))?.evaluationId;
};

type Row = Parties &
  Prisma.SealedDocumentGetPayload<{
    select: { id: true; form: true; code: true; state: true; stateAt: true; issuedAt: true; reason: true };
  }>;

const lineOf = ({ id, form, code, state, reason, ...row }: Row, actor: Actor, sought: string | null) => ({
  ...{ id, form, code, state, reason, written: writtenCode(code), sought: code === sought },
  ...{ issuedAt: row.issuedAt.toISOString(), stateAt: row.stateAt?.toISOString() ?? null },
  blockers: withdrawalBlockers({ state, parties: concernedIn(row) }, actor.personId),
});

export type Withdrawable = NonNullable<Awaited<ReturnType<typeof findWithdrawable>>>;
