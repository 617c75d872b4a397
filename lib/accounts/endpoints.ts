import "server-only";

import { addressOf } from "@/lib/access/address";
import { admitAttempt } from "@/lib/access/gateway";
import { recoverySchema } from "@/lib/access/schema";
import { normaliseUsername } from "@/lib/access/username";
import { refusalOf } from "@/lib/action";

import { askRecovery } from "./commands/mailed";

// A route and no action: whoever lost their key is not signed in.

const answer = (body: object, status: number) =>
  Response.json(body, { status, headers: { "cache-control": "private, no-store" } });

/**
 * Hears that somebody lost their password. What it answers, and when, is the same whether there is such an account or not: the account
 * is looked for `later`, once the answer is on its way.
 */
export async function hearRecovery(request: Request, later: (work: () => Promise<unknown>) => void) {
  const read = recoverySchema.safeParse(await request.json().catch(() => null));
  if (!read.success) return answer({ ok: false, blockers: [{ code: "malformed" }] }, 400);
  const username = normaliseUsername(read.data.username);
  try {
    await admitAttempt(username, addressOf(request.headers.get("x-forwarded-for") ?? undefined), "mail");
  } catch (error) {
    return answer(refusalOf(error), 429);
  }
  later(() => askRecovery(username));
  return answer({ ok: true }, 202);
}
