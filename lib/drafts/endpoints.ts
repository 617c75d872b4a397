import "server-only";

import type { Actor } from "@/lib/access/actor";
import { refusalOf } from "@/lib/action";
import type { BlockerCode } from "@/lib/errors";

import { discardDraft, keepDraft } from "./commands";
import { ownDrafts } from "./queries";
import { discardSchema, draftSchema, longestDraft } from "./schema";

// A route and no action: a browser sends actions one at a time, and keeping a draft would hold up its submission.

const headers = { "cache-control": "private, no-store" };
const answer = (body: object, status = 200) => Response.json(body, { status, headers });
const refusal = (status: number, code: BlockerCode) => answer({ ok: false, blockers: [{ code }] }, status);

/** All that the person behind the request has typed and not sent. */
export const readDrafts = (actor: Actor | null, request: Request) =>
  answering(actor, request, async (known) => ({ drafts: await ownDrafts(known) }));

/** Keeps the draft in the body of a PUT; answers a `DraftAnswer`. */
export const putDraft = (actor: Actor | null, request: Request) =>
  answering(actor, request, async (known) => {
    const body = await request.text();
    // Follows and names come beside the content, whose own limit the command knows.
    if (body.length > 2 * longestDraft) return refusal(413, "draft.too-long");
    const read = draftSchema.safeParse(jsonOf(body));
    return read.success ? keepDraft(known, read.data) : refusal(400, "malformed");
  });

/** Throws away the draft that the query of a DELETE names, in the states that it names; answers a `DiscardAnswer`. */
export const deleteDraft = (actor: Actor | null, request: Request) =>
  answering(actor, request, async (known, query) => {
    const read = discardSchema.safeParse(Object.fromEntries(query));
    return read.success ? discardDraft(known, read.data) : refusal(400, "malformed");
  });

type Answering = (actor: Actor, query: URLSearchParams) => Promise<object>;

/** A page left open at a shared computer says whose it is: its drafts never reach whoever signed in there next. */
async function answering(actor: Actor | null, request: Request, answered: Answering) {
  const query = new URL(request.url).searchParams;
  if (actor === null || query.get("owner") !== actor.personId) return refusal(401, "signed-out");
  try {
    const body = await answered(actor, query);
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
