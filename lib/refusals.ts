import "server-only";

import { randomUUID } from "node:crypto";

import { databaseRefusal } from "@/lib/db/refusals";
import { type Blocker, DomainError } from "@/lib/errors";
import { log } from "@/lib/log";

/** The reasons behind whatever went wrong; what nobody foresaw is logged once under the request id that it is given. */
export function blockersOf(error: unknown): readonly Blocker[] {
  if (error instanceof DomainError) return error.blockers;
  const known = databaseRefusal(error);
  if (known) return [known];
  const requestId = randomUUID().slice(0, 8);
  log.error({ requestId, error }, "unexpected");
  return [{ code: "unexpected", requestId }];
}
