import { createHmac, timingSafeEqual } from "node:crypto";

import { isPracticeRole, type PracticeRole } from "./roles";

const twoMinutes = 2 * 60_000;

/**
 * What lets somebody who is signed in go over to practice: the role they will play and until when it holds, sealed. It says nothing
 * about who they are, and practice never learns it.
 */
export function ticketFor(role: PracticeRole, now: Date, secret: string): string {
  const said = `${role}.${now.getTime() + twoMinutes}`;
  return `${said}.${seal(said, secret)}`;
}

/** The role on a ticket that we sealed and that still holds, or null. */
export function roleOn(ticket: string, now: Date, secret: string): PracticeRole | null {
  const [role = "", until = "", sealed = ""] = ticket.split(".");
  const [expected, given] = [Buffer.from(seal(`${role}.${until}`, secret)), Buffer.from(sealed)];
  if (expected.length !== given.length || !timingSafeEqual(expected, given)) return null;
  return isPracticeRole(role) && Number(until) >= now.getTime() ? role : null;
}

const seal = (text: string, secret: string) =>
  createHmac("sha256", secret).update(`practice-ticket:${text}`).digest("hex");
