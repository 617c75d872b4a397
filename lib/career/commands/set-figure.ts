import "server-only";

import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/record";
import { dateOf } from "@/lib/dates";
import { type Transaction, writing } from "@/lib/db/doors";
import { found, refuse, refuseBecause, refuseUnless } from "@/lib/errors";
import { newId } from "@/lib/ids";

import { figureBlockers } from "../figures";
import { canKeepFigures } from "../policy";
import type { setFigureSchema } from "../schema";

/**
 * Determines a figure from a day on, or confirms what is shipped, by the document of the HR agency. No determination
 * is rewritten: what held before stays in the history, and points of the months before that day are counted by it. Points of the
 * months since are counted anew, also of years that are over, where it reaches back (`recounts`). `editions` is how many the form
 * has seen.
 * @throws DomainError `not-found` for whoever does not keep figures, `career.figure-*` by the rule, `stale`.
 */
export const setFigure = (actor: Actor, input: z.output<typeof setFigureSchema>) =>
  writing(actor, async (tx) => {
    refuseUnless(canKeepFigures(actor));
    const { figure, editions, recounts, documentNumber, from, documentDate } = input;
    const value = found(input.value);
    const hundredths = Math.round(Number(value) * 100);
    const before = await determinationsIn(tx, figure);
    if (before.length !== editions) refuse("stale");
    const { today, now } = actor;
    refuseBecause(
      figureBlockers({
        ...{ figure, hundredths, from, documentNumber, documentDate },
        ...{ before, recounts, today, now },
      }),
    );
    const edition = editions + 1;
    // Two at one moment take the same edition: the second waits for the first, and is refused.
    const { count } = await tx.keptFigure.createMany({
      data: [
        {
          ...{ id: newId(), figure, edition, value, documentNumber },
          ...{ validFrom: new Date(from), documentDate: new Date(documentDate) },
          ...{ recordedById: actor.personId, recordedAt: actor.now },
        },
      ],
      skipDuplicates: true,
    });
    if (count === 0) refuse("stale");
    await recordEvent(tx, actor, {
      ...{ name: "career.figure-set", subjectId: actor.personId, agencyId: null },
      details: { figure, value: Number(value), from, edition },
    });
  });

async function determinationsIn(tx: Transaction, figure: string) {
  const rows = await tx.keptFigure.findMany({
    where: { figure },
    select: { edition: true, validFrom: true, documentNumber: true, documentDate: true, recordedAt: true },
  });
  return rows.map(({ validFrom, documentDate, recordedAt, ...row }) => ({
    ...{ ...row, from: dateOf(validFrom), documentDate: dateOf(documentDate) },
    recordedAt: recordedAt.toISOString(),
  }));
}
