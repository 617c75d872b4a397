import "server-only";

import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { recordEvents } from "@/lib/audit/record";
import { type Transaction, writing } from "@/lib/db/doors";
import { refuseBecause, refuseUnless } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { tellMany } from "@/lib/notifications/commands";

import { extensionBlockers } from "../extension";
import { canKeepCalendar } from "../policy";
import { keepersOf } from "../queries/keepers";
import { type AgencyWindow, agencyWindows, ownPeriods } from "../queries/period-extensions";
import type { extendPeriodsSchema } from "../schema";

/** Milliseconds in which thousands of people are told. */
const ofWholeAgencies = { timeout: 20_000 };

/**
 * Lets the windows of one period close later for whole agencies: all of them or none. Whoever still owes something in them is
 * told, and reminders follow the new day. The annual window is nobody's to extend for all (L.IV.A.8.b). Nor does anybody give more
 * time to oneself, or to oneself as a rater. Answers how many people were told.
 * @throws DomainError `cycle.own-window`, `cycle.extended-*`; `not-found` for what the actor does not keep.
 */
export const extendPeriods = (actor: Actor, input: z.output<typeof extendPeriodsSchema>) =>
  writing(
    actor,
    async (tx) => {
      refuseUnless(canKeepCalendar(actor));
      const { periods: ids, until, reason } = input;
      // One after the other: each extension is measured against the one before.
      await tx.$queryRaw`SELECT id FROM "EvaluationPeriod" WHERE id = ANY (${ids}::uuid[]) ORDER BY id FOR NO KEY UPDATE`;
      const windows = await agencyWindows(tx, actor, { id: { in: ids }, cycle: { closure: null } });
      refuseUnless(windows.length === ids.length);
      const own = await ownPeriods(tx, actor, ids);
      refuseBecause(
        windows
          .filter(({ id }) => own.has(id))
          .map(({ agency }) => ({ code: "cycle.own-window", agency: agency.name })),
      );
      refuseBecause(windows.flatMap((window) => extensionBlockers(window, until, actor.today)).slice(0, 1));
      await tx.periodExtension.createMany({
        data: windows.map(({ id: periodId, closesOn }) => ({
          ...{ id: newId(), periodId, reason },
          ...{ closedOn: new Date(closesOn), until: new Date(until) },
          ...{ grantedById: actor.personId, grantedAt: actor.now },
        })),
      });
      const told = await tellConcerned(tx, actor, windows, until);
      const events = windows.map(({ id: periodId, agency: { id: agencyId } }) => ({
        ...{ name: "cycle.period-extended" as const, subjectId: agencyId, agencyId },
        details: { periodId, until },
      }));
      await recordEvents(tx, actor, events);
      return told;
    },
    ofWholeAgencies,
  );

/** Both sides of every evaluation that nobody has signed, and who keeps the records of these agencies. */
async function tellConcerned(tx: Transaction, actor: Actor, windows: readonly AgencyWindow[], until: string) {
  const keepers = await keepersOf(
    tx,
    windows.map(({ agency }) => agency.id),
    actor.today,
  );
  let told = 0;
  for (const { id, agency } of windows) {
    const sides = await tx.$queryRaw<{ personId: string }[]>`
      SELECT DISTINCT side AS "personId" FROM "Evaluation" e, LATERAL (VALUES (e."personId"), (e."raterId")) v (side)
      WHERE e."periodId" = ${id}::uuid AND e.status IN ('self_assessment', 'awaiting_rater')`;
    const own = keepers.filter(({ agencyId }) => agencyId === agency.id);
    const recipients = [...sides, ...own].map(({ personId }) => personId);
    const news = { topic: "cycle.period-extended", subjectId: id, recipients } as const;
    told += await tellMany(tx, actor, { ...news, details: { due: until } });
  }
  return told;
}
