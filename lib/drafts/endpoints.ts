import "server-only";

import type { Actor } from "@/lib/access/actor";
import { refusalOf } from "@/lib/action";
import type { BlockerCode } from "@/lib/errors";

import { discardDraft, keepDraft } from "./commands";
import { ownDrafts } from "./queries";
import { draftName, draftSchema, longestDraft } from "./schema";

// A route and no action: a browser sends actions one at a time, and keeping a draft would hold up its submission.

const headers = { "cache-control": "private, no-store" };
const answer = (body: object, status = 200) => Response.json(body, { status, headers });
const refusal = (status: number, code: BlockerCode) => answer({ ok: false, blockers: [{ code }] }, status);

/** All that the person behind the request has typed and not sent. */
export const readDrafts = (actor: Actor | null) =>
  answering(actor, async (known) => ({ drafts: await ownDrafts(known) }));

/** Keeps the draft in the body of a PUT; answers a `DraftAnswer`. */
export const putDraft = (actor: Actor | null, request: Request) =>
  answering(actor, async (known) => {
    const body = await request.text();
    // Follows and names come beside the content, whose own limit the command knows.
    if (body.length > 2 * longestDraft) return refusal(413, "draft.too-long");
    const read = draftSchema.safeParse(jsonOf(body));
    return read.success ? keepDraft(known, read.data) : refusal(400, "malformed");
  });

/** Throws away the draft that the query of a DELETE names. */
export const deleteDraft = (actor: Actor | null, request: Request) =>
  answering(actor, async (known) => {
    const name = draftName.safeParse(new URL(request.url).searchParams.get("name"));
    return name.success ? discardDraft(known, name.data) : refusal(400, "malformed");
  });

async function answering(actor: Actor | null, answered: (actor: Actor) => Promise<object>) {
  if (!actor) return refusal(401, "signed-out");
  try {
    const body = await answered(actor);
    return body instanceof Response ? body : answer(body);
  } catch (error) {
    return answer(refusalOf(error), 422);
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
