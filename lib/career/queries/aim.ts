import "server-only";

import type { Actor } from "@/lib/access/actor";
import { onDay } from "@/lib/access/visibility";
import { reading, type Transaction } from "@/lib/db/doors";
import type { Prisma } from "@/lib/db/generated/client";

/** Positions that somebody can aim at: all but those of elected officials. */
export const aimablePositions: Prisma.PositionWhereInput = { kind: { not: "official" } };

const placed = {
  ...{ id: true, title: true },
  unit: { select: { name: true } },
  agency: { select: { shortName: true } },
} satisfies Prisma.PositionSelect;

type PlacedRow = Prisma.PositionGetPayload<{ select: typeof placed }>;

const placeOf = ({ id, title, unit, agency }: PlacedRow) => ({
  ...{ id, title, unit: unit.name, agency: agency.shortName },
});

export type AimedPosition = ReturnType<typeof placeOf>;

/** Whether the actor holds the position today. */
export const isHeld = async (tx: Transaction, { personId, today }: Actor, positionId: string) =>
  (await tx.assignment.count({ where: { personId, positionId, ...onDay(today) } })) > 0;

const shownAtMost = 20;

/** The actor's aim with its version, and positions by a part of their title, at most twenty; none for less than three letters. */
export const findAim = (actor: Actor, search: string) =>
  reading(actor, async (tx) => {
    const { personId, today } = actor;
    const aim = await tx.careerAim.findUnique({
      where: { personId },
      select: { version: true, position: { select: placed } },
    });
    const title = search.trim();
    const positions =
      title.length < 3
        ? []
        : await tx.position.findMany({
            where: {
              title: { contains: title, mode: "insensitive" },
              assignments: { none: { personId, ...onDay(today) } },
              AND: aimablePositions,
            },
            orderBy: [{ title: "asc" }, { unit: { name: "asc" } }, { id: "asc" }],
            take: shownAtMost,
            select: placed,
          });
    return {
      aim: aim?.position ? placeOf(aim.position) : null,
      version: aim?.version ?? 0,
      positions: positions.map(placeOf),
    };
  });
