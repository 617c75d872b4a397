import "server-only";

import type { Actor } from "@/lib/access/actor";
import { reading, type Transaction } from "@/lib/db/doors";
import type { Prisma } from "@/lib/db/generated/client";
import { refuseUnless } from "@/lib/errors";

import { readCode, writtenCode } from "../code";
import { canWithdrawDocuments, keptDocuments } from "../policy";
import type { SealedContent } from "../sealed";
import { withdrawalBlockers } from "../withdrawal";

/** An evaluation with those who hold its documents: whose it is, its rater, who signed, who decided on an objection. */
export const withParties = {
  select: {
    ...{ agencyId: true, personId: true, raterId: true, signedById: true },
    objection: { select: { deciderId: true } },
  },
} satisfies Prisma.EvaluationDefaultArgs;

type Parties = { evaluation: Prisma.EvaluationGetPayload<typeof withParties> };

/** Whoever was given a document, each once. */
export const partiesOf = ({ evaluation: { personId, raterId, signedById, objection } }: Parties) => [
  ...new Set([personId, raterId, signedById, objection?.deciderId].filter((id) => id != null)),
];

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
        ...{ content: true, evaluation: withParties },
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
  blockers: withdrawalBlockers({ state, parties: partiesOf(row) }, actor.personId),
});

export type Withdrawable = NonNullable<Awaited<ReturnType<typeof findWithdrawable>>>;
