import "server-only";

import type { EventName } from "@/lib/audit/event-names";
import type { Transaction } from "@/lib/db/doors";

type Traced = { name: EventName; at: Date; actorName: string | null; details: string; times: number };

const shown = 30;

/**
 * What happened to an account, latest first, with who did it, how the person was checked for a helper's code, and where a role was given.
 * The same over and over is one line with how often: whoever has a code mailed again and again would push everything else out of sight.
 */
export async function traceOf(tx: Transaction, accountId: string) {
  const rows = await tx.$queryRaw<Traced[]>`
    SELECT e.name, max(e.at) AS at, p.name AS "actorName", e.details, count(*)::int AS times
    FROM (SELECT name, at, sequence, "actorId", details, row_number() OVER (ORDER BY at, sequence)
        - row_number() OVER (PARTITION BY name, "actorId", details ORDER BY at, sequence) AS run
      FROM "AuditEvent" WHERE "subjectId" = ${accountId}::uuid AND name LIKE 'access.%') e
    LEFT JOIN "Person" p ON p.id = e."actorId" GROUP BY e.run, e.name, e."actorId", p.name, e.details
    ORDER BY max(e.at) DESC, max(e.sequence) DESC LIMIT ${shown}`;
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
