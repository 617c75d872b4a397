import "server-only";

import type { Actor } from "@/lib/access/actor";
import type { Transaction } from "@/lib/db/doors";
import { departures } from "@/lib/organisation/departures";

import { planImport } from "../import-plan";
import type { Line } from "../lines";
import { importReach } from "../policy";
import type { Present } from "../present";

/** The plan of a list of people against the organisation as it stands in this transaction. */
export const planPeople = async (tx: Transaction, actor: Actor, lines: readonly Line[]) =>
  planImport(lines, await presentIn(tx), {
    today: actor.today,
    keeperId: actor.personId,
    reach: importReach(actor),
  });

/** One value instead of tens of thousands of rows: the driver's work on single cells would take seconds. */
async function presentIn(tx: Transaction): Promise<Present> {
  const [row] = await tx.$queryRaw<[{ present: string }]>`SELECT json_build_object(
    'agencies', (SELECT coalesce(json_agg(json_build_object('id', id, 'name', name, 'shortName', "shortName", 'code', code)), '[]') FROM "Agency"),
    'units', (SELECT coalesce(json_agg(json_build_object('id', id, 'agencyId', "agencyId", 'parentId', "parentId", 'name', name, 'kind', kind, 'code', code, 'path', path, 'closed', "closedFrom" IS NOT NULL)), '[]') FROM "Unit"),
    'positions', (SELECT coalesce(json_agg(json_build_object('id', id, 'unitId', "unitId", 'title', title, 'kind', kind, 'functionalLevel', "functionalLevel", 'isHead', "isHead")), '[]') FROM "Position"),
    'people', (SELECT coalesce(json_agg(json_build_object('id', id, 'number', number, 'name', name, 'grade', grade, 'partTime', "partTime")), '[]') FROM "Person"),
    'assignments', (SELECT coalesce(json_agg(json_build_object('id', id, 'personId', "personId", 'positionId', "positionId", 'from', "validFrom", 'to', "validTo")), '[]') FROM "Assignment" WHERE kind = 'definitive'),
    'supervisions', (SELECT coalesce(json_agg(json_build_object('id', id, 'personId', "personId", 'raterId', "raterId", 'basis', basis, 'from', "validFrom", 'to', "validTo")), '[]') FROM "Supervision"),
    'departures', (SELECT coalesce(json_agg(json_build_object('personId', "personId", 'from', "validFrom")), '[]') FROM "Movement" WHERE kind::text = ANY (${[...departures]}))
  )::text AS present`;
  return JSON.parse(row.present) as Present;
}
