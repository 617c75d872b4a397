import "server-only";

import type { Actor } from "@/lib/access/actor";
import { grantedFor } from "@/lib/access/visibility";
import { usualDays } from "@/lib/cycles/cadence";
import { dateOf } from "@/lib/dates";
import { reading, type Transaction } from "@/lib/db/doors";
import type { Prisma } from "@/lib/db/generated/client";
import type { Cadence } from "@/lib/db/generated/enums";
import { refuseUnless } from "@/lib/errors";

import { canKeepCalendar } from "../policy";
import { cycleBlockers, yearBlockers } from "../windows";

/** Agencies whose cycle the actor sets: with all their units, they are the actor's. */
export const keptAgencies = (actor: Actor): Prisma.AgencyWhereInput => ({
  units: { some: {}, every: grantedFor(actor, "cycle:manage") },
});

const cycleOf = (year: number) =>
  ({
    where: { year },
    select: {
      id: true,
      cadence: true,
      opensBefore: true,
      closesAfter: true,
      version: true,
      periods: {
        orderBy: { opensOn: "asc" },
        select: { kind: true, number: true, opensOn: true, closesOn: true },
      },
    },
  }) satisfies Prisma.Agency$cyclesArgs;

/** Agencies that the actor keeps, each with its cycle of a year; null where nothing was set. */
export async function agenciesWithCycle(
  tx: Transaction,
  actor: Actor,
  year: number,
  chosen?: readonly string[],
) {
  const rows = await tx.agency.findMany({
    where: { ...keptAgencies(actor), ...(chosen ? { id: { in: [...chosen] } } : {}) },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true, shortName: true, cycles: cycleOf(year) },
  });
  return rows.map(({ cycles: [cycle], ...agency }) => ({
    ...agency,
    cycle: cycle ? { ...cycle, periods: cycle.periods.map(windowOf) } : null,
  }));
}

type Asked = { year: number; search: string; cadence: Cadence | "" };

/**
 * How often each agency evaluates in a year and when its windows open and close, and whether it can still be set, for the
 * keeper of cycles.
 * @throws DomainError `not-found` for anybody else.
 */
export const findCycles = (actor: Actor, { year, search, cadence }: Asked) =>
  reading(actor, async (tx) => {
    refuseUnless(canKeepCalendar(actor));
    const looked = search.toLocaleLowerCase();
    const all = await agenciesWithCycle(tx, actor, year);
    const lines = all
      .filter(({ name, shortName }) => `${name} ${shortName}`.toLocaleLowerCase().includes(looked))
      .filter(({ cycle }) => cadence === "" || cycle?.cadence === cadence)
      .map(({ cycle, ...agency }) => ({
        ...agency,
        ...{ cadence: cycle?.cadence ?? null, version: cycle?.version ?? null },
        opensBefore: cycle?.opensBefore ?? usualDays.opensBefore,
        closesAfter: cycle?.closesAfter ?? usualDays.closesAfter,
        periods: cycle?.periods ?? [],
        settable: cycleBlockers(agency.name, cycle?.periods ?? [], actor.today).length === 0,
      }));
    return { lines, total: all.length, open: yearBlockers(year, actor.today).length === 0 };
  });

export type CycleLine = Awaited<ReturnType<typeof findCycles>>["lines"][number];

type Row = { kind: "periodic" | "annual"; number: number; opensOn: Date; closesOn: Date };

const windowOf = ({ opensOn, closesOn, ...period }: Row) => ({
  ...period,
  opensOn: dateOf(opensOn),
  closesOn: dateOf(closesOn),
});
