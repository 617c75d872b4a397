import "server-only";

import type { Actor } from "@/lib/access/actor";
import { unitPathsFor } from "@/lib/access/permissions";
import { addDays, type IsoDate } from "@/lib/dates";
import type { Transaction } from "@/lib/db/doors";
import { departures } from "@/lib/organisation/departures";

import type { Around, Away, Held, Rated, Recorded, Seat, Somebody, Standing, UnitOfTree } from "../standing";
import { fresh } from "../timeline";

type Named = {
  /** Ids of people. */
  ids: readonly string[];
  /** NIPs, or names of officials who have none. */
  people: readonly string[];
  /** Names of units, or "name · agency". */
  units: readonly string[];
  /** Ids of units. */
  unitIds?: readonly string[];
  /** The first day that matters. */
  from: IsoDate;
};

type Read = Standing & {
  people: Somebody[];
  seats: Seat[];
  units: UnitOfTree[];
  closed: { agencyId: string; through: IsoDate }[];
};

/**
 * What movements of these people, to these units and with these successors depend on: their seats, whom they rate and who rates them,
 * those in the units, the deputies of whoever is on leave among them, wherever they sit, and the line of raters and units above, with
 * the successors of those of them who leave. In one statement, whatever they are and however many.
 */
export async function standingFor(tx: Transaction, actor: Actor, named: Named) {
  const { people, seats, units, closed, ...standing } = await readStanding(tx, actor, named);
  let next = 0;
  const around: Around = {
    today: actor.today,
    keeperId: actor.personId,
    reach: unitPathsFor(actor, "people:manage"),
    people: new Map(people.map((one) => [one.id, one])),
    seats: new Map(seats.map((one) => [one.id, one])),
    units: new Map(units.map((one) => [one.id, one])),
    closedThrough: new Map(closed.map(({ agencyId, through }) => [agencyId, through])),
    nextId: () => `${fresh}${next++}`,
  };
  return { standing, around };
}

const lower = (names: readonly string[]) =>
  names.map((name) => name.split(" · ")[0]?.trim().toLowerCase() ?? "");

async function readStanding(
  tx: Transaction,
  { today }: Actor,
  { ids, people, units, unitIds = [], from }: Named,
): Promise<Read> {
  const since = addDays(from, -1);
  const [row] = await tx.$queryRaw<[{ standing: string }]>`
    WITH RECURSIVE
    named AS MATERIALIZED (SELECT p.id FROM "Person" p WHERE p.id = ANY (${ids}::uuid[]) OR p.number = ANY (${people}::text[])
      OR (p.number IS NULL AND lower(p.name) = ANY (${lower(people)}::text[]))),
    own AS MATERIALIZED (SELECT a.* FROM "Assignment" a JOIN named n ON n.id = a."personId"
      WHERE coalesce(a."validTo", 'infinity') >= ${since}::date),
    meant AS MATERIALIZED (SELECT u.* FROM "Unit" u
      WHERE (lower(u.name) = ANY (${lower(units)}::text[]) AND u."closedFrom" IS NULL) OR u.id = ANY (${unitIds}::uuid[])),
    involved AS MATERIALIZED (SELECT id, "parentId" FROM meant
      UNION SELECT u.id, u."parentId" FROM own a JOIN "Position" p ON p.id = a."positionId" JOIN "Unit" u ON u.id = p."unitId"),
    line AS (SELECT id, "parentId" FROM involved UNION SELECT u.id, u."parentId" FROM "Unit" u JOIN line l ON l."parentId" = u.id),
    near AS MATERIALIZED (SELECT id FROM line UNION SELECT u.id FROM "Unit" u JOIN involved i ON i.id = u."parentId"),
    seats AS MATERIALIZED (SELECT p.* FROM "Position" p JOIN near n ON n.id = p."unitId"
      WHERE p."isHead" OR p."unitId" IN (SELECT id FROM involved)),
    held AS MATERIALIZED (SELECT * FROM own UNION SELECT a.* FROM "Assignment" a JOIN seats s ON s.id = a."positionId"
      WHERE coalesce(a."validTo", 'infinity') >= ${since}::date),
    deputies AS MATERIALIZED (SELECT m."successorId" AS id FROM "Movement" m
      WHERE m.kind = 'leave' AND m."successorId" IS NOT NULL AND m."personId" IN (SELECT "personId" FROM held)),
    folk AS MATERIALIZED (SELECT id FROM named UNION SELECT "personId" FROM held UNION SELECT id FROM deputies),
    represented AS MATERIALIZED (SELECT id FROM named
      UNION SELECT m."personId" FROM "Movement" m JOIN named n ON n.id = m."successorId" WHERE m.kind = 'leave'),
    below AS MATERIALIZED (SELECT s.* FROM "Supervision" s JOIN named n ON n.id = s."raterId"
      WHERE coalesce(s."validTo", 'infinity') >= ${since}::date
      UNION SELECT s.* FROM "Supervision" s JOIN represented h ON h.id = s."inPlaceOfId"
      WHERE coalesce(s."validTo", 'infinity') >= ${since}::date),
    seated AS MATERIALIZED (SELECT * FROM held UNION SELECT a.* FROM "Assignment" a
      JOIN (SELECT "personId" AS id FROM below UNION SELECT id FROM deputies) b ON b.id = a."personId"
      WHERE coalesce(a."validTo", 'infinity') >= ${since}::date),
    above AS (
      SELECT id FROM folk UNION SELECT "personId" FROM below
      UNION SELECT next.id FROM above a CROSS JOIN LATERAL (
        SELECT s."raterId" AS id FROM "Supervision" s
          WHERE s."personId" = a.id AND coalesce(s."validTo", 'infinity') >= ${since}::date
        UNION ALL SELECT m."successorId" FROM "Movement" m
          WHERE m."personId" = a.id AND m."successorId" IS NOT NULL AND m.kind = ANY (${departures}::"MovementKind"[])) next),
    chain AS MATERIALIZED (SELECT s.id, s."personId", s."raterId" FROM "Supervision" s JOIN above a ON a.id = s."personId"
      WHERE coalesce(s."validTo", 'infinity') >= ${since}::date),
    everyone AS MATERIALIZED (SELECT id FROM folk UNION SELECT id FROM represented UNION SELECT id FROM above),
    places AS MATERIALIZED (SELECT * FROM seats UNION SELECT p.* FROM "Position" p JOIN seated h ON h."positionId" = p.id),
    tree AS (SELECT u.* FROM "Unit" u WHERE u.id IN (SELECT id FROM near UNION SELECT "unitId" FROM places)
      UNION SELECT u.* FROM "Unit" u JOIN tree t ON t."parentId" = u.id)
    SELECT json_build_object(
      'people', (SELECT coalesce(json_agg(json_build_object('id', p.id, 'number', p.number, 'name', p.name)), '[]')
        FROM "Person" p JOIN everyone e ON e.id = p.id),
      'seats', (SELECT coalesce(json_agg(json_build_object('id', p.id, 'unitId', p."unitId", 'agencyId', p."agencyId", 'title', p.title,
        'isHead', p."isHead") ORDER BY p.title), '[]') FROM places p),
      'units', (SELECT coalesce(json_agg(json_build_object('id', u.id, 'agencyId', u."agencyId", 'parentId', u."parentId", 'name', u.name,
        'agency', coalesce(g."shortName", ''), 'agencyName', coalesce(g.name, ''), 'path', u.path,
        'closed', u."closedFrom" IS NOT NULL) ORDER BY u.path), '[]') FROM tree u LEFT JOIN "Agency" g ON g.id = u."agencyId"),
      'held', (SELECT coalesce(json_agg(json_build_object('id', id, 'personId', "personId", 'positionId', "positionId", 'kind', kind,
        'from', "validFrom", 'to', "validTo") ORDER BY id), '[]') FROM seated),
      'rated', (SELECT coalesce(json_agg(json_build_object('id', s.id, 'personId', s."personId", 'raterId', s."raterId", 'basis', s.basis,
        'inPlaceOfId', s."inPlaceOfId", 'ownBasis', s."ownBasis", 'from', s."validFrom", 'to', s."validTo") ORDER BY s.id), '[]') FROM "Supervision" s JOIN (SELECT id FROM chain UNION SELECT id FROM below) c ON c.id = s.id),
      'away', (SELECT coalesce(json_agg(json_build_object('id', x.id, 'personId', x."personId", 'reason', x.reason, 'from', x."validFrom",
        'to', x."validTo") ORDER BY x.id), '[]') FROM "PlanExemption" x JOIN everyone n ON n.id = x."personId"),
      'recorded', (SELECT coalesce(json_agg(json_build_object('personId', m."personId", 'kind', m.kind, 'from', m."validFrom",
        'positionId', m."positionId", 'successorId', m."successorId")), '[]') FROM "Movement" m JOIN everyone n ON n.id = m."personId"),
      'closed', (SELECT coalesce(json_agg(json_build_object('agencyId', c."agencyId", 'through', c.through)), '[]') FROM (
        SELECT y."agencyId", max(o."endsOn") AS through FROM "EvaluationPeriod" o JOIN "EvaluationCycle" y ON y.id = o."cycleId"
        WHERE o."closesOn" < ${today}::date AND y."agencyId" IN (SELECT "agencyId" FROM places) GROUP BY 1) c)
    )::text AS standing`;
  const { held, rated, away, recorded, ...around } = JSON.parse(row.standing) as Omit<
    Read,
    keyof Standing
  > & {
    held: Held[];
    rated: Rated[];
    away: Away[];
    recorded: Recorded[];
  };
  return { held, rated, away, recorded, ...around };
}
