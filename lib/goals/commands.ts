import "server-only";

import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { recordEvent, recordEvents } from "@/lib/audit/record";
import { writing } from "@/lib/db/doors";
import { claimVersion, found, refuse, refuseUnless } from "@/lib/errors";
import { newId } from "@/lib/ids";

import { lastQuarter, type Quarter } from "./attainment";
import { changesOf, reportedOver } from "./change";
import { canKeepGoals } from "./policy";
import { findGoal, goalReport } from "./queries";
import type { reportGoalSchema, saveGoalSchema } from "./schema";

/**
 * Writes a goal of a unit with its trajectory: a new one without id. Where nothing is another than it stands, nothing is written.
 * @throws DomainError `not-found` for units whose goals the actor does not keep, `stale`.
 */
export const saveGoal = (actor: Actor, { goalId, version, ...goal }: z.output<typeof saveGoalSchema>) =>
  writing(actor, async (tx) => {
    const select = { path: true, agencyId: true };
    const unit = found(await tx.unit.findUnique({ where: { id: goal.unitId }, select }));
    refuseUnless(canKeepGoals(actor, unit));
    const { quarter1, quarter2, quarter3, quarter4, unitId, year, ...words } = goal;
    const targets = { quarter1: found(quarter1), quarter2: found(quarter2), quarter3: found(quarter3) };
    const data = { ...words, ...targets, quarter4: found(quarter4) };
    const id = goalId ?? newId();
    const event = { subjectId: id, agencyId: unit.agencyId };
    if (goalId === null) {
      await tx.unitGoal.create({ data: { id, unitId, year, ...data } });
      await recordEvent(tx, actor, { name: "goal.saved", ...event });
    } else {
      const standing = found(await tx.unitGoal.findFirst({ where: { id, unitId, year } }));
      const changes = changesOf(standing, data).map((change) => ({ ...change, ...event }));
      if (changes.length === 0) return id;
      await claimVersion(tx.unitGoal, standing, version, data);
      await recordEvents(tx, actor, changes);
    }
    return id;
  });

/**
 * Reports what a goal had reached at the end of a quarter; a later report of the same quarter takes its place, and the trail keeps
 * what it said before. The same once more changes nothing.
 * @throws DomainError `not-found`, `goal.quarter-not-over`, `stale`.
 */
export const reportGoal = (actor: Actor, input: z.output<typeof reportGoalSchema>) =>
  writing(actor, async (tx) => {
    const { goalId, version, quarter, note } = input;
    const goal = found(await findGoal(tx, goalId));
    refuseUnless(canKeepGoals(actor, goal.unit));
    if (quarter > (lastQuarter(goal.year, actor.today) ?? 0)) refuse("goal.quarter-not-over", { quarter });
    const value = found(input.value);
    const where = { goalId_quarter: { goalId, quarter } };
    const before = await tx.goalRealisation.findUnique({ where, select: { value: true, note: true } });
    const event = { subjectId: goalId, agencyId: goal.unit.agencyId };
    const events = reportedOver(before, { quarter, value, note }).map((one) => ({ ...one, ...event }));
    if (events.length === 0) return;
    await claimVersion(tx.unitGoal, goal, version, {});
    const reported = { value, note, reportedAt: actor.now, reporterId: actor.personId };
    await tx.goalRealisation.upsert({
      where,
      create: { goalId, quarter, ...reported },
      update: reported,
    });
    await recordEvents(tx, actor, events);
  });

type GoalFile = { unitId: string; year: number; quarter: Quarter; format: "xlsx" | "csv" };

/**
 * The table of a unit's yearly report, to be taken away: the export stands in the trail (A1).
 * @throws DomainError `not-found` where there is no such unit.
 */
export const takeGoalReport = (actor: Actor, { format, ...wanted }: GoalFile) =>
  writing(actor, async (tx) => {
    const taken = found(await goalReport(tx, actor, wanted));
    const { id: subjectId, agencyId } = taken.unit;
    const { year, quarter } = wanted;
    await recordEvent(tx, actor, {
      ...{ name: "export.goals", subjectId, agencyId },
      details: { year, quarter, format },
    });
    return taken;
  });
