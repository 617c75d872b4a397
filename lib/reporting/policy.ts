import type { Actor } from "@/lib/access/actor";
import { grantsFor, holdsFor, holdsInYear, unitPathsInYear } from "@/lib/access/permissions";
import { grantedFor, grantedThisYear } from "@/lib/access/visibility";
import type { Prisma } from "@/lib/db/generated/client";

import { indicatorKeys, indicators } from "./indicators";

/** Who reads figures; `knowing` is the person who shows them to others, with everything that they may read themselves. */
export type Reader = Actor & { knowing?: Actor };

/** Paths of the units whose figures of a year this person reads, each with everything below it. */
export const reportedPaths = (actor: Actor, year: number) => unitPathsInYear(actor, "report:read", year);

const guarding = new Set(
  indicatorKeys.flatMap((key) => (indicators[key].guard === "none" ? [] : [indicators[key].opens])),
);

/**
 * Paths of units whose people this person reads one by one in a year or the one before, inside others of which they read the figures
 * alone: who is known there hides nobody in those (R5).
 */
export function openedInside(reader: Reader, year: number): string[] {
  const actor = reader.knowing ?? reader;
  const read = reportedPaths(actor, year);
  const opened = [...guarding].flatMap((permission) => [
    ...unitPathsInYear(actor, permission, year),
    ...unitPathsInYear(actor, permission, year - 1),
  ]);
  return [...new Set(opened)].filter((path) => read.some((top) => path !== top && path.startsWith(top)));
}

/** Whether the figures of a unit are read in a year. */
export const readsYear = (actor: Actor, unitPath: string, year: number) =>
  holdsInYear(actor, "report:read", unitPath, year);

/**
 * Years that are looked at where none is asked for, the first of which there is something: the one that runs, or of an auditor the
 * last that each letter opens.
 */
export function yearsAtFirst(actor: Actor): number[] {
  const running = Number(actor.today.slice(0, 4));
  const last = grantsFor(actor, "report:read").map(({ letter }) =>
    letter ? Math.min(Number(letter.to.slice(0, 4)), running) : running,
  );
  return last.length > 0 ? [...new Set(last)].sort((one, other) => other - one) : [running];
}

/**
 * Whoever shows figures to others reads them as any reader does: what only they may read is told nobody on a screen, a sheet or a
 * paper that is shared (R5), and what only they could find out from it, as they know more, is not on it either. It is read by this
 * and never written.
 */
export const sharing = (actor: Actor): Reader => ({
  ...actor,
  knowing: actor,
  grants: grantsFor(actor, "report:read").map(({ unitPath, letter }) => ({
    ...{ role: "leadership", unitPath },
    ...(letter && { letter }),
  })),
});

/** As whom figures are read to be taken away. */
export const readerOf = (actor: Actor, { shared }: { shared?: boolean }): Reader =>
  shared ? sharing(actor) : actor;

/**
 * Units whose adoption this person reads: whoever keeps their people, for it is they who help them on, and whoever reads their
 * figures.
 */
export const adoptingUnits = (actor: Actor): Prisma.UnitWhereInput => ({
  OR: [grantedFor(actor, "people:manage"), grantedThisYear(actor, "report:read")],
});

/** Names of those who are stuck are for whoever keeps these people; figures are enough for everybody else. */
export const canSeeWhoIsStuck = (actor: Actor, unitPath: string) =>
  holdsFor(actor, "people:manage", unitPath);
