import "server-only";

import type { Actor } from "@/lib/access/actor";
import { dateOf } from "@/lib/dates";
import { reading } from "@/lib/db/doors";

import { canHearHardships } from "./policy";

/** Remarks about one screen that nobody has answered. */
export type HardScreen = {
  screen: string;
  remarks: { id: string; text: string; day: string; agency: string | null }[];
};

/** What is hard where, the screen with most remarks first; null for whoever does not keep the cycle. At most 500 remarks. */
export async function findHardships(actor: Actor): Promise<HardScreen[] | null> {
  if (!canHearHardships(actor)) return null;
  const rows = await reading(actor, (tx) =>
    tx.hardship.findMany({
      where: { answerId: null },
      // Within a day in no order that says which came first.
      orderBy: [{ day: "desc" }, { id: "asc" }],
      take: 500,
      select: { id: true, screen: true, text: true, day: true, agency: { select: { shortName: true } } },
    }),
  );
  const screens = new Map<string, HardScreen>();
  for (const { screen, day, agency, ...remark } of rows) {
    const one = screens.get(screen) ?? { screen, remarks: [] };
    one.remarks.push({ ...remark, day: dateOf(day), agency: agency?.shortName ?? null });
    screens.set(screen, one);
  }
  return [...screens.values()].sort((a, b) => b.remarks.length - a.remarks.length);
}

/** What was answered lately, for everybody: at most fifty, the newest first, without who asked and who answered. */
export const findHardshipAnswers = (actor: Actor) =>
  reading(actor, async (tx) => {
    const rows = await tx.hardshipAnswer.findMany({
      orderBy: [{ answeredAt: "desc" }, { id: "desc" }],
      take: 50,
      select: { id: true, screen: true, text: true, answeredAt: true },
    });
    return rows.map(({ answeredAt, ...answer }) => ({ ...answer, answeredAt: answeredAt.toISOString() }));
  });
