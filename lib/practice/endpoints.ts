import "server-only";

import type { Actor } from "@/lib/access/actor";
import { addressOf } from "@/lib/access/address";
import { endSession } from "@/lib/access/commands";
import { DomainError } from "@/lib/errors";

import { enterPractice } from "./commands/enter";
import { isPracticeRole } from "./roles";
import { practiceOf, practiceWorld } from "./settings";
import { roleOn, ticketFor } from "./ticket";

const headers = { "cache-control": "no-store", "referrer-policy": "no-referrer" };
const to = (location: string) => new Response(null, { status: 303, headers: { ...headers, location } });
const nothing = () => new Response(null, { status: 404, headers });

/** Off to practice in a role, with a ticket: for anybody who is signed in. 401 for others, 404 where there is no practice or role. */
export function goToPractice(actor: Actor | null, role: string, now: Date): Response {
  if (!actor) return new Response(null, { status: 401, headers });
  const world = practiceWorld();
  if (!world || !isPracticeRole(role)) return nothing();
  return to(`${world.address}/api/practice/enter?ticket=${ticketFor(role, now, world.secret)}`);
}

/** What becomes of the browser that comes in: whom it was before, and how it is handed a session. */
type Browser = { before: string | null; takeUp: (sessionId: string) => Promise<void> };

/** In practice: takes a ticket for a sample person's session and leads home; to the sign-in page where it does not hold. 404 elsewhere. */
export async function comeToPractice(request: Request, { before, takeUp }: Browser, now: Date) {
  const world = practiceOf() && practiceWorld();
  if (!world) return nothing();
  const role = roleOn(new URL(request.url).searchParams.get("ticket") ?? "", now, world.secret);
  if (!role) return to("/sign-in");
  if (before) await endSession(before);
  const origin = {
    address: addressOf(request.headers.get("x-forwarded-for") ?? undefined),
    userAgent: request.headers.get("user-agent"),
  };
  const sessionId = await enterPractice(role, origin).catch((error: unknown) => {
    if (error instanceof DomainError) return null;
    throw error;
  });
  if (!sessionId) return to("/sign-in");
  await takeUp(sessionId);
  return to("/");
}
