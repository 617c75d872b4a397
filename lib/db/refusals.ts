import "server-only";

import type { Blocker } from "@/lib/errors";

type Carrier = { code?: unknown; message?: unknown; meta?: unknown; cause?: unknown };

// Prisma hides the SQLSTATE at different depths: as its own code, in meta, or in the driver's cause.
function codesOf(error: unknown, depth = 0): string[] {
  if (typeof error !== "object" || error === null || depth > 6) return [];
  const { code, meta, cause } = error as Carrier;
  const original = (error as { originalCode?: unknown }).originalCode;
  const own = [code, original].filter((candidate) => typeof candidate === "string");
  const kind = (error as { kind?: unknown }).kind;
  const below = [meta, cause, (meta as { driverAdapterError?: unknown } | undefined)?.driverAdapterError];
  return [
    ...own,
    ...(typeof kind === "string" ? [kind] : []),
    ...below.flatMap((next) => codesOf(next, depth + 1)),
  ];
}

const retryable = new Set(["40001", "40P01", "P2034", "TransactionWriteConflict"]);
const unreachable = new Set([
  "P1001",
  "P1002",
  "P1017",
  "ECONNREFUSED",
  "ECONNRESET",
  "55000", // the database exists and takes no connections
  "57P01",
  "57P03",
  "DatabaseNotReachable",
  "ConnectionClosed",
]);
const busy = new Set(["P2024", "P2028", "55P03", "57014", "53300", "SocketTimeout", "TooManyConnections"]);

/** Whether the database asks for the same transaction once more: serialisation failure or deadlock. */
export const isRetryable = (error: unknown) => codesOf(error).some((code) => retryable.has(code));

/** Whether the database could not be reached at all. */
export const isUnreachable = (error: unknown) =>
  codesOf(error).some((code) => unreachable.has(code)) ||
  /timeout exceeded when trying to connect|Connection terminated|Can't reach database/i.test(
    String((error as Carrier | null)?.message ?? ""),
  );

/** The SQLSTATE with which triggers refuse what would begin in a year that is closed, whichever door it came through. */
const yearClosed = "KN001";

/** The refusal for a database that does not answer, is overloaded, or has closed the year; null for anything else. */
export function databaseRefusal(error: unknown): Blocker | null {
  if (codesOf(error).includes(yearClosed)) return { code: "cycle.year-closed" };
  if (isUnreachable(error)) return { code: "database-unreachable" };
  return codesOf(error).some((code) => busy.has(code) || retryable.has(code)) ? { code: "busy" } : null;
}
