import "server-only";

import type { EventName } from "@/lib/audit/event-names";
import type { Transaction } from "@/lib/db/doors";

type Traced = { name: EventName; at: Date; actorName: string | null; details: string };

const shown = 30;

/** What happened to an account, latest first, with who did it, how the person was checked for a helper's code, and where a role was given. */
export async function traceOf(tx: Transaction, accountId: string) {
  const rows = await tx.$queryRaw<Traced[]>`
    SELECT e.name, e.at, p.name AS "actorName", e.details FROM "AuditEvent" e LEFT JOIN "Person" p ON p.id = e."actorId"
    WHERE e."subjectId" = ${accountId}::uuid AND e.name LIKE 'access.%' ORDER BY e.at DESC, e.sequence DESC LIMIT ${shown}`;
  return rows.map(({ at, details, ...event }) => {
    const { checked, role, unit } = JSON.parse(details) as Partial<
      Record<"checked" | "role" | "unit", string>
    >;
    return {
      ...{ ...event, at: at.toISOString(), checked: checked ?? null },
      ...{ role: role ?? "", unit: unit ?? null },
    };
  });
}

export type Traces = Awaited<ReturnType<typeof traceOf>>;
