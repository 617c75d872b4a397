import "server-only";

import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { type Transaction, writing } from "@/lib/db/doors";
import { claimVersion, DomainError, found, refuse, refuseBecause } from "@/lib/errors";
import { newId } from "@/lib/ids";

import { reducingBlockers } from "../budget";
import { moveBlockers } from "../lifecycle";
import { agenciesToDecide } from "../policy";
import { planInSight } from "../queries/plan";
import type { decideLineSchema, setCeilingSchema } from "../schema";
import { settle } from "./settle";

/**
 * Sets what an agency may spend on development in a year, in rupiah, and on what that rests.
 * @throws DomainError `not-found` for anybody who does not manage trainings of the agency, `stale`.
 */
export const setDevelopmentCeiling = (actor: Actor, input: z.output<typeof setCeilingSchema>) =>
  writing(actor, async (tx) => {
    const { agencyId, year, version, reason } = input;
    found(
      await tx.unit.findFirst({ where: { agencyId, AND: agenciesToDecide(actor) }, select: { id: true } }),
    );
    const data = { amount: BigInt(input.amount), reason, setById: actor.personId, setAt: actor.now };
    const id = await ceilingOf(tx, { agencyId, year, version }, data);
    const details = { year, amount: input.amount };
    await settle(tx, actor, {
      name: "development.ceiling-set",
      subjectId: id,
      agencyId,
      recipients: [],
      details,
    });
  });

type Ceiling = { agencyId: string; year: number; version: number | null };
type Amount = { amount: bigint; reason: string; setById: string; setAt: string };

async function ceilingOf(tx: Transaction, { version, ...of }: Ceiling, data: Amount) {
  const before = await tx.developmentCeiling.findUnique({
    where: { agencyId_year: of },
    select: { id: true, version: true },
  });
  if (before) {
    await claimVersion(tx.developmentCeiling, before, version ?? -1, data);
    return before.id;
  }
  const id = newId();
  const { count } = await tx.developmentCeiling.createMany({
    data: { id, ...of, ...data },
    skipDuplicates: true,
  });
  if (count === 0 || version !== null) throw new DomainError([{ code: "stale" }]);
  return id;
}

/**
 * Says of one line of an approved plan whether the agency's budget carries it: as it is, smaller, later, or not; always with a
 * reason, which the person and their supervisor of today are told. The latest word counts, until the plan is opened again.
 * @throws DomainError `not-found` for anybody who does not manage trainings of the agency, `development.own-case` for one's own
 * plan, `development.plan-not-approved`, `development.*-than-asked`, `development.nothing-less`, `stale`.
 */
export const decideDevelopmentLine = (actor: Actor, input: z.output<typeof decideLineSchema>) =>
  writing(actor, async (tx) => {
    const { planId, lineId, version, kind, reason, hours, cost } = input;
    const plan = await planInSight(tx, actor, planId);
    const { agencyId } = plan;
    found(
      await tx.unit.findFirst({ where: { agencyId, AND: agenciesToDecide(actor) }, select: { id: true } }),
    );
    const line = found(
      await tx.developmentItem.findFirst({
        where: { id: lineId, planId },
        select: { hours: true, cost: true },
      }),
    );
    if (plan.personId === actor.personId) refuse("development.own-case");
    refuseBecause(moveBlockers(plan.status, "reopen"));
    const asked = { hours: line.hours.toString(), cost: line.cost.toString() };
    if (kind === "reduced") refuseBecause(reducingBlockers(asked, { hours, cost }));
    // Its owner may open it again at the same moment, or somebody else decide.
    await claimVersion(tx.developmentPlan, plan, version, {});
    const smaller = kind === "reduced" ? { hours, cost: BigInt(cost) } : {};
    const written = { id: newId(), itemId: lineId, kind, reason, ...smaller };
    await tx.developmentDecision.create({
      data: { ...written, decidedById: actor.personId, decidedAt: actor.now },
    });
    await settle(tx, actor, {
      ...{ name: "development.line-decided", subjectId: planId, agencyId },
      recipients: [plan.personId, plan.supervisorId],
      details: { line: lineId, kind },
    });
  });
