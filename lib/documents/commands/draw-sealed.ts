import "server-only";

import { unattended } from "@/lib/db/doors";

import { verificationAddress } from "../gateway/address";
import { pdfOf } from "../gateway/pdf";
import { hashOf, keepSealed, takeSealed } from "../gateway/vault";
import type { SealedContent } from "../sealed";
import { sealedDrawing } from "../sealed-drawing";

/**
 * Draws the PDF of a document that was issued, once: it is kept first, then its hash is written down for good. A PDF that was
 * lost is drawn again, and only kept if it is the same to the byte.
 * @throws Error when it is not.
 */
export async function drawSealed(documentId: string) {
  const document = await unattended((tx) =>
    tx.sealedDocument.findUniqueOrThrow({ where: { id: documentId } }),
  );
  if (document.sha256 && (await isKept(documentId, document.sha256))) return;
  const { form, code, issuedAt } = document;
  const content = document.content as SealedContent;
  const drawing = { form, code, content, issuedAt: issuedAt.toISOString() };
  const pdf = await pdfOf(sealedDrawing(drawing, verificationAddress()));
  const sha256 = hashOf(pdf);
  if (document.sha256 && document.sha256 !== sha256) {
    throw new Error(`The PDF of document ${documentId} was lost, and what is drawn today is another one.`);
  }
  await keepSealed(documentId, pdf);
  if (document.sha256) return;
  const data = { sha256, bytes: pdf.byteLength };
  await unattended((tx) => tx.sealedDocument.update({ where: { id: documentId }, data }));
}

async function isKept(documentId: string, sha256: string) {
  const kept = await takeSealed(documentId);
  return kept !== null && hashOf(kept) === sha256;
}
