import "server-only";

import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/record";
import { type Transaction, writing } from "@/lib/db/doors";
import { found, refuse, refuseBecause, refuseUnless } from "@/lib/errors";
import { newId } from "@/lib/ids";

import { canKeepRetention, canSetRetention, sidesOf } from "../policy";
import { dueNow } from "../queries/due";
import { confirmingBlockers, droppingBlockers, sideOf } from "../run";
import type { setRetentionSchema, settleRetentionSchema } from "../schema";

/**
 * Says how long one kind stays, and by which schedule; without one it is a proposal.
 * @throws DomainError `not-found` for anybody but the regional HR agency, `stale`.
 */
export const setRetention = (actor: Actor, input: z.output<typeof setRetentionSchema>) =>
  writing(actor, async (tx) => {
    refuseUnless(canSetRetention(actor));
    const { kind, version, months, basis } = input;
    const { count } = await tx.retentionRule.updateMany({
      where: { kind, version },
      data: {
        ...{ months, basis: basis || null, setById: actor.personId, setAt: actor.now },
        version: { increment: 1 },
      },
    });
    if (count === 0) refuse("stale");
    await tell(tx, actor, "oversight.retention-set", actor.personId, { kind, months });
  });

// Everything that is old is counted, with what holds it back.
const patience = { timeout: 15_000 };

/**
 * Lists what has outlived its time, for both offices to confirm. Answers the id of the run.
 * @throws DomainError `not-found`, `retention.open-already` while another waits, `retention.nothing-due`, `retention.unconfirmed` where
 * only kinds have outlived their time whose rule is confirmed by no schedule: nothing goes by a proposal.
 */
export const proposeRetention = (actor: Actor) =>
  writing(
    actor,
    async (tx) => {
      refuseUnless(canKeepRetention(actor));
      const rules = await tx.retentionRule.findMany({ select: { kind: true, months: true, basis: true } });
      const outlived = (await dueNow(tx, rules, actor.today)).filter((line) => line.due > 0);
      if (outlived.length === 0) refuse("retention.nothing-due");
      const confirmed = new Set(rules.filter(({ basis }) => basis !== null).map(({ kind }) => kind));
      const due = outlived.filter(({ kind }) => confirmed.has(kind));
      if (due.length === 0) refuse("retention.unconfirmed");
      const runId = newId();
      const { count } = await tx.retentionRun.createMany({
        data: [{ id: runId, proposedById: actor.personId, proposedAt: actor.now, files: [] }],
        skipDuplicates: true,
      });
      if (count === 0) refuse("retention.open-already");
      await tx.retentionRunLine.createMany({
        data: due.map(({ until, ...line }) => ({ runId, ...line, until: new Date(until) })),
      });
      await tell(tx, actor, "oversight.retention-proposed", runId, { count: sumOf(due) });
      return runId;
    },
    patience,
  );

/**
 * Confirms a run for the actor's office; with the second it is carried out within the hour.
 * @throws DomainError `not-found`, `retention.settled`, `retention.same-person`, `retention.confirmed-already`, `stale`.
 */
export const confirmRetention = (actor: Actor, input: z.output<typeof settleRetentionSchema>) =>
  writing(actor, async (tx) => {
    const run = await runToSettle(tx, actor, input.runId);
    refuseBecause(confirmingBlockers(run, actor.personId, sidesOf(actor)));
    const side = found(sideOf(run, sidesOf(actor)));
    const own = { [`${side}ById`]: actor.personId, [`${side}At`]: actor.now };
    const second = (side === "hr" ? run.adminById : run.hrById) !== null;
    await claim(tx, run, input.version, { ...own, ...(second && { state: "confirmed" as const }) });
    await tell(tx, actor, "oversight.retention-confirmed", run.id, { side });
  });

/**
 * Drops a run before it is carried out: nothing goes.
 * @throws DomainError `not-found`, `retention.settled`, `stale`.
 */
export const dropRetention = (actor: Actor, input: z.output<typeof settleRetentionSchema>) =>
  writing(actor, async (tx) => {
    const run = await runToSettle(tx, actor, input.runId);
    refuseBecause(droppingBlockers(run));
    const dropped = { droppedById: actor.personId, droppedAt: actor.now };
    await claim(tx, run, input.version, { state: "dropped", ...dropped });
    await tell(tx, actor, "oversight.retention-dropped", run.id, {});
  });

async function runToSettle(tx: Transaction, actor: Actor, id: string) {
  refuseUnless(canKeepRetention(actor));
  return found(await tx.retentionRun.findUnique({ where: { id } }));
}

type Run = Awaited<ReturnType<typeof runToSettle>>;
type Change = Parameters<Transaction["retentionRun"]["updateMany"]>[0]["data"];

async function claim(tx: Transaction, run: Run, version: number, data: Change) {
  if (run.version !== version) refuse("stale");
  const where = { id: run.id, version };
  const { count } = await tx.retentionRun.updateMany({ where, data: { ...data, version: { increment: 1 } } });
  if (count === 0) refuse("stale");
}

const sumOf = (lines: readonly { due: number }[]) => lines.reduce((sum, { due }) => sum + due, 0);

type Told = "set" | "proposed" | "confirmed" | "dropped";

const tell = (
  tx: Transaction,
  actor: Actor,
  name: `oversight.retention-${Told}`,
  subjectId: string,
  details: Record<string, string | number>,
) => recordEvent(tx, actor, { name, subjectId, agencyId: null, details });
