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
    for (const agency of agencies) await setOne(tx, agency, seen.get(agency.id) ?? null, input, periods);
    const { year, cadence, opensBefore, closesAfter } = input;
    const details = { year, cadence, opensBefore, closesAfter };
    // In one order, whoever sends: each event locks the chain of its agency.
    for (const { id } of [...agencies].sort((a, b) => a.id.localeCompare(b.id)))
      await recordEvent(tx, actor, { name: "cycle.set", subjectId: id, agencyId: id, details });
  });

async function setOne(
  tx: Transaction,
  { id: agencyId, cycle }: Kept,
  version: number | null,
  { year, cadence, opensBefore, closesAfter }: Input,
  periods: readonly Period[],
) {
  const set = { cadence, opensBefore, closesAfter };
  const cycleId = cycle?.id ?? newId();
  if (cycle) {
    if (version === null) refuse("stale");
    await claimVersion(tx.evaluationCycle, cycle, version, set);
    await tx.evaluationPeriod.deleteMany({ where: { cycleId } });
  } else {
    const data = [{ id: cycleId, agencyId, year, ...set }];
    const { count } = await tx.evaluationCycle.createMany({ data, skipDuplicates: true });
    if (version !== null || count === 0) refuse("stale");
  }
  await tx.evaluationPeriod.createMany({
    data: periods.map(({ startsOn, endsOn, opensOn, closesOn, ...period }) => ({
      id: newId(),
      cycleId,
      ...period,
      startsOn: new Date(startsOn),
      endsOn: new Date(endsOn),
      opensOn: new Date(opensOn),
      closesOn: new Date(closesOn),
    })),
  });
}
