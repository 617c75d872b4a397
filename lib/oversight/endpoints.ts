import "server-only";

import type { Actor } from "@/lib/access/actor";

import { takeBundle } from "./commands/take-bundle";

/** The bundle of a sample as a ZIP archive, to the auditors of its letter while that runs. */
export async function sampleBundle(actor: Actor | null, sampleId: string): Promise<Response> {
  if (!actor) return new Response(null, { status: 401 });
  const bundle = await takeBundle(actor, sampleId);
  if (!bundle) return new Response(null, { status: 404 });
  const { archive, kind, year, digest } = bundle;
  const name = `sampel-${kind === "evaluations" ? "penilaian" : "skp"}-${year}-${digest.slice(0, 8)}.zip`;
  return new Response(new Uint8Array(archive), {
    headers: {
      "content-type": "application/zip",
      "content-disposition": `attachment; filename="${name}"`,
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    },
  });
}
