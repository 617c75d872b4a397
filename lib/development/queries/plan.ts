import "server-only";

import type { Actor } from "@/lib/access/actor";
import { dateOf } from "@/lib/dates";
import { reading, type Transaction } from "@/lib/db/doors";
import type { Prisma } from "@/lib/db/generated/client";
import { found } from "@/lib/errors";
import { raterOf, ratersOn } from "@/lib/organisation/queries";

import { budgetOf, type Size, sizeAfter } from "../budget";
import { isOpen, reopeningBlockers, submissionBlockers } from "../lifecycle";
import { totalsOf } from "../lines";
import { canDecide, visibleDevelopmentPlans } from "../policy";
import { type Because, meaningOf, proposalsFor, reasonShown, type Taken } from "../proposals";
import { datesOfYear } from "./calendar";
import { yearOfLearning } from "./hours";
import { askedOf, knownOf } from "./known";
import { mentorsNamed } from "./mentors";

const name = { select: { id: true, name: true } } as const;

/** What is read of a line, with what the regional HR agency said last. */
export const lineShown = {
  ...{ id: true, goal: true, form: true, study: true, arrangement: true, hours: true, cost: true },
  ...{ startsOn: true, endsOn: true, reason: true, because: true, mentor: name },
  competency: { select: { id: true, code: true, name: true } },
  course: { select: { id: true, title: true, provider: true } },
  decisions: {
    orderBy: { id: "desc" },
    take: 1,
    select: { kind: true, hours: true, cost: true, reason: true, decidedAt: true, decidedBy: name },
  },
} satisfies Prisma.DevelopmentItemSelect;

const planShown = (day: string) =>
  ({
    ...{ id: true, year: true, status: true, version: true, personId: true, agencyId: true },
    ...{ submittedAt: true, decidedAt: true, note: true, decidedBy: name },
    person: { select: { name: true, raters: ratersOn(day) } },
    unit: { select: { name: true } },
    items: { orderBy: [{ place: "asc" }, { id: "asc" }], select: lineShown },
  }) satisfies Prisma.DevelopmentPlanSelect;

type LineRow = Prisma.DevelopmentItemGetPayload<{ select: typeof lineShown }>;
type Row = Prisma.DevelopmentPlanGetPayload<{ select: ReturnType<typeof planShown> }>;

/** A line for a screen: JP and rupiah as digits, days as YYYY-MM-DD; `approvedAt` says which word of HR still counts. */
export function lineOf(
  { decisions: [last], because, ...row }: LineRow,
  seen: { close: boolean; approvedAt: Date | null },
) {
  const asked: Size = { hours: row.hours.toString(), cost: row.cost.toString() };
  const counts = last && seen.approvedAt && last.decidedAt >= seen.approvedAt;
  const decision = counts
    ? {
        ...{
          kind: last.kind,
          reason: last.reason,
          by: last.decidedBy.name,
          at: last.decidedAt.toISOString(),
        },
        ...{ hours: last.hours?.toString() ?? null, cost: last.cost?.toString() ?? null },
      }
    : null;
  const reason = because as Because | null;
  return {
    ...{ id: row.id, goal: row.goal, form: row.form, study: row.study, arrangement: row.arrangement },
    ...{ competency: row.competency, course: row.course, mentor: row.mentor, ...asked },
    ...{ startsOn: dateOf(row.startsOn), endsOn: dateOf(row.endsOn) },
    /** What it is for by its reason; stands where nobody has written a goal of their own. */
    meaning: reason && meaningOf(reason, seen),
    because: reasonShown(row.reason, reason, seen),
    decision,
    left: sizeAfter(asked, decision),
  };
}

export type DevelopmentLine = ReturnType<typeof lineOf>;

/** A plan as a screen shows it, with what the actor may do about it. */
function shownOf(actor: Actor, { person, items, decidedBy, unit, ...row }: Row) {
  const supervisor = person.raters[0]?.rater ?? null;
  const mine = row.personId === actor.personId;
  const approvedAt = row.status === "approved" ? row.decidedAt : null;
  const lines = items.map((item) =>
    lineOf(item, { close: mine || supervisor?.id === actor.personId, approvedAt }),
  );
  const decides = canDecide(actor, { personId: row.personId, supervisorId: supervisor?.id ?? null });
  return {
    ...{ id: row.id, year: row.year, status: row.status, version: row.version, note: row.note, mine },
    ...{ personId: row.personId, name: person.name, unit: unit.name, supervisor: supervisor?.name ?? null },
    submittedAt: row.submittedAt?.toISOString() ?? null,
    decidedAt: row.decidedAt?.toISOString() ?? null,
    decidedBy: decidedBy?.name ?? null,
    lines,
    totals: totalsOf(lines),
    budget: budgetOf(lines),
    may: {
      edit: mine && isOpen(row.status),
      pullBack: mine && row.status === "submitted",
      reopen: mine && reopeningBlockers(row, actor.today).length === 0,
      decide: decides && row.status === "submitted",
    },
  };
}

export type DevelopmentSheet = ReturnType<typeof shownOf>;

/** The development plan, or null when it does not exist or is none of the actor's business. */
export const findDevelopmentPlan = (actor: Actor, planId: string) =>
  reading(actor, async (tx) => {
    const row = await tx.developmentPlan.findFirst({
      where: { id: planId, AND: visibleDevelopmentPlans(actor) },
      select: planShown(actor.today),
    });
    return row && { ...shownOf(actor, row), dates: await datesOfYear(tx, row.year) };
  });

/** The development plans of somebody that the actor may know of, the latest year first. */
export const developmentPlansOf = (actor: Actor, personId: string) =>
  reading(actor, (tx) =>
    tx.developmentPlan.findMany({
      where: { personId, AND: visibleDevelopmentPlans(actor) },
      orderBy: { year: "desc" },
      select: { id: true, year: true },
    }),
  );

type Wanted = { year: number; /** For a mentor. */ search: string };

/**
 * The actor's own plan of a year with what is proposed for it, what keeps it from being handed in, and colleagues by `search`;
 * `plan` is null while nothing was planned.
 */
export const findOwnDevelopment = (actor: Actor, { year, search }: Wanted) =>
  reading(actor, async (tx) => {
    const row = await tx.developmentPlan.findUnique({
      where: { personId_year: { personId: actor.personId, year } },
      select: planShown(actor.today),
    });
    const plan = row && shownOf(actor, row);
    const known = await knownOf(tx, actor, year);
    const supervisor = await raterOf(tx, actor.personId, actor.today);
    const status = plan?.status ?? "draft";
    const lines = plan?.lines.length ?? 0;
    return {
      ...{ year, plan, supervisor: supervisor?.name ?? null },
      asked: known.competencies.map(({ competency }) => competency),
      courses: known.courses.map(({ id, title, form, competencyId }) => ({ id, title, form, competencyId })),
      hours: await yearOfLearning(tx, actor, year),
      dates: await datesOfYear(tx, year),
      /** How many of them nobody has looked at yet. */
      unseen: known.competencies.filter(({ assessed }) => assessed === null).length,
      proposals: isOpen(status)
        ? proposalsFor(known, takenOf(row?.items ?? []), { year, today: actor.today })
        : [],
      blockers: submissionBlockers({ status, year, lines, supervised: supervisor !== null }, actor.today),
      mentors: await mentorsNamed(tx, actor, search),
    };
  });

export type OwnDevelopment = Awaited<ReturnType<typeof findOwnDevelopment>>;

type TakingUp = { because: Prisma.JsonValue; competency: { id: string } | null };

const takenOf = (lines: readonly TakingUp[]): Taken => ({
  competencyIds: new Set(lines.flatMap(({ competency }) => competency?.id ?? [])),
  keys: new Set(lines.flatMap(({ because }) => (because as Because | null)?.key ?? [])),
});

/** The proposals for the actor as they stand inside a transaction. */
export async function proposalsInside(tx: Transaction, actor: Actor, plan: { id: string; year: number }) {
  const rows = await tx.developmentItem.findMany({
    where: { planId: plan.id },
    select: { because: true, competency: { select: { id: true } } },
  });
  return proposalsFor(await knownOf(tx, actor, plan.year), takenOf(rows), {
    year: plan.year,
    today: actor.today,
  });
}

/** Whether today's position asks the actor for the competency. */
export const asksFor = async (tx: Transaction, actor: Actor, competencyId: string) =>
  (await askedOf(tx, actor)).some(({ competency }) => competency.id === competencyId);

/** What commands read of a plan in sight. @throws DomainError `not-found`. */
export async function planInSight(tx: Transaction, actor: Actor, planId: string) {
  const row = found(
    await tx.developmentPlan.findFirst({
      where: { id: planId, AND: visibleDevelopmentPlans(actor) },
      select: {
        ...{ id: true, year: true, status: true, version: true, personId: true, agencyId: true },
        ...{ decidedById: true, decidedAt: true },
        person: { select: { raters: ratersOn(actor.today) } },
        items: { select: { id: true, mentorId: true } },
      },
    }),
  );
  const { person, items, ...plan } = row;
  return {
    ...plan,
    lines: items.length,
    mentorIds: items.flatMap(({ mentorId }) => mentorId ?? []),
    supervisorId: person.raters[0]?.rater.id ?? null,
  };
}

export type PlanInSight = Awaited<ReturnType<typeof planInSight>>;
