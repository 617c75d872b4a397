import { createHash } from "node:crypto";

/** How long a link opens the door: 24 hours, in milliseconds. */
export const linkLife = 24 * 60 * 60 * 1000;

/** What the database keeps of what a link carries: sha256, hexadecimal. */
export const tokenHash = (token: string) => createHash("sha256").update(token).digest("hex");

type Link = { expiresAt: Date; usedAt: Date | null; withdrawnAt: Date | null };

/** Whether a link still opens the door at a moment, or why it does not. */
export function linkState({ expiresAt, usedAt, withdrawnAt }: Link, now: Date) {
  if (usedAt) return "used";
  return withdrawnAt || expiresAt <= now ? "expired" : "open";
}
