import "server-only";

import { createHash, timingSafeEqual } from "node:crypto";

import { atOnce } from "@/lib/db/doors";
import type { ObjectionDecision } from "@/lib/db/generated/enums";

import { readCode } from "../code";
import { admitQuestion } from "../gateway/limit";
import { type DocumentSignature, labelOf } from "../signature";
import { isAttachment, maskedName, type SealedContent, type Verified } from "../sealed";

/** `busy`: too many questions from this address, ask again in a minute. `unknown`: whatever is wrong with the code. */
export type Verification = { is: "busy" } | { is: "unknown" } | { is: "known"; document: Verified };

/** No code: of what nobody issued the database is asked as well, so that every wrong code takes the same way. */
const nobodys = "-".repeat(20);

/**
 * What anybody may know of a document, by its code: what it is, whose by masked name, of which period, who signed, and whether
 * it still counts. Nothing else of the evaluation leaves the database here.
 * @param address of whoever asks, who may do so twenty times a minute.
 */
export async function verifyCode(address: string, typed: string): Promise<Verification> {
  if (!(await admitQuestion(address))) return { is: "busy" };
  const code = readCode(typed) ?? nobodys;
  const [row] = await atOnce(
    (database) => database.$queryRaw<Row[]>`
    SELECT code, form::text AS form, state::text AS state, "issuedAt", "stateAt", sha256, signature,
      content #>> '{employee,name}' AS name, content -> 'period' AS period, content #>> '{signed,party,name}' AS signer,
      content #>> '{objection,decider,name}' AS decider,
      content #>> '{objection,decision}' AS decision, CASE state WHEN 'superseded' THEN (
        SELECT last.content #>> '{objection,decision}' IS DISTINCT FROM 'changed' FROM "SealedDocument" last
        WHERE last."evaluationId" = d."evaluationId" AND last.state = 'valid' AND left(last.form::text, 1) = left(d.form::text, 1)
      ) END AS "outcomeKept"
    FROM "SealedDocument" d WHERE code = ${code}`,
  );
  return row && same(row.code, code) ? { is: "known", document: verifiedOf(row) } : { is: "unknown" };
}

/** Whether they are the same, in a time that does not tell where they differ. */
function same(one: string, other: string) {
  const [a, b] = [one, other].map((text) => createHash("sha256").update(text).digest()) as [Buffer, Buffer];
  return timingSafeEqual(a, b);
}

type Row = Pick<Verified, "form" | "state" | "sha256" | "outcomeKept"> & {
  code: string;
  issuedAt: Date;
  signature: DocumentSignature | null;
  stateAt: Date | null;
  name: string;
  period: SealedContent["period"];
  signer: string;
  decider: string | null;
  decision: ObjectionDecision | null;
};

function verifiedOf(row: Row): Verified {
  const { form, state, sha256, outcomeKept, issuedAt, stateAt, name, period } = row;
  return {
    ...{ form, state, sha256, outcomeKept, name: maskedName(name), signers: signersOf(row) },
    signature: labelOf(row.signature),
    period: { kind: period.kind, number: period.number, year: period.year, cadence: period.cadence },
    ...{ issuedAt: issuedAt.toISOString(), stateAt: stateAt?.toISOString() ?? null },
  };
}

/** Whose approvals stand on it. What an objection changed of the ratings, its decider alone approved. */
function signersOf({ form, signer, decider, decision }: Row) {
  if (!decider) return [signer];
  if (!isAttachment(form)) return [signer, decider];
  return [decision === "changed" ? decider : signer];
}
