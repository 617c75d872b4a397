import "server-only";

import { clockOf } from "@/lib/access/clock";
import { recordEvent } from "@/lib/audit/record";
import { unattended } from "@/lib/db/doors";

import { readCode } from "../code";
import { nameOfForm } from "../sealed";

/** `unknown`: no document has this code. `over`: it does not count any more anyway. */
export type Withdrawal = "withdrawn" | "unknown" | "over";

/**
 * Withdraws a document that should never have been issued, as whoever runs the server does on the word of the official in
 * charge. It stays, and says from then on that it does not count; why is for the file, not for strangers.
 */
export const withdrawDocument = (typed: string, reason: string, instant = new Date()): Promise<Withdrawal> =>
  unattended(async (tx) => {
    const code = readCode(typed);
    const document = await tx.sealedDocument.findUnique({
      where: { code: code ?? "" },
      select: { id: true, form: true, evaluationId: true, evaluation: { select: { agencyId: true } } },
    });
    if (!document) return "unknown";
    const { now } = clockOf(await tx.government.findUniqueOrThrow({ where: { id: 1 } }), instant);
    const { id, form, evaluationId: subjectId, evaluation } = document;
    const { count } = await tx.sealedDocument.updateMany({
      where: { id, state: "valid" },
      data: { state: "withdrawn", stateAt: now, reason },
    });
    if (count === 0) return "over";
    const event = {
      name: "evaluation.document-withdrawn",
      subjectId,
      agencyId: evaluation.agencyId,
    } as const;
    await recordEvent(tx, { personId: null, now }, { ...event, details: { form: nameOfForm(form) } });
    return "withdrawn";
  });
