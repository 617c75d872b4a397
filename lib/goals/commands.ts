import "server-only";

import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/record";
import { writing } from "@/lib/db/doors";
import { claimVersion, found, refuse, refuseUnless } from "@/lib/errors";
import { newId } from "@/lib/ids";

import { lastQuarter, type Quarter } from "./attainment";
import { changeOf } from "./change";
import { canKeepGoals } from "./policy";
import { findGoal, goalReport } from "./queries";
import type { reportGoalSchema, saveGoalSchema } from "./schema";

/**
 * Writes a goal of a unit with its trajectory: a new one without id.
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
      await claimVersion(tx.unitGoal, standing, version, data);
      await recordEvent(tx, actor, { name: "goal.changed", ...event, details: changeOf(standing, data) });
    }
    return id;
  });

/**
 * Reports what a goal had reached at the end of a quarter; a later report of the same quarter takes its place, and the trail keeps
 * what it said before.
 * @throws DomainError `not-found`, `goal.quarter-not-over`, `stale`.
 */
export const reportGoal = (actor: Actor, input: z.output<typeof reportGoalSchema>) =>
  writing(actor, async (tx) => {
    const { goalId, version, quarter, value, note } = input;
    const goal = found(await findGoal(tx, goalId));
    refuseUnless(canKeepGoals(actor, goal.unit));
    if (quarter > (lastQuarter(goal.year, actor.today) ?? 0)) refuse("goal.quarter-not-over", { quarter });
    await claimVersion(tx.unitGoal, goal, version, {});
    const reported = { value: found(value), note, reportedAt: actor.now, reporterId: actor.personId };
    const where = { goalId_quarter: { goalId, quarter } };
    const before = await tx.goalRealisation.findUnique({ where, select: { value: true } });
    await tx.goalRealisation.upsert({
      where,
      create: { goalId, quarter, ...reported },
      update: reported,
    });
    await recordEvent(tx, actor, {
      name: before ? "goal.corrected" : "goal.reported",
      ...{ subjectId: goalId, agencyId: goal.unit.agencyId },
      details: { quarter, now: reported.value, ...(before && { was: before.value.toFixed() }) },
    });
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
