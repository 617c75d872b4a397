import "server-only";

import type { Actor } from "@/lib/access/actor";
import { dateOf } from "@/lib/dates";
import { reading, type Transaction } from "@/lib/db/doors";

import { figureNames, figureOn, type KeptFigure } from "../figures";
import { canKeepFigures } from "../policy";

/** All determinations of figures; a few rows, for a figure changes once in years. */
export async function keptFiguresIn(tx: Transaction): Promise<KeptFigure[]> {
  const rows = await tx.keptFigure.findMany({
    select: { figure: true, edition: true, value: true, validFrom: true },
  });
  return rows.map(({ figure, edition, value, validFrom }) => ({
    ...{ figure, edition, from: dateOf(validFrom) },
    hundredths: value.times(100).toNumber(),
  }));
}

/** Every figure that can be determined: what it is today, and by what; null for whoever does not determine them. */
export async function findFigures(actor: Actor) {
  if (!canKeepFigures(actor)) return null;
  return reading(actor, async (tx) => {
    const rows = await tx.keptFigure.findMany({
      orderBy: [{ validFrom: "desc" }, { edition: "desc" }],
      select: {
        ...{ figure: true, edition: true, value: true, validFrom: true },
        ...{ documentNumber: true, documentDate: true },
      },
    });
    const kept = rows.map(({ value, validFrom, documentDate, ...row }) => ({
      ...{ ...row, hundredths: value.times(100).toNumber() },
      ...{ from: dateOf(validFrom), documentDate: dateOf(documentDate) },
    }));
    return figureNames.map((name) => ({
      ...{ name, now: figureOn(kept, name, actor.today) },
      /** Newest first, those of days to come among them. */
      history: kept.filter(({ figure }) => figure === name),
    }));
  });
}

export type FigureLine = NonNullable<Awaited<ReturnType<typeof findFigures>>>[number];
