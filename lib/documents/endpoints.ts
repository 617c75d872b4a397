import "server-only";

import { createTranslator } from "use-intl/core";

import type { Actor } from "@/lib/access/actor";
import { catalogues } from "@/lib/i18n/catalogues";
import { type Locale, locales } from "@/lib/i18n/locales";
import { editionParameters } from "@/lib/planning/schema";
import { askedFigures } from "@/lib/reporting/schema";

import { produce, produceSealed } from "./commands/produce";
import type { Kept } from "./gateway/shelf";
import { hashOf, takeSealed } from "./gateway/vault";
import { fileOf, type Order } from "./order";
import { competencyOrder, dossierOrder, leadershipOrder, matrixOrder, skpOrder } from "./queries/forms";
import { findSealed, hashWritten } from "./queries/sealed";
import { sealedFile } from "./sealed-drawing";

/** A confirmed edition as PDF on its official form (P9), to whoever may see the plan. A draft has none. */
export async function skpDocument(actor: Actor | null, asked: unknown, wait?: number): Promise<Response> {
  if (!actor) return new Response(null, { status: 401 });
  const { success, data } = editionParameters.safeParse(asked);
  return answer(success ? await skpOrder(actor, data.planId, data.number) : null, wait);
}

/** The actor's role matrix of the year as PDF (A.1.5); there is none before the actor's own plan is confirmed. */
export async function matrixDocument(actor: Actor | null): Promise<Response> {
  if (!actor) return new Response(null, { status: 401 });
  return answer(await matrixOrder(actor));
}

/** Somebody's dossier as PDF (C3), drawn on request with what the actor may read of it; it is not sealed. */
export async function dossierDocument(
  actor: Actor | null,
  personId: string,
  wait?: number,
): Promise<Response> {
  if (!actor) return new Response(null, { status: 401 });
  return answer(await dossierOrder(actor, personId), wait);
}

/** The leadership's report on a unit and a period as PDF (R4), in the reader's language, drawn on request; it is not sealed. */
export async function leadershipDocument(
  actor: Actor | null,
  request: Request,
  locale: Locale,
  wait?: number,
): Promise<Response> {
  if (!actor) return new Response(null, { status: 401 });
  const asked = askedFigures.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  return answer(asked.success ? await leadershipOrder(actor, asked.data, locale) : null, wait);
}

/** Somebody's competency assessment on the form B.1.9 as PDF (D2), drawn on request for whoever may read it; it is not sealed. */
export async function competencyDocument(
  actor: Actor | null,
  personId: string,
  wait?: number,
): Promise<Response> {
  if (!actor) return new Response(null, { status: 401 });
  return answer(await competencyOrder(actor, personId), wait);
}

/** A document that was issued as PDF, to whoever may read the ratings of its evaluation; the same bytes for good. */
export async function sealedDocument(
  actor: Actor | null,
  documentId: unknown,
  wait?: number,
): Promise<Response> {
  if (!actor) return new Response(null, { status: 401 });
  const document = await findSealed(actor, documentId);
  if (!document) return new Response(null, { status: 404 });
  const produced = await produceSealed(document.id, () => pdfInVault(actor, document.id), wait);
  if (produced.is !== "made") return inWords(produced.is);
  const { document: pdf } = produced;
  return attachment({ content: new Blob([pdf]).stream(), bytes: pdf.byteLength }, sealedFile(document));
}

/** Only what is to the byte what was drawn: a file that somebody changed on the disk is drawn again. */
async function pdfInVault(actor: Actor, id: string) {
  const [pdf, sha256] = [await takeSealed(id), await hashWritten(actor, id)];
  return pdf && hashOf(pdf) === sha256 ? new Uint8Array(pdf) : null;
}

async function answer(order: Order | null, wait?: number) {
  if (!order) return new Response(null, { status: 404 });
  const produced = await produce(order, wait);
  return produced.is === "made" ? attachment(produced.document, fileOf(order)) : inWords(produced.is);
}

const attachment = ({ content, bytes }: Kept, name: string) =>
  new Response(content, {
    headers: {
      "content-type": "application/pdf",
      "content-length": String(bytes),
      "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    },
  });

const statuses = { later: 503, failed: 500 } as const;

/** A small page for whoever came without the button that says it in place: in both languages, for it knows nobody's choice. */
function inWords(is: "later" | "failed") {
  const words = locales.map((locale) => {
    const t = createTranslator({ locale, messages: catalogues[locale], namespace: "documents.unready" });
    return `<p lang="${locale}">${t(is)}</p>`;
  });
  return new Response(`<!doctype html><title>Kinerja</title>${words.join("")}`, {
    status: statuses[is],
    headers: {
      "content-type": "text/html; charset=utf-8",
      "cache-control": "private, no-store",
      ...(is === "later" && { "retry-after": "10" }),
    },
  });
}
