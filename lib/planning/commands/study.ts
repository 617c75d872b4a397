import "server-only";

import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { found, refuse } from "@/lib/errors";

import { hasStudyResults, studyResults } from "../study-results";
import type { addStudyResultsSchema } from "../schema";
import { writeResults } from "./beginning";
import { changePlan } from "./editing";
import { orderOfResult } from "./next-order";

/**
 * Adds the two results of a leave of study to the plan: no document of its own, whether the leave began before the year or in
 * it (L.II.B). Their owner changes the words and targets like any other's.
 * @throws DomainError `not-found` for a leave that is not the owner's in the plan's year, `plan.study-added`,
 * `plan.graduation-before-leave`.
 */
export const addStudyResults = (actor: Actor, input: z.output<typeof addStudyResultsSchema>) =>
  changePlan(actor, input, "plan.study-added", async (tx, plan) => {
    const leave = found(plan.studyLeaves.find(({ id }) => id === input.leaveId));
    if (hasStudyResults(plan.results, leave.id)) refuse("plan.study-added");
    if (input.due <= leave.from) refuse("plan.graduation-before-leave");
    const place = { approach: plan.approach, leads: plan.form === "leader" };
    const after = await orderOfResult(tx, plan.id);
    return writeResults(tx, plan.id, studyResults(leave, input, place), after);
  });
