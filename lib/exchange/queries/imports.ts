import "server-only";

import { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { reading, type Transaction } from "@/lib/db/doors";
import { refuse, refuseUnless } from "@/lib/errors";

import type { ImportKind } from "@/lib/db/generated/enums";

import { byAgency, byReason, pageOf } from "../findings";
import { correctionsShown, countsOf, type ListCounts, type Planned, stateOf } from "../planned";
import { mayBring, visibleImports } from "../policy";
import type { FindingFilter } from "../schema";
import type { MovementLine } from "../movements";
import { planDictionaryIn } from "./dictionary";
import { planMovementsIn } from "./movements";
import {
  planAssessmentsIn,
  planCreditsIn,
  planPastPlansIn,
  planPredicatesIn,
  planTrainingsIn,
  planUnitResultsIn,
} from "./opening";
import { planPeople } from "./people";

const fileFacts = {
  id: true,
  kind: true,
  name: true,
  rowCount: true,
  uploadedAt: true,
  application: { select: { appliedAt: true, counts: true } },
} as const;

/** The actor's newest lists of these kinds. @throws DomainError `not-found` for people who may bring none of them. */
export function recentImports(actor: Actor, kinds: readonly ImportKind[] = ["people"]) {
  refuseUnless(kinds.some((kind) => mayBring(actor, kind)));
  return reading(actor, (tx) =>
    tx.importFile.findMany({
      where: { kind: { in: [...kinds] }, AND: visibleImports(actor) },
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
  return file;
}

export type BroughtList = NonNullable<Awaited<ReturnType<typeof importInSight>>>;

/** The plan of a list against what stands in this transaction. Its lines were written by the upload command, and frozen since. */
export async function planIn(
  tx: Transaction,
  actor: Actor,
  { kind, lines }: Pick<BroughtList, "kind" | "lines">,
) {
  const read = <Line>() => lines as unknown as readonly Line[];
  const plans: Partial<Record<ImportKind, () => Promise<Planned>>> = {
    people: async () => ({ kind: "people", plan: await planPeople(tx, actor, read()) }),
    past_predicates: async () => ({
      kind: "past_predicates",
      plan: await planPredicatesIn(tx, actor, read()),
    }),
    past_unit_results: async () => ({
      kind: "past_unit_results",
      plan: await planUnitResultsIn(tx, actor, read()),
    }),
    past_credit_points: async () => ({
      kind: "past_credit_points",
      plan: await planCreditsIn(tx, actor, read()),
    }),
    past_assessments: async () => ({
      kind: "past_assessments",
      plan: await planAssessmentsIn(tx, actor, read()),
    }),
    past_plans: async () => ({ kind: "past_plans", plan: await planPastPlansIn(tx, actor, read()) }),
    past_trainings: async () => ({ kind: "past_trainings", plan: await planTrainingsIn(tx, actor, read()) }),
    movements: async () => ({
      kind: "movements",
      plan: await planMovementsIn(tx, actor, read<MovementLine>()),
    }),
    competency_requirements: async () => ({
      kind: "competency_requirements",
      plan: await planDictionaryIn(tx, actor, read()),
    }),
  };
  return (plans[kind] ?? refuse("not-found"))();
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
    const applied = application && { at: application.appliedAt, counts: application.counts as ListCounts };
    const planned = applied ? null : await planIn(tx, actor, { kind: facts.kind, lines });
    return { ...facts, sha256, applied, preview: planned && previewOf(planned, filter) };
  });

/** Every reason with its row, for the list that goes to those who must fix it. Null as above. */
export const findFindings = (actor: Actor, importId: string) =>
  reading(actor, async (tx) => {
    const file = await importInSight(tx, actor, importId);
    return file && { name: file.name, findings: (await planIn(tx, actor, file)).plan.findings };
  });

const rowsRead = (planned: Planned) => (planned.kind === "people" ? planned.plan.people : planned.plan.rows);

const previewOf = (planned: Planned, filter: FindingFilter) => ({
  state: stateOf(planned),
  counts: countsOf(planned),
  /** People, or rows of opening data. */
  people: rowsRead(planned),
  newUnits: planned.kind === "people" ? planned.plan.newUnits.map(({ name }) => name) : [],
  newPositions: planned.kind === "people" ? planned.plan.newPositions.map(({ title }) => title) : [],
  newCompetencies:
    planned.kind === "competency_requirements" ? planned.plan.newCompetencies.map(({ name }) => name) : [],
  corrections: correctionsShown(planned),
  reasons: byReason(planned.plan.findings),
  agencies: byAgency(planned.plan.findings),
  faultyRows: new Set(planned.plan.findings.map(({ row }) => row)).size,
  page: pageOf(planned.plan.findings, filter),
});
