import "server-only";

import { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { reading, type Transaction } from "@/lib/db/doors";
import { refuseUnless } from "@/lib/errors";

import type { ImportPlan } from "./case";
import { byAgency, byReason, pageOf } from "./findings";
import { planImport } from "./import-plan";
import type { Line } from "./lines";
import { canImport, importReach, visibleImports } from "./policy";
import type { Present } from "./present";
import type { FindingFilter } from "./schema";

const fileFacts = {
  id: true,
  name: true,
  rowCount: true,
  uploadedAt: true,
  application: { select: { appliedAt: true, counts: true } },
} as const;

/** What a list changed, by kind of change. */
export type ImportCounts = Record<
  | "newPeople"
  | "changedPeople"
  | "assignments"
  | "supervisions"
  | "newUnits"
  | "newPositions"
  | "unchanged"
  | "merged",
  number
>;

/** The actor's newest lists. @throws DomainError `not-found` for people who may not import. */
export function recentImports(actor: Actor) {
  refuseUnless(canImport(actor));
  return reading(actor, (tx) =>
    tx.importFile.findMany({
      where: visibleImports(actor),
      orderBy: { uploadedAt: "desc" },
      take: 20,
      select: fileFacts,
    }),
  );
}

/** The list with its rows inside an open transaction; null when it is none of the actor's business. */
export async function importInSight(tx: Transaction, actor: Actor, importId: string) {
  if (!z.uuid().safeParse(importId).success) return null;
  const file = await tx.importFile.findFirst({
    where: { id: importId, AND: visibleImports(actor) },
    select: { ...fileFacts, sha256: true, lines: true },
  });
  // Written by the upload command as lines, and frozen by the database since.
  return file && { ...file, lines: file.lines as unknown as Line[] };
}

/**
 * What the list would change today and why it cannot, or what it changed. Null when it is none of the actor's
 * business. The reasons come one page at a time.
 */
export const findImport = (actor: Actor, importId: string, filter: FindingFilter) =>
  reading(actor, async (tx) => {
    const file = await importInSight(tx, actor, importId);
    if (!file) return null;
    const { lines, sha256, application, ...facts } = file;
    const applied = application && { at: application.appliedAt, counts: application.counts as ImportCounts };
    const plan = applied ? null : await planIn(tx, actor, lines);
    return { ...facts, sha256, applied, preview: plan && previewOf(plan, filter) };
  });

/** Every reason with its row, for the list that goes to those who must fix it. Null as above. */
export const findFindings = (actor: Actor, importId: string) =>
  reading(actor, async (tx) => {
    const file = await importInSight(tx, actor, importId);
    return file && { name: file.name, findings: (await planIn(tx, actor, file.lines)).findings };
  });

/** Where a list stands before it is applied. */
const stateOf = ({ findings, touched }: ImportPlan) =>
  findings.length > 0 ? ("faulty" as const) : touched.length > 0 ? ("clean" as const) : ("nothing" as const);

const previewOf = (plan: ImportPlan, filter: FindingFilter) => ({
  state: stateOf(plan),
  counts: countsOf(plan),
  people: plan.people,
  newUnits: plan.newUnits.map(({ name }) => name),
  newPositions: plan.newPositions.map(({ title }) => title),
  reasons: byReason(plan.findings),
  agencies: byAgency(plan.findings),
  faultyRows: new Set(plan.findings.map(({ row }) => row)).size,
  page: pageOf(plan.findings, filter),
});

/** The changes of a plan as numbers. */
export const countsOf = ({ unchanged, merged, ...plan }: ImportPlan): ImportCounts => ({
  newPeople: plan.newPeople.length,
  changedPeople: plan.changedPeople.length,
  assignments: plan.assignments.length,
  supervisions: plan.supervisions.length,
  newUnits: plan.newUnits.length,
  newPositions: plan.newPositions.length,
  unchanged,
  merged,
});

/** The plan of a list against the organisation as it stands in this transaction. */
export const planIn = async (tx: Transaction, actor: Actor, lines: readonly Line[]) =>
  planImport(lines, await presentIn(tx), {
    today: actor.today,
    keeperId: actor.personId,
    reach: importReach(actor),
  });

/** One value instead of tens of thousands of rows: the driver's work on single cells would take seconds. */
async function presentIn(tx: Transaction): Promise<Present> {
  const [row] = await tx.$queryRaw<[{ present: string }]>`SELECT json_build_object(
    'agencies', (SELECT coalesce(json_agg(json_build_object('id', id, 'name', name, 'shortName', "shortName", 'code', code)), '[]') FROM "Agency"),
    'units', (SELECT coalesce(json_agg(json_build_object('id', id, 'agencyId', "agencyId", 'parentId', "parentId", 'name', name, 'kind', kind, 'code', code, 'path', path)), '[]') FROM "Unit"),
    'positions', (SELECT coalesce(json_agg(json_build_object('id', id, 'unitId', "unitId", 'title', title, 'kind', kind, 'functionalLevel', "functionalLevel", 'isHead', "isHead")), '[]') FROM "Position"),
    'people', (SELECT coalesce(json_agg(json_build_object('id', id, 'number', number, 'name', name, 'grade', grade)), '[]') FROM "Person"),
    'assignments', (SELECT coalesce(json_agg(json_build_object('id', id, 'personId', "personId", 'positionId', "positionId", 'from', "validFrom", 'to', "validTo")), '[]') FROM "Assignment" WHERE kind = 'definitive'),
    'supervisions', (SELECT coalesce(json_agg(json_build_object('id', id, 'personId', "personId", 'raterId', "raterId", 'basis', basis, 'from', "validFrom", 'to', "validTo")), '[]') FROM "Supervision")
  )::text AS present`;
  return JSON.parse(row.present) as Present;
}
