import "server-only";

import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { onDay } from "@/lib/access/visibility";
import { recordEvent } from "@/lib/audit/record";
import { dateOf } from "@/lib/dates";
import { type Transaction, writing } from "@/lib/db/doors";
import { claimVersion, found, refuse, refuseBecause, refuseUnless } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { announce } from "@/lib/notifications/commands";
import { adoptingUnits } from "@/lib/reporting/policy";

import { canHoldVisit, canPlanVisits, visibleVisits } from "./policy";
import type { cancelVisitSchema, holdVisitSchema, planVisitSchema } from "./schema";
import { holdingBlockers, isNumber, openBlockers, planningBlockers } from "./visit";

/**
 * Plans a trainer's visit to a unit for a day, about one step of adoption (R6). The trainer is told where they are somebody of
 * this government; so are the unit's head and the HR administrator of its agency. Answers its id.
 * @throws DomainError `not-found` for whoever does not keep the unit's people, `visit.day-past`, `visit.trainer-unknown`,
 * `visit.twice`.
 */
export const planVisit = (
  actor: Actor,
  { unitId, step, day, trainer, note }: z.output<typeof planVisitSchema>,
) =>
  writing(actor, async (tx) => {
    const unit = found(
      await tx.unit.findFirst({ where: { id: unitId, AND: adoptingUnits(actor) }, select: place }),
    );
    refuseUnless(canPlanVisits(actor, unit.path));
    refuseBecause(planningBlockers(day, actor.today));
    const id = newId();
    const { count } = await tx.trainerVisit.createMany({
      data: [
        {
          ...{ id, unitId, step, heldOn: new Date(day), note: note || null },
          ...(await trainerNamed(tx, trainer)),
          ...{ plannedById: actor.personId, plannedAt: actor.now },
        },
      ],
      skipDuplicates: true,
    });
    if (count === 0) refuse("visit.twice");
    await tell(tx, actor, "visit.planned", { id, unit, step, day });
    return id;
  });

/**
 * Marks a visit held, with what was seen there.
 * @throws DomainError `not-found`, `visit.not-yet`, `visit.over`, `stale`.
 */
export const holdVisit = (actor: Actor, { visitId, version, seen }: z.output<typeof holdVisitSchema>) =>
  writing(actor, async (tx) => {
    const visit = await visitInSight(tx, actor, visitId);
    refuseUnless(canHoldVisit(actor, visit));
    refuseBecause(holdingBlockers(visit, actor.today));
    await claimVersion(tx.trainerVisit, visit, version, settled(actor, "held", seen));
    await tell(tx, actor, "visit.held", visit);
  });

/**
 * Cancels a visit that was planned, with the reason.
 * @throws DomainError `not-found`, `visit.over`, `stale`.
 */
export const cancelVisit = (actor: Actor, { visitId, version, reason }: z.output<typeof cancelVisitSchema>) =>
  writing(actor, async (tx) => {
    const visit = await visitInSight(tx, actor, visitId);
    refuseUnless(canPlanVisits(actor, visit.unit.path));
    refuseBecause(openBlockers(visit));
    await claimVersion(tx.trainerVisit, visit, version, settled(actor, "cancelled", reason));
    await tell(tx, actor, "visit.cancelled", visit);
  });

const place = { id: true, name: true, path: true, agencyId: true } as const;

const settled = (actor: Actor, state: "held" | "cancelled", outcome: string) => ({
  ...{ state, outcome, settledById: actor.personId, settledAt: actor.now },
});

async function visitInSight(tx: Transaction, actor: Actor, visitId: string) {
  const { heldOn, ...visit } = found(
    await tx.trainerVisit.findFirst({
      where: { id: visitId, AND: visibleVisits(actor) },
      select: {
        id: true,
        version: true,
        state: true,
        step: true,
        heldOn: true,
        trainerId: true,
        unit: { select: place },
      },
    }),
  );
  return { ...visit, day: dateOf(heldOn) };
}

async function trainerNamed(tx: Transaction, typed: string) {
  if (!isNumber(typed)) return { trainerName: typed };
  const where = { number: typed.replace(/\s/g, "") };
  const person = await tx.person.findUnique({ where, select: { id: true } });
  return { trainerId: (person ?? refuse("visit.trainer-unknown")).id };
}

type Visit = {
  id: string;
  step: string;
  day: string;
  unit: { id: string; name: string; path: string; agencyId: string | null };
};

async function tell(
  tx: Transaction,
  actor: Actor,
  name: "visit.planned" | "visit.held" | "visit.cancelled",
  { id, unit, step, day }: Visit,
) {
  const recipients = await concerned(tx, actor, id, unit);
  await announce(tx, actor, {
    topic: name,
    subjectId: id,
    recipients,
    details: { unit: unit.name, date: day },
  });
  await recordEvent(tx, actor, {
    ...{ name, subjectId: id, agencyId: unit.agencyId },
    details: { unit: unit.id, step, day },
  });
}

/** The trainer, who leads the unit, and who keeps the people of the agency it belongs to. */
async function concerned(tx: Transaction, actor: Actor, visitId: string, unit: { id: string; path: string }) {
  const today = onDay(actor.today);
  const visit = await tx.trainerVisit.findUniqueOrThrow({
    where: { id: visitId },
    select: { trainerId: true },
  });
  const heads = await tx.assignment.findMany({
    where: { ...today, position: { unitId: unit.id, isHead: true } },
    select: { personId: true },
  });
  const keepers = await tx.roleGrant.findMany({
    where: { ...today, role: "agency_admin" },
    select: { personId: true, unit: { select: { path: true } } },
  });
  return [
    ...(visit.trainerId ? [visit.trainerId] : []),
    ...heads.map(({ personId }) => personId),
    ...keepers.filter((keeper) => unit.path.startsWith(keeper.unit.path)).map(({ personId }) => personId),
  ];
}
