import "server-only";

import type { Role } from "@/lib/db/generated/enums";
import { atOnce } from "@/lib/db/doors";

import type { Actor, Letter } from "./actor";
import { aheadOf, clockOf } from "./clock";
import { type FactorStanding, factorStanding, needsSecondFactor } from "./second-factor";

/** The name under which people see the product, its time zone, and whether it is a demo. */
export type ServedGovernment = {
  officialName: string;
  displayName: string;
  timeZone: string;
  mode: "live" | "demo";
};

/**
 * What the frame of every page shows of the person: who it is, the name to sign in with again, whether they lead people,
 * whether they are a state official, who owes no plan and is not rated (L.II.C.8), their seat in work teams (a leader's before
 * a member's), how much news they have not seen, how far the date is ahead of the browser's, and what they owe of a second factor.
 */
export type Frame = {
  name: string;
  username: string;
  leads: boolean;
  official: boolean;
  seat: "leader" | "member" | null;
  unread: number;
  /** In milliseconds; 0 outside of a demo. */
  ahead: number;
  factor: FactorStanding;
};

type LiveSession = ServedGovernment &
  Omit<Frame, "ahead" | "factor"> & {
    personId: string;
    hasFactor: boolean;
    byProvider: boolean;
    demoToday: Date | null;
    grants: {
      role: Role;
      unitPath: string;
      letter: Letter | null;
      validFrom: string;
      validTo: string | null;
    }[];
  };

/** The day from which on nothing else opens for whoever needs a second factor and has none (YYYY-MM-DD), as it was set; see README. */
export const secondFactorFrom = () => process.env.SECOND_FACTOR_FROM || undefined;

/**
 * Who asks, with the grants of the day, and what frames every page; null when the session ended, the account is
 * disabled, or the person has left the service. One statement, because every request needs it before anything else. A letter that
 * runs is a grant of the auditor's for each of its agencies, as far as the role reaches; the role stands beside them, and opens
 * nothing.
 */
export async function findSession(sessionId: string) {
  const [live] = await atOnce(
    (database) => database.$queryRaw<LiveSession[]>`
    SELECT a."personId", a.username, p.name, g.name AS "officialName", g."displayName", g."timeZone", g.mode::text AS mode, g."demoToday", s."byProvider",
      EXISTS (SELECT 1 FROM "SecondFactor" f WHERE f."accountId" = a.id) AS "hasFactor", coalesce((
      SELECT json_agg(json_build_object('role', r.role, 'unitPath', coalesce(l.path, u.path), 'letter', l.letter,
        'validFrom', r."validFrom", 'validTo', r."validTo"))
      FROM "RoleGrant" r JOIN "Unit" u ON u.id = r."unitId" LEFT JOIN LATERAL (
        SELECT NULL::text AS path, NULL::json AS letter UNION ALL
        SELECT CASE WHEN n.path ^@ u.path THEN n.path ELSE u.path END,
          json_build_object('kinds', t.kinds, 'from', t."coversFrom", 'to', t."coversTo")
        FROM "AuditLetterAuditor" y JOIN "AuditLetter" t ON t.id = y."letterId" AND t."endedAt" IS NULL
            AND d.today BETWEEN t."validFrom" AND t."validTo"
          JOIN "Unit" n ON CASE WHEN t."wholeRegion" THEN n."parentId" IS NULL ELSE n."agencyId" IN (
              SELECT g."agencyId" FROM "AuditLetterAgency" g WHERE g."letterId" = t.id)
            AND NOT EXISTS (SELECT FROM "Unit" m WHERE m.id = n."parentId" AND m."agencyId" = n."agencyId") END
        WHERE r.role = 'auditor' AND y."personId" = a."personId" AND (n.path ^@ u.path OR u.path ^@ n.path)) l ON true
      WHERE r."personId" = a."personId"), '[]') AS grants,
      EXISTS (SELECT 1 FROM "Supervision" v WHERE v."raterId" = a."personId" AND v."validFrom" <= d.today
        AND (v."validTo" IS NULL OR v."validTo" >= d.today)) AS leads,
      EXISTS (SELECT 1 FROM "Assignment" t JOIN "Position" q ON q.id = t."positionId" AND q.kind = 'official'
        WHERE t."personId" = a."personId" AND t."validFrom" <= d.today
          AND (t."validTo" IS NULL OR t."validTo" >= d.today)) AS official,
      (SELECT min(e.role)::text FROM "TeamSeat" e JOIN "SeatHeld" h ON h."seatId" = e.id
        AND h."validFrom" <= d.today AND (h."validTo" IS NULL OR h."validTo" >= d.today)
        WHERE e."personId" = a."personId") AS seat,
      (SELECT count(*)::int FROM "Notification" n WHERE n."personId" = a."personId" AND n."readAt" IS NULL) AS unread
    FROM "UserSession" s JOIN "Account" a ON a.id = s."accountId" JOIN "Person" p ON p.id = a."personId"
      CROSS JOIN "Government" g CROSS JOIN LATERAL (SELECT coalesce(CASE WHEN g.mode = 'demo' THEN g."demoToday" END,
        (clock_timestamp() AT TIME ZONE g."timeZone")::date) AS today) d
    WHERE s.id = ${sessionId}::uuid AND s."endedAt" IS NULL AND s."expiresAt" > clock_timestamp() AND a."disabledAt" IS NULL
      AND NOT EXISTS (SELECT FROM "Movement" m WHERE m."personId" = a."personId" AND m."validFrom" <= d.today
        AND m.kind IN ('retirement', 'resignation', 'contract_end', 'death'))`,
  );
  if (!live) return null;
  const { name, username, leads, official, seat, unread, officialName, displayName, timeZone, mode } = live;
  const government: ServedGovernment = { officialName, displayName, timeZone, mode };
  const instant = new Date();
  const actor = { ...actorOf(live, instant), sessionId };
  const frame: Frame = {
    ...{ name, username, leads, official, seat, unread, ahead: aheadOf(live, instant) },
    factor: standingOf(live, actor),
  };
  return { actor, frame, government };
}

const standingOf = ({ leads, hasFactor: has, byProvider }: LiveSession, { grants, today }: Actor) =>
  factorStanding({ needs: needsSecondFactor({ grants, leads }), has, byProvider }, secondFactorFrom(), today);

function actorOf(live: LiveSession, instant: Date): Actor {
  const { today, now } = clockOf(live, instant);
  const inForce = live.grants.filter(
    ({ validFrom, validTo }) => validFrom <= today && (!validTo || validTo >= today),
  );
  return {
    personId: live.personId,
    grants: inForce.map(({ role, unitPath, letter }) => ({ role, unitPath, ...(letter && { letter }) })),
    today,
    now,
    world: live.mode === "demo" ? "demo" : "real",
  };
}

/** What strangers may know of the government that is served. */
export async function findGovernment(): Promise<ServedGovernment | null> {
  const served = await atOnce((database) => database.government.findUnique({ where: { id: 1 } }));
  if (!served) return null;
  const { name: officialName, displayName, timeZone, mode } = served;
  return { officialName, displayName, timeZone, mode };
}

/** Whether the database answers at all; never throws. */
export const databaseAnswers = () =>
  atOnce((database) => database.$queryRaw`SELECT 1`).then(
    () => true,
    () => false,
  );
