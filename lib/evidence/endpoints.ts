import "server-only";

import type { Actor } from "@/lib/access/actor";
import { refusalOf } from "@/lib/action";
import type { Blocker } from "@/lib/errors";
import { fileNameSchema } from "@/lib/fields";
import { knock, originsOf } from "@/lib/request-door";

import { addFile } from "./commands";
import { contentOf } from "./gateway";
import { findOwnFiles, type OwnFile } from "./queries";

/** What an upload answers. */
export type Uploaded =
  { ok: true; data: { id: string; name: string } } | { ok: false; blockers: readonly Blocker[] };

const refusal = (status: number, code: Blocker["code"]) =>
  Response.json({ ok: false, blockers: [{ code }] } satisfies Uploaded, { status });

/**
 * Takes one file as the body of a POST, its name in the query. It stands outside the proxy, which would buffer the file;
 * so it asks at the same door itself.
 */
export async function upload(actor: Actor | null, request: Request): Promise<Response> {
  const header = (name: string) => request.headers.get(name);
  const answer = knock({ method: request.method, header, origins: originsOf(process.env) });
  if (!answer.pass) return refusal(answer.status, "malformed");
  if (!actor) return refusal(401, "signed-out");
  const name = fileNameSchema.safeParse(new URL(request.url).searchParams.get("name"));
  if (!name.success || !request.body) return refusal(400, "malformed");
  try {
    const data = await addFile(actor, { name: name.data, body: request.body });
    return Response.json({ ok: true, data } satisfies Uploaded);
  } catch (error) {
    return Response.json(refusalOf(error), { status: 422 });
  }
}

/** What the list of one's own files answers. */
export type OwnFiles = { files: readonly OwnFile[] };

/** The actor's own files, to be attached again (F5: stored once, used everywhere). */
export const ownFiles = async (actor: Actor | null): Promise<Response> =>
  actor
    ? Response.json({ files: await findOwnFiles(actor) } satisfies OwnFiles, {
        headers: { "cache-control": "private, no-store" },
      })
    : new Response(null, { status: 401 });

type Kept = { name: string; sha256: string; mediaType: string; bytes: number };

/** A kept file as an attachment: never shown in place, never guessed at, never kept by caches in between. */
export const download = ({ name, sha256, mediaType, bytes }: Kept) =>
  new Response(contentOf(sha256), {
    headers: {
      "content-type": mediaType,
      "content-length": String(bytes),
      "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      "content-security-policy": "sandbox; default-src 'none'",
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    },
  });
