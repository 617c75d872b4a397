import "server-only";

import { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { holdsFor } from "@/lib/access/permissions";
import { reading, type Transaction } from "@/lib/db/doors";
import { mayReadRatings, visibleEvaluations } from "@/lib/evaluation/policy";
import { noteRead } from "@/lib/evaluation/queries/read";

import { writtenCode } from "../code";
import type { Issued, SealedContent } from "../sealed";

/** What was issued of an evaluation, for whoever may read its ratings; empty for everybody else. Newest first. */
export const findIssued = (actor: Actor, evaluationId: string): Promise<Issued[]> =>
  reading(actor, async (tx) => {
    if (!(await readsRatings(tx, actor, evaluationId))) return [];
    const rows = await tx.sealedDocument.findMany({
      where: { evaluationId },
      orderBy: [{ issuedAt: "desc" }, { id: "desc" }],
      select: {
        ...{ id: true, form: true, code: true, issuedAt: true, state: true, stateAt: true },
        evaluation: { select: { unit: { select: { path: true } } } },
      },
    });
    return rows.map(({ issuedAt, stateAt, code, evaluation, ...row }) => ({
      ...{ ...row, code, written: writtenCode(code) },
      keptBy: holdsFor(actor, "cycle:manage", evaluation.unit.path) ? evaluationId : null,
      ...{ issuedAt: issuedAt.toISOString(), stateAt: stateAt?.toISOString() ?? null },
    }));
  });

async function readsRatings(tx: Transaction, actor: Actor, evaluationId: string) {
  const evaluation = await tx.evaluation.findFirst({
    where: { id: evaluationId, AND: visibleEvaluations(actor) },
    select: { personId: true, raterId: true, status: true, signedAt: true },
  });
  return evaluation !== null && mayReadRatings(actor, evaluation);
}

/**
 * One document for whoever may read the ratings of its evaluation, whom it leaves a trace of (A1); null for everybody else, who leave
 * none.
 */
export async function findSealed(actor: Actor, documentId: unknown) {
  const document = await sealedInSight(actor, documentId);
  if (!document) return null;
  const { evaluationId, ...shown } = document;
  await noteRead(actor, evaluationId);
  return shown;
}

const sealedInSight = (actor: Actor, documentId: unknown) =>
  reading(actor, async (tx) => {
    const { success, data: id } = z.uuid().safeParse(documentId);
    const row = success ? await tx.sealedDocument.findUnique({ where: { id } }) : null;
    if (!row || !(await readsRatings(tx, actor, row.evaluationId))) return null;
    const { form, code, issuedAt, sha256 } = row;
    const content = row.content as SealedContent;
    const { id: sealedId, evaluationId } = row;
    return { id: sealedId, evaluationId, form, code, content, sha256, issuedAt: issuedAt.toISOString() };
  });

/** The hash of a document's PDF as it is written down; null until it was drawn. */
export const hashWritten = (actor: Actor, id: string) =>
  reading(actor, async (tx) => {
    const select = { sha256: true };
    return (await tx.sealedDocument.findUniqueOrThrow({ where: { id }, select })).sha256;
  });
