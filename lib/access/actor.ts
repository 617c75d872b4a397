import type { AuditedKind, Role } from "@/lib/db/generated/enums";

/** What an auditor's letter (surat tugas) opens: which kinds of records, and of which days (YYYY-MM-DD, both included). */
export type Letter = { kinds: readonly AuditedKind[]; from: string; to: string };

/**
 * What a role allows, inside one unit and everything below it, on the actor's day. An auditor's role by itself opens nothing: each
 * letter that runs is a grant of its own for each of its agencies.
 */
export type Grant = { role: Role; unitPath: string; letter?: Letter };

/** One thing a person sent, to be applied once however often it arrives. */
export type Submission = { key: string; action: string; bodyHash: string };

/** Who is asking, on which day. The first argument of every query and command. */
export type Actor = {
  personId: string;
  grants: readonly Grant[];
  /** Today in the government's time zone, YYYY-MM-DD. */
  today: string;
  /** The instant of the request in UTC, ISO 8601; follows the demo clock in a demo. */
  now: string;
  world: "real" | "demo";
  /** The session that asks; none where time itself or a test does. */
  sessionId?: string;
  submission?: Submission;
};
