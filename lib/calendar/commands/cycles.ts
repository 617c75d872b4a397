import "server-only";

import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/record";
import { type Period, periodsOf } from "@/lib/cycles/cadence";
import { type Transaction, writing } from "@/lib/db/doors";
import { claimVersion, refuse, refuseBecause, refuseUnless } from "@/lib/errors";
import { newId } from "@/lib/ids";

import { canKeepCalendar } from "../policy";
import { agenciesWithCycle } from "../queries/cycles";
import type { setCyclesSchema } from "../schema";
import { cycleBlockers, openingBlockers, yearBlockers } from "../windows";

type Input = z.output<typeof setCyclesSchema>;
type Kept = Awaited<ReturnType<typeof agenciesWithCycle>>[number];

/**
 * Sets how often agencies evaluate in a year (art. 24(2), art. 16(3)) and when their windows open and close, the same for all
 * that are chosen: all of them or none. The periods are made anew.
 * @throws DomainError `cycle.*`, `stale`; `not-found` for anybody but the keeper of these agencies' cycles.
 */
export const setCycles = (actor: Actor, input: Input) =>
  writing(actor, async (tx) => {
    refuseUnless(canKeepCalendar(actor));
    refuseBecause([...yearBlockers(input.year, actor.today), ...openingBlockers(input.cadence, input)]);
    const chosen = input.agencies.map(({ agencyId }) => agencyId);
    const agencies = await agenciesWithCycle(tx, actor, input.year, chosen);
    refuseUnless(agencies.length === chosen.length);
    const periods = periodsOf(input.year, input.cadence, input);
    refuseBecause(
      agencies.flatMap(({ name, cycle }) =>
        cycleBlockers(name, [...(cycle?.periods ?? []), ...periods], actor.today),
      ),
    );
    const seen = new Map(input.agencies.map(({ agencyId, version }) => [agencyId, version]));
    const cycleIds: string[] = [];
    for (const agency of agencies)
      cycleIds.push(await setOne(tx, agency, seen.get(agency.id) ?? null, input));
    await makePeriods(tx, cycleIds, periods);
    const { year, cadence, opensBefore, closesAfter } = input;
    const details = { year, cadence, opensBefore, closesAfter };
    // In one order, whoever sends: each event locks the chain of its agency.
    for (const { id } of [...agencies].sort((a, b) => a.id.localeCompare(b.id)))
      await recordEvent(tx, actor, { name: "cycle.set", subjectId: id, agencyId: id, details });
  });

/** Answers the id of the agency's cycle, set as it is to be. */
async function setOne(tx: Transaction, { id: agencyId, cycle }: Kept, version: number | null, input: Input) {
  const { year, cadence, opensBefore, closesAfter } = input;
  const set = { cadence, opensBefore, closesAfter };
  if (cycle) {
    if (version === null) refuse("stale");
    await claimVersion(tx.evaluationCycle, cycle, version, set);
    return cycle.id;
  }
  const id = newId();
  const data = [{ id, agencyId, year, ...set }];
  const { count } = await tx.evaluationCycle.createMany({ data, skipDuplicates: true });
  if (version !== null || count === 0) refuse("stale");
  return id;
}

/** Periods in place of those that stood there: for all cycles at once, however many agencies were chosen. */
async function makePeriods(tx: Transaction, cycleIds: string[], periods: readonly Period[]) {
  await tx.evaluationPeriod.deleteMany({ where: { cycleId: { in: cycleIds } } });
  const rows = periods.map(({ startsOn, endsOn, opensOn, closesOn, ...period }) => ({
    ...period,
    ...{ startsOn: new Date(startsOn), endsOn: new Date(endsOn) },
    ...{ opensOn: new Date(opensOn), closesOn: new Date(closesOn) },
  }));
  await tx.evaluationPeriod.createMany({
    data: cycleIds.flatMap((cycleId) => rows.map((row) => ({ id: newId(), cycleId, ...row }))),
  });
}
