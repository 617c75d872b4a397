import "server-only";

import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { type Transaction, writing } from "@/lib/db/doors";
import { type Blocker, claimVersion, DomainError, found, refuseBecause, refuseUnless } from "@/lib/errors";
import { newId } from "@/lib/ids";

import { decidingBlockers, reducingBlockers, type Size } from "../budget";
import { moveBlockers } from "../lifecycle";
import { agenciesToDecide } from "../policy";
import { type PlanInSight, planInSight } from "../queries/plan";
import type { decideLineSchema, decideLinesSchema, setCeilingSchema } from "../schema";
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

type Word = Omit<z.output<typeof decideLineSchema>, "planId" | "lineId" | "version">;

/**
 * Says of one line of an approved plan whether the agency's budget carries it: as it is, smaller, later, or not; always with a
 * reason, which the person and their supervisor of today are told. The latest word counts, until the plan is opened again.
 * @throws DomainError `not-found` for anybody who does not manage trainings of the agency, `development.own-case` for one's own
 * plan, `development.plan-not-approved`, `development.costs-nothing`, `development.*-than-asked`, `development.nothing-less`, `stale`.
 */
export const decideDevelopmentLine = (actor: Actor, input: z.output<typeof decideLineSchema>) =>
  writing(actor, async (tx) => {
    const { planId, lineId, version, ...word } = input;
    const { plan, asked } = await lineToDecide(tx, actor, { planId, lineId });
    refuseBecause(sayingBlockers(actor, plan, asked, word));
    // Its owner may open it again at the same moment, or somebody else decide.
    await claimVersion(tx.developmentPlan, plan, version, {});
    await say(tx, actor, plan, { lineId, ...word });
  });

/**
 * Says the same of several lines, each as if it were alone: whoever opened a plan again, or decided on a line, since it was read
 * keeps only that one from being decided. Answers how many were decided on, and the others with their reasons.
 * @throws DomainError `not-found` where none of them is the actor's to decide on.
 */
export const decideDevelopmentLines = (actor: Actor, input: z.output<typeof decideLinesSchema>) =>
  writing(
    actor,
    async (tx) => {
      const word: Word = { kind: input.kind, reason: input.reason, hours: "0", cost: "0" };
      const refused: Refusal[] = [];
      let known = 0;
      // In one order for everybody, so that two who decide on the same wait for one another and not both.
      for (const { planId, lines } of byPlan(input.lines)) {
        const plan = await planToDecide(tx, actor, planId).catch(outOfSight);
        const sayable = [];
        for (const { lineId, version } of lines) {
          const asked = plan && (await askedBy(tx, { planId, lineId }).catch(outOfSight));
          if (asked) known++;
          const blockers = asked ? sayingBlockers(actor, plan, asked, word) : gone;
          if (blockers.length > 0) refused.push({ lineId, blockers });
          else if (plan?.version !== version) refused.push({ lineId, blockers: stale });
          else sayable.push(lineId);
        }
        if (!plan || sayable.length === 0) continue;
        const claimed = await claimVersion(tx.developmentPlan, plan, plan.version, {}).catch(reasonsOf);
        if (claimed) refused.push(...sayable.map((lineId) => ({ lineId, blockers: claimed })));
        else for (const lineId of sayable) await say(tx, actor, plan, { lineId, ...word });
      }
      refuseUnless(known > 0);
      return { decided: input.lines.length - refused.length, refused };
    },
    ofSeveral,
  );

/** Milliseconds to tell everybody of as many decisions as are made at once. */
const ofSeveral = { timeout: 15_000 };

type Reference = z.output<typeof decideLinesSchema>["lines"][number];

function byPlan(lines: readonly Reference[]) {
  const plans = new Map<string, Reference[]>();
  for (const line of lines) plans.set(line.planId, [...(plans.get(line.planId) ?? []), line]);
  return [...plans]
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([planId, of]) => ({ planId, lines: of }));
}

type Refusal = { lineId: string; blockers: readonly Blocker[] };

const stale: readonly Blocker[] = [{ code: "stale" }];
/** Said of a plan that its owner has opened again, which is out of sight then, and of whatever never was in it. */
const gone: readonly Blocker[] = [{ code: "development.plan-not-approved" }];

function reasonsOf(error: unknown): readonly Blocker[] {
  if (error instanceof DomainError) return error.blockers;
  throw error;
}

const outOfSight = (error: unknown) => (reasonsOf(error), null);

/** A plan of an agency whose budget is the actor's to decide on. @throws DomainError `not-found`. */
async function planToDecide(tx: Transaction, actor: Actor, planId: string) {
  const plan = await planInSight(tx, actor, planId);
  const { agencyId } = plan;
  found(await tx.unit.findFirst({ where: { agencyId, AND: agenciesToDecide(actor) }, select: { id: true } }));
  return plan;
}

type Line = { planId: string; lineId: string };

async function askedBy(tx: Transaction, { planId, lineId }: Line): Promise<Size> {
  const { hours, cost } = found(
    await tx.developmentItem.findFirst({
      where: { id: lineId, planId },
      select: { hours: true, cost: true },
    }),
  );
  return { hours: hours.toString(), cost: cost.toString() };
}

const lineToDecide = async (tx: Transaction, actor: Actor, line: Line) => ({
  plan: await planToDecide(tx, actor, line.planId),
  asked: await askedBy(tx, line),
});

/** Why the actor cannot say this of a line; empty when they can. */
function sayingBlockers(actor: Actor, plan: PlanInSight, asked: Size, word: Word): Blocker[] {
  if (plan.personId === actor.personId) return [{ code: "development.own-case" }];
  const standing = moveBlockers(plan.status, "reopen");
  if (standing.length > 0) return standing;
  const free = decidingBlockers(asked);
  return free.length > 0 || word.kind !== "reduced" ? free : reducingBlockers(asked, word);
}

async function say(tx: Transaction, actor: Actor, plan: PlanInSight, word: Word & { lineId: string }) {
  const { lineId, kind, reason, hours, cost } = word;
  const smaller = kind === "reduced" ? { hours, cost: BigInt(cost) } : {};
  await tx.developmentDecision.create({
    data: {
      ...{ id: newId(), itemId: lineId, kind, reason, ...smaller },
      ...{ decidedById: actor.personId, decidedAt: actor.now },
    },
  });
  await settle(tx, actor, {
    ...{ name: "development.line-decided", subjectId: plan.id, agencyId: plan.agencyId },
    recipients: [plan.personId, plan.supervisorId],
    details: { line: lineId, kind },
  });
}
