import "server-only";

import type { Actor } from "@/lib/access/actor";
import { supervisedBy } from "@/lib/access/visibility";
import { reading, type Transaction } from "@/lib/db/doors";
import type { Prisma } from "@/lib/db/generated/client";
import { assignmentOf, ratersOn } from "@/lib/organisation/queries";

import { type SupportableLine, supportableLines, supportOf } from "../cascade";
import { editionOf, latestEdition } from "../edition";
import { approvedAssignments, assignmentsOfTeam } from "../policy";
import { mostAssignmentsAtOnce } from "../schema";
import { latestOpened } from "./lines";
import { ownPlanOf } from "./own-lines";

const ofRunningPlan = (year: number) => ({ result: { plan: { year, status: { not: "closed" as const } } } });

const proposed = (actor: Actor): Prisma.RoleExpectationWhereInput => ({
  ...assignmentsOfTeam(actor),
  state: "proposed",
  indicator: ofRunningPlan(Number(actor.today.slice(0, 4))),
});

/** Assignments that wait for the actor, the rater of those they are for; the longest waiting first. */
export async function assignmentsToDecide(tx: Transaction, actor: Actor) {
  const rows = await tx.roleExpectation.findMany({
    where: proposed(actor),
    orderBy: { writtenAt: "asc" },
    select: { id: true, writtenAt: true, person: { select: { name: true } } },
  });
  return rows.map(({ id, writtenAt, person }) => ({ id, name: person.name, since: writtenAt.toISOString() }));
}

/**
 * Assignments that the actor has proposed and that wait for the rater of those they are for, by that rater, the longest
 * waiting first: for whom the oldest is, and how many there are. Whom the actor has come to rate waits for the actor.
 */
export async function ownAssignmentsWaiting(tx: Transaction, actor: Actor) {
  const rows = await tx.roleExpectation.findMany({
    where: {
      ...{ text: { not: null }, state: "proposed", person: { NOT: supervisedBy(actor) } },
      indicator: { result: { plan: ownPlanOf(actor, Number(actor.today.slice(0, 4))) } },
    },
    orderBy: { writtenAt: "asc" },
    select: { id: true, writtenAt: true, person: { select: { name: true, raters: ratersOn(actor.today) } } },
  });
  const byRater = new Map<string | null, WaitingAssignments>();
  for (const { id, writtenAt, person } of rows) {
    const rater = person.raters[0]?.rater ?? null;
    const known = byRater.get(rater?.id ?? null);
    if (known) known.count++;
    else {
      const oldest = { id, name: person.name, since: writtenAt.toISOString() };
      byRater.set(rater?.id ?? null, { ...oldest, waitsFor: rater?.name ?? null, count: 1 });
    }
  }
  return [...byRater.values()];
}

type WaitingAssignments = { id: string; name: string; since: string; waitsFor: string | null; count: number };

/**
 * What waits for the actor by who assigns it, to be approved together. One for an indicator that is not in force yet has to
 * be weighed by itself, and so is marked.
 */
export const findAssignmentsByAssigner = (actor: Actor) =>
  reading(actor, async (tx) => {
    const rows = await tx.roleExpectation.findMany({
      where: proposed(actor),
      orderBy: [{ person: { name: "asc" } }, { writtenAt: "asc" }],
      take: mostAssignmentsAtOnce,
      select: {
        ...{ id: true, version: true, text: true, person: { select: { name: true } } },
        indicator: { select: assignerOf },
      },
    });
    const byAssigner = new Map<string, AssignerToDecide>();
    for (const { indicator, person, text: expected, ...row } of rows) {
      const { id, name } = indicator.result.plan.person;
      const { assigner, text, inForce } = wordsOf(indicator);
      const group = byAssigner.get(id) ?? { id, name, position: assigner.position, assignments: [] };
      group.assignments.push({
        ...row,
        name: person.name,
        expected: expected ?? "",
        indicator: text,
        inForce,
      });
      byAssigner.set(id, group);
    }
    return [...byAssigner.values()];
  });

type AssignmentAmong = {
  id: string;
  version: number;
  /** Of whom it is expected. */
  name: string;
  expected: string;
  indicator: string;
  inForce: boolean;
};

export type AssignerToDecide = { id: string; name: string; position: string; assignments: AssignmentAmong[] };

const assignerOf = {
  id: true,
  text: true,
  result: {
    select: {
      statement: true,
      plan: {
        select: {
          positionTitle: true,
          editions: latestEdition,
          person: { select: { id: true, name: true } },
          unit: { select: { name: true } },
        },
      },
    },
  },
} satisfies Prisma.IndicatorSelect;

type AssignerRow = Prisma.IndicatorGetPayload<{ select: typeof assignerOf }>;

/** Who assigns, and for which indicator, in the words of their confirmed plan where it has them. */
function wordsOf({ id, text, result: { statement, plan } }: AssignerRow) {
  const { person, unit, positionTitle: position, editions } = plan;
  const [confirmed] = editions;
  const edition = confirmed ? editionOf(confirmed) : null;
  const line = supportOf({
    ...{ indicatorId: id, method: "indirect_intermediate_output", name: person.name },
    ...{ edition, provisional: false, line: { statement, text } },
  });
  const assigner = { name: person.name, position, unit: unit.name };
  return { assigner, statement: line.statement, text: line.text, inForce: line.current };
}

const lastReports = 3;

/**
 * An assignment that waits for the actor with what the rater weighs (L.II.A.5.f.12): the member's workload and progress.
 * Null when it does not wait for the actor.
 */
export const findAssignmentToDecide = (actor: Actor, assignmentId: string) =>
  reading(actor, async (tx) => {
    const row = await tx.roleExpectation.findFirst({
      where: { id: assignmentId, AND: proposed(actor) },
      select: {
        ...{ id: true, version: true, text: true, writtenAt: true },
        person: { select: { id: true, name: true } },
        indicator: { select: assignerOf },
      },
    });
    if (!row) return null;
    const { indicator, writtenAt, text: expected, ...rest } = row;
    const held = await assignmentOf(tx, row.person.id, actor.today);
    return {
      ...rest,
      ...wordsOf(indicator),
      ...{ expected: expected ?? "", since: writtenAt.toISOString(), title: held?.position.title ?? null },
      ...(await workloadOf(tx, row.person.id, Number(actor.today.slice(0, 4)))),
    };
  });

export type Workload = Awaited<ReturnType<typeof workloadOf>>;

export type AssignmentToDecide = NonNullable<Awaited<ReturnType<typeof findAssignmentToDecide>>>;

/** What a person has to do in the year, as far as their rater weighs it (L.II.A.5.f.12). */
export async function workloadOf(tx: Transaction, personId: string, year: number) {
  const plan = await tx.performancePlan.findFirst({
    where: { personId, year, approvedEdition: { gt: 0 } },
    orderBy: latestOpened,
    select: { editions: latestEdition },
  });
  const [edition] = plan?.editions ?? [];
  const results = edition ? editionOf(edition).results : [];
  const others = await tx.roleExpectation.findMany({
    where: { personId, ...approvedAssignments, indicator: ofRunningPlan(year) },
    orderBy: { decidedAt: "asc" },
    select: { id: true, text: true, indicator: { select: assignerOf } },
  });
  const reports = await tx.progressReport.findMany({
    where: { personId, plan: { year } },
    orderBy: { reportedAt: "desc" },
    take: lastReports,
    select: {
      ...{ id: true, value: true, note: true, reportedAt: true },
      indicator: { select: { text: true, targetUnit: true } },
    },
  });
  return {
    main: results.filter(({ kind }) => kind === "main").length,
    additional: results.filter(({ kind }) => kind === "additional").length,
    others: others.map(({ id, text, indicator }) => ({
      ...{ id, text: text ?? "", assigner: wordsOf(indicator).assigner.name },
    })),
    reports: reports.map(({ value, reportedAt, ...report }) => ({
      ...report,
      value: value?.toString() ?? null,
      reportedAt: reportedAt.toISOString(),
    })),
  };
}

/**
 * What leaders other than the rater have assigned to a person with the rater's approval, as far as their confirmed plans of
 * the year have the indicator: the lines that results can support besides the rater's.
 */
export async function assignedLines(
  tx: Transaction,
  { personId, year, raterId }: Assigned,
): Promise<SupportableLine[]> {
  const rows = await tx.roleExpectation.findMany({
    where: { personId, ...approvedAssignments, indicator: ofRunningPlan(year) },
    orderBy: { decidedAt: "asc" },
    select: { indicator: { select: assignerOf } },
  });
  return rows.flatMap(({ indicator: { id, result } }) => {
    const { person, editions } = result.plan;
    const confirmed = editions.flatMap((edition) => supportableLines(editionOf(edition)));
    const line = confirmed.find(({ indicatorId }) => indicatorId === id);
    return line && person.id !== raterId ? [{ ...line, assigner: person.name }] : [];
  });
}

type Assigned = { personId: string; year: number; raterId: string | null };
