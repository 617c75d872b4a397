import "server-only";

import type { Actor } from "@/lib/access/actor";
import { editionParameters } from "@/lib/planning/schema";

import { pdfOf } from "./gateway/pdf";
import { officialWords } from "./gateway/words";
import { matrixForm } from "./matrix-form";
import { findMatrixSheet, findSkp } from "./queries";
import type { Skp, Words } from "./skp";
import { skpForm } from "./skp-form";

/** A confirmed edition as PDF on its official form (P9), to whoever may see the plan. A draft has none. */
export async function skpDocument(actor: Actor | null, asked: unknown): Promise<Response> {
  if (!actor) return new Response(null, { status: 401 });
  const { success, data } = editionParameters.safeParse(asked);
  const skp = success ? await findSkp(actor, data.planId, data.number) : null;
  if (!skp) return new Response(null, { status: 404 });
  const words = await officialWords();
  return attachment(await pdfOf(skpForm(skp, words)), nameOf(skp, words));
}

/** The actor's role matrix of the year as PDF (A.1.5); there is none before the actor's own plan is confirmed. */
export async function matrixDocument(actor: Actor | null): Promise<Response> {
  if (!actor) return new Response(null, { status: 401 });
  const sheet = await findMatrixSheet(actor, Number(actor.today.slice(0, 4)));
  if (!sheet) return new Response(null, { status: 404 });
  const words = await officialWords();
  const name = words.t("matrix.file", { year: String(sheet.year), name: sheet.leader.name });
  return attachment(await pdfOf(matrixForm(sheet, words)), name);
}

const nameOf = ({ year, number, parties }: Skp, { t }: Words) =>
  t("skp.file", { year: String(year), name: parties.employee.name, edition: number });

const attachment = (content: Buffer, name: string) =>
  new Response(new Uint8Array(content), {
    headers: {
      "content-type": "application/pdf",
      "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    },
  });
