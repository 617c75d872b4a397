import "server-only";

import type { Actor } from "@/lib/access/actor";
import { onDay } from "@/lib/access/visibility";
import { reading } from "@/lib/db/doors";
import type { Prisma } from "@/lib/db/generated/client";

import { assessedTalents, canKeepRecords, keptRecords } from "../policy";
import { settingsIn } from "./settings";

const pageSize = 50;

/**
 * People whose records the actor keeps, by number or name: to whom a potential or what the IP ASN asks is written. Null where nothing of
 * it is on, and for whoever keeps nobody's.
 */
export async function findRecorded(actor: Actor, { search, page }: { search: string; page: number }) {
  if (!canKeepRecords(actor)) return null;
  return reading(actor, async (tx) => {
    const { enabled, indexEnabled } = await settingsIn(tx);
    const whose = indexEnabled ? keptRecords(actor) : enabled ? assessedTalents(actor) : null;
    if (!whose) return null;
    const where = { AND: [whose, matching(search)] };
    const total = await tx.person.count({ where });
    const pages = Math.max(1, Math.ceil(total / pageSize));
    const shown = Math.min(page, pages);
    const rows = await tx.person.findMany({
      where,
      orderBy: [{ name: "asc" }, { id: "asc" }],
      ...{ skip: (shown - 1) * pageSize, take: pageSize },
      select: {
        ...{ id: true, name: true, number: true },
        assignments: {
          where: { kind: "definitive", ...onDay(actor.today) },
          select: { position: { select: { title: true, unit: { select: { name: true } } } } },
        },
      },
    });
    const people = rows.map(({ assignments, ...person }) => ({
      ...person,
      position: assignments[0]?.position ?? null,
    }));
    return { people, total, page: shown, pages };
  });
}

/** Digits look for the beginning of a number, anything else for a part of a name. */
function matching(search: string): Prisma.PersonWhereInput {
  const digits = search.replace(/\s/g, "");
  if (digits === "") return {};
  if (/^\d+$/.test(digits)) return { number: { startsWith: digits } };
  return { name: { contains: search.trim(), mode: "insensitive" } };
}
