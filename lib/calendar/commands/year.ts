import "server-only";

import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { recordEvents } from "@/lib/audit/record";
import { type Transaction, writing } from "@/lib/db/doors";
import { refuseBecause, refuseUnless } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { announce } from "@/lib/notifications/commands";

import { canKeepCalendar } from "../policy";
import { keepersOf } from "../queries/keepers";
import { agenciesToOpen, type AgencyToOpen, yearEnds } from "../queries/year";
import type { closeYearSchema, openYearSchema } from "../schema";
import { yearBlockers } from "../windows";
import { closingBlockers, daysFrom, periodsToOpen } from "../year";
import { closeUnfinishedPlans } from "./end-plans";

/** Milliseconds for all agencies of a region at once. */
const ofAllAgencies = { timeout: 20_000 };

type Opening = z.output<typeof openYearSchema>;

/**
 * Opens a year for agencies at once, each in the rhythm that is chosen for it (art. 24(2), art. 16(3)), with the windows of the
 * year before: all of them or none. An agency whose year is open already stays as it is, so opening twice changes nothing.
 * Whoever keeps the records of an agency is told. Answers for how many it was opened.
 * @throws DomainError `cycle.year-out-of-reach`; `not-found` for anybody but the keeper of these agencies' cycles.
 */
export const openYear = (actor: Actor, { year, agencies: chosen }: Opening) =>
  writing(
    actor,
    async (tx) => {
      refuseUnless(canKeepCalendar(actor));
      refuseBecause(yearBlockers(year, actor.today));
      // Two that open at once would both find nothing: the second waits, and finds it open.
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('open-year'))`;
      const cadences = new Map(chosen.map(({ agencyId, cadence }) => [agencyId, cadence]));
      const agencies = await agenciesToOpen(tx, actor, year, [...cadences.keys()]);
      refuseUnless(agencies.length === chosen.length);
      const opened = agencies
        .filter(({ cycle }) => cycle === null)
        .map((agency) => cycleFor(agency, year, cadences.get(agency.id) ?? "quarterly"));
      if (opened.length > 0) await keep(tx, actor, opened);
      return opened.length;
    },
    ofAllAgencies,
  );

type Cadence = Opening["agencies"][number]["cadence"];

const cycleFor = ({ id: agencyId, before }: AgencyToOpen, year: number, cadence: Cadence) => ({
  ...{ id: newId(), agencyId, year, cadence },
  ...daysFrom(cadence, before),
});

async function keep(tx: Transaction, actor: Actor, opened: ReturnType<typeof cycleFor>[]) {
  await tx.evaluationCycle.createMany({ data: opened });
  const periods = opened.flatMap(({ id: cycleId, year, cadence, opensBefore, closesAfter }) =>
    periodsToOpen(year, cadence, { opensBefore, closesAfter }, actor.today).map((period) => ({
      ...{ ...period, id: newId(), cycleId },
      ...{ startsOn: new Date(period.startsOn), endsOn: new Date(period.endsOn) },
      ...{ opensOn: new Date(period.opensOn), closesOn: new Date(period.closesOn) },
    })),
  );
  await tx.evaluationPeriod.createMany({ data: periods });
  await tellKeepers(tx, actor, "cycle.year-opened", opened);
  const events = opened.map(({ agencyId, year, cadence, opensBefore, closesAfter }) => ({
    ...{ name: "cycle.year-opened" as const, subjectId: agencyId, agencyId },
    details: { year, cadence, opensBefore, closesAfter },
  }));
  await recordEvents(tx, actor, events);
}

type Told = { agencyId: string; year: number };

async function tellKeepers(
  tx: Transaction,
  actor: Actor,
  topic: "cycle.year-opened" | "cycle.year-closed",
  agencies: readonly Told[],
) {
  const ids = agencies.map(({ agencyId }) => agencyId);
  const keepers = await keepersOf(tx, ids, actor.today);
  for (const { agencyId, year } of agencies) {
    const own = keepers.filter((keeper) => keeper.agencyId === agencyId);
    const recipients = own.map(({ personId }) => personId);
    if (recipients.length > 0)
      await announce(tx, actor, { topic, subjectId: agencyId, recipients, details: { year } });
  }
}

/**
 * Closes a year of agencies once it is due: nothing begins in it any more, neither plan, edition, report nor evaluation, and the
 * database sees to that. Plans that are still being written or read are closed with it. What else has begun comes to its end by its
 * own clock: a superior still evaluates in the rater's place (L.IV.A.11). A year that is closed already stays as it was. Answers how many were closed.
 * @throws DomainError `cycle.close-not-due`; `not-found` for agencies without that year, and for anybody but their keeper.
 */
export const closeYear = (actor: Actor, { year, agencies: chosen }: z.output<typeof closeYearSchema>) =>
  writing(
    actor,
    async (tx) => {
      refuseUnless(canKeepCalendar(actor));
      const kept = await agenciesToOpen(tx, actor, year, chosen);
      const ids = kept.map(({ id }) => id);
      await tx.$queryRaw`SELECT id FROM "EvaluationCycle" WHERE year = ${year} AND "agencyId" = ANY (${ids}::uuid[])
        ORDER BY id FOR UPDATE`;
      const ends = await yearEnds(tx, year, ids);
      refuseUnless(ends.length === chosen.length);
      const open = ends.filter(({ closedOn }) => closedOn === null);
      refuseBecause(open.flatMap(({ reportedBy }) => closingBlockers(reportedBy, actor.today)).slice(0, 1));
      await tx.yearClosure.createMany({
        data: open.map(({ cycleId, unsigned }) => ({
          ...{ cycleId, unsigned },
          ...{ closedById: actor.personId, closedAt: actor.now },
        })),
      });
      const closed = open.map(({ agencyId }) => ({ agencyId, year }));
      const ended = closed.map(({ agencyId }) => agencyId);
      const plansIn = await closeUnfinishedPlans(tx, actor, year, ended);
      await tellKeepers(tx, actor, "cycle.year-closed", closed);
      const events = open.map(({ agencyId, unsigned }) => ({
        ...{ name: "cycle.year-closed" as const, subjectId: agencyId, agencyId },
        details: { year, unsigned, plans: plansIn(agencyId) },
      }));
      if (events.length > 0) await recordEvents(tx, actor, events);
      return open.length;
    },
    ofAllAgencies,
  );
