import "server-only";

import { unattended } from "@/lib/db/doors";
import type { Prisma } from "@/lib/db/generated/client";
import { log } from "@/lib/log";

import { verificationAddress } from "../gateway/address";
import { pdfOf } from "../gateway/pdf";
import { configuredSigner, type Signer } from "../gateway/signer";
import { hashOf, keepSealed, takeSealed } from "../gateway/vault";
import { approverOf, type Sealed, type SealedContent } from "../sealed";
import { sealedDrawing } from "../sealed-drawing";
import { type DocumentSignature, labelOf, type SignatureLabel } from "../signature";

type Attempt = {
  /** Whether nobody tries again: what the signer cannot sign now is issued unsigned by it. */ last: boolean;
};

/**
 * Draws the PDF of a document that was issued, once: it is signed where a signer is configured, kept, and then its hash is
 * written down for good. A PDF that was lost is drawn again, and only kept if it is the same to the byte.
 * @throws Error when it is not, or when the signer failed and this was not the last try.
 */
export async function drawSealed(documentId: string, attempt: Attempt) {
  const row = await unattended((tx) => tx.sealedDocument.findUniqueOrThrow({ where: { id: documentId } }));
  const { form, code, issuedAt, sha256 } = row;
  const document = { form, code, content: row.content as SealedContent, issuedAt: issuedAt.toISOString() };
  if (sha256)
    return restore(documentId, sha256, document, labelOf(row.signature as DocumentSignature | null));
  const { pdf, signature } = await signed(document, attempt);
  await keepSealed(documentId, pdf);
  const data = {
    ...{ sha256: hashOf(pdf), bytes: pdf.byteLength },
    ...(signature && { signature: signature as Prisma.InputJsonObject }),
  };
  await unattended((tx) => tx.sealedDocument.update({ where: { id: documentId }, data }));
}

const drawn = (document: Sealed, label: SignatureLabel) =>
  pdfOf(sealedDrawing(document, verificationAddress(), label));

/** Nothing to do while it is kept as it was. */
async function restore(documentId: string, sha256: string, document: Sealed, label: SignatureLabel) {
  const kept = await takeSealed(documentId);
  if (kept && hashOf(kept) === sha256) return;
  const pdf = await drawn(document, label);
  if (hashOf(pdf) !== sha256)
    throw new Error(`The PDF of document ${documentId} was lost, and what is drawn today is another one.`);
  await keepSealed(documentId, pdf);
}

type Signed = { pdf: Buffer; signature: DocumentSignature | null };

async function signed(document: Sealed, { last }: Attempt): Promise<Signed> {
  const signer = configuredSigner(process.env);
  if (!signer) return { pdf: await drawn(document, "none"), signature: null };
  const { kind } = signer;
  const at = new Date().toISOString();
  try {
    const { pdf, proof } = await signedBy(signer, document);
    return { pdf, signature: { kind, at, state: "signed", proof } };
  } catch (error) {
    if (!last) throw error;
    log.error({ error, code: document.code }, "document could not be signed");
    return { pdf: await drawn(document, "failed"), signature: { kind, at, state: "failed" } };
  }
}

async function signedBy({ kind, sign }: Signer, document: Sealed) {
  const { name, number } = approverOf(document.content).party;
  return sign(await drawn(document, kind), { name, number });
}
