import "server-only";

import { cache } from "react";

import type { Role } from "@/lib/db/generated/enums";
import { atOnce } from "@/lib/db/doors";

import type { Actor } from "./actor";
import { clockOf } from "./clock";

type LiveSession = {
  personId: string;
  timeZone: string;
  mode: "live" | "demo";
  demoToday: Date | null;
  grants: { role: Role; unitPath: string; validFrom: string; validTo: string | null }[];
};

/** The actor of a session that is still alive, with the grants of the day; null when it ended or the account is disabled. */
export async function actorOfSession(sessionId: string): Promise<Actor | null> {
  const [live] = await atOnce(
    (database) => database.$queryRaw<LiveSession[]>`
    SELECT a."personId", g."timeZone", g.mode::text AS mode, g."demoToday", coalesce((
      SELECT json_agg(json_build_object('role', r.role, 'unitPath', u.path, 'validFrom', r."validFrom", 'validTo', r."validTo"))
      FROM "RoleGrant" r JOIN "Unit" u ON u.id = r."unitId" WHERE r."personId" = a."personId"), '[]') AS grants
    FROM "UserSession" s JOIN "Account" a ON a.id = s."accountId" CROSS JOIN "Government" g
    WHERE s.id = ${sessionId}::uuid AND s."endedAt" IS NULL AND s."expiresAt" > clock_timestamp() AND a."disabledAt" IS NULL`,
  );
  if (!live) return null;
  const { today, now } = clockOf(live, new Date());
  const inForce = live.grants.filter(
    ({ validFrom, validTo }) => validFrom <= today && (!validTo || validTo >= today),
  );
  return {
    personId: live.personId,
    grants: inForce.map(({ role, unitPath }) => ({ role, unitPath })),
    today,
    now,
    world: live.mode === "demo" ? "demo" : "real",
  };
}

/** The name under which the person sees the product, its time zone, and whether this is a demo; once a request. */
export const government = cache(() =>
  atOnce((database) =>
    database.government.findUnique({
      where: { id: 1 },
      select: { name: true, displayName: true, timeZone: true, mode: true },
    }),
  ),
);

/** Whether the database answers at all; never throws. */
export const databaseAnswers = () =>
  atOnce((database) => database.$queryRaw`SELECT 1`).then(
    () => true,
    () => false,
  );
