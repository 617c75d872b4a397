import "server-only";

import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/record";
import { writing } from "@/lib/db/doors";
import { refuse, refuseUnless } from "@/lib/errors";
import { newId } from "@/lib/ids";

import { canTakeOutcomes } from "./policy";
import { allowanceLines, exportInSight, outcomesToTake } from "./queries";
import type { allowanceParameters, exportOutcomesSchema } from "./schema";

const patience = { timeout: 60_000 };

/**
 * Lets the final evaluations of a year leave that have not yet and whose records are whole. Doing it again lets only new ones
 * leave: each leaves once, whoever asks at the same time.
 * @throws DomainError `not-found`, `outcome.nothing-new`.
 */
export const exportOutcomes = (actor: Actor, input: z.output<typeof exportOutcomesSchema>) =>
  writing(
    actor,
    async (tx) => {
      refuseUnless(canTakeOutcomes(actor));
      // The lock of one maker at a time; who comes second finds what is left.
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('outcome-export'))`;
      const { ready } = await outcomesToTake(tx, actor, input);
      if (ready.length === 0) refuse("outcome.nothing-new");
      const id = newId();
      await tx.outcomeExport.create({ data: { id, ...input, madeById: actor.personId, madeAt: actor.now } });
      await tx.outcomeExportRow.createMany({
        data: ready.map(({ id: evaluationId, record }) => ({ evaluationId, exportId: id, content: record })),
      });
      const details = { year: input.year, kind: input.kind, count: ready.length };
      await recordEvent(tx, actor, { name: "export.outcomes", subjectId: id, agencyId: null, details });
      return ready.length;
    },
    patience,
  );

/** Takes an export away once more; it stands in the trail (A1). @throws DomainError `not-found`. */
export const takeExport = (actor: Actor, exportId: string) =>
  writing(
    actor,
    async (tx) => {
      const taken = (await exportInSight(tx, actor, exportId)) ?? refuse("not-found");
      const event = { name: "export.outcomes-downloaded", subjectId: exportId, agencyId: null } as const;
      await recordEvent(tx, actor, event);
      return taken;
    },
    patience,
  );

/** Takes away which evaluations became final in a month, for the allowance office; it stands in the trail (A1). */
export const takeAllowances = (actor: Actor, asked: z.output<typeof allowanceParameters>) =>
  writing(
    actor,
    async (tx) => {
      const lines = await allowanceLines(tx, actor, asked);
      const event = { name: "export.allowances", subjectId: actor.personId, agencyId: null } as const;
      await recordEvent(tx, actor, { ...event, details: { month: asked.month, count: lines.length } });
      return lines;
    },
    patience,
  );
