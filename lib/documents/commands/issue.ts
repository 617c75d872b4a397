import "server-only";

import { recordEvent } from "@/lib/audit/record";
import type { Transaction } from "@/lib/db/doors";
import { addJob } from "@/lib/db/outbox";
import type { EvaluationStepKind, SealedForm } from "@/lib/db/generated/enums";
import { newId } from "@/lib/ids";

import { newCode } from "../gateway/chance";
import { attachmentOf, contentOf, evaluationToSeal } from "../queries/content";
import { formsIssuedAt, isAttachment, issuesDocuments, nameOfForm, newestOf } from "../sealed";

/** Who did it, or nobody where time itself did; and when. */
type Doer = { personId: string | null; now: string };

/**
 * Issues what a step of an evaluation makes (L.V.A), in the transaction of that step and after its change: each document takes
 * the place of the one that counted, and the worker is asked for its PDF. What was withdrawn stays so.
 */
export async function issueDocuments(
  tx: Transaction,
  doer: Doer,
  evaluationId: string,
  step: EvaluationStepKind,
) {
  if (!issuesDocuments(step)) return;
  const forms = await formsToIssue(tx, evaluationId, step);
  const row = await evaluationToSeal(tx, evaluationId);
  const content = await contentOf(tx, row);
  for (const form of forms) {
    const attachment = isAttachment(form) ? await attachmentOf(tx, row) : null;
    const id = newId();
    await giveWay(tx, { evaluationId, form, id }, doer.now);
    const data = { id, evaluationId, form, code: newCode(), issuedAt: doer.now };
    await tx.sealedDocument.create({ data: { ...data, content: { ...content, attachment } } });
    await addJob(tx, { task: "documents:seal", key: `document:${id}`, payload: { documentId: id } });
    const details = { form: nameOfForm(form) };
    const { agencyId } = row;
    await recordEvent(tx, doer, {
      name: "evaluation.document-issued",
      subjectId: evaluationId,
      agencyId,
      details,
    });
  }
}

async function formsToIssue(tx: Transaction, evaluationId: string, step: EvaluationStepKind) {
  // A withdrawal at the same moment comes before or after this step, never in its midst.
  await tx.$queryRaw`SELECT id FROM "SealedDocument" WHERE "evaluationId" = ${evaluationId}::uuid ORDER BY id FOR UPDATE`;
  const row = await tx.evaluation.findUniqueOrThrow({
    where: { id: evaluationId },
    select: {
      ...{ signedById: true, raterId: true },
      plan: { select: { form: true, approach: true } },
      objection: { select: { decision: true } },
      documents: { select: { form: true, state: true } },
    },
  });
  return formsIssuedAt(step, {
    plan: row.plan,
    inPlace: row.signedById !== row.raterId,
    decision: row.objection?.decision ?? null,
    newest: newestOf(row.documents),
  });
}

type Successor = { evaluationId: string; form: SealedForm; id: string };

/** What counted until now names its successor, which is there by the end of the transaction. */
async function giveWay(tx: Transaction, { evaluationId, form, id }: Successor, stateAt: string) {
  const part = isAttachment(form) ? { in: ["c11", "c12", "c13"] } : { in: ["d11", "d12", "d13"] };
  await tx.sealedDocument.updateMany({
    where: { evaluationId, state: "valid", form: part as { in: SealedForm[] } },
    data: { state: "superseded", stateAt, supersededById: id },
  });
}
