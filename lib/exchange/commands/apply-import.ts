import "server-only";

import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/record";
import { type Transaction, writing } from "@/lib/db/doors";
import { found, refuse, refuseUnless } from "@/lib/errors";

import { oneSupervisionChange } from "@/lib/organisation/commands";

import type { ImportPlan } from "../case";
import { canImport } from "../policy";
import { countsOf, importInSight, planIn } from "../queries";
import type { applyImportSchema } from "../schema";
import { writeChanges } from "./write-changes";

const timeout = 60_000;

/**
 * Applies a whole list or nothing of it, by a plan made anew against what stands now. Answers how many rows of each kind
 * changed.
 * @throws DomainError `import.already-applied`, `import.rows-to-fix` with how many, `import.nothing-to-change`.
 */
export const applyImport = (actor: Actor, { importId }: z.output<typeof applyImportSchema>) =>
  writing(
    actor,
    async (tx) => {
      refuseUnless(canImport(actor));
      await oneAtATime(tx);
      await oneSupervisionChange(tx);
      const { lines, sha256, application } = found(await importInSight(tx, actor, importId));
      if (application) refuse("import.already-applied");
      const plan = await planIn(tx, actor, lines);
      if (plan.findings.length > 0) refuse("import.rows-to-fix", { count: rowsOf(plan) });
      if (plan.touched.length === 0) refuse("import.nothing-to-change");
      await writeChanges(tx, plan);
      const counts = countsOf(plan);
      await tx.importApplication.create({
        data: { importId, appliedById: actor.personId, appliedAt: actor.now, counts },
      });
      await leaveTrace(tx, actor, importId, plan, { ...counts, sha256 });
      return counts;
    },
    { timeout },
  );

/** Lists are applied one after the other, so that each is planned against what the one before left. */
async function oneAtATime(tx: Transaction) {
  // A statement waits by the limits that held when it began: the new ones need one of their own.
  await tx.$queryRaw`SELECT set_config('lock_timeout', '30s', true), set_config('statement_timeout', '40s', true)`;
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtext('kinerja.import'))::text`;
}

const rowsOf = ({ findings }: ImportPlan) => new Set(findings.map(({ row }) => row)).size;

/** One event for the list, and one in the chain of every agency whose people it changes. */
async function leaveTrace(
  tx: Transaction,
  actor: Actor,
  importId: string,
  { touched }: ImportPlan,
  details: Record<string, number | string>,
) {
  for (const { agencyId, count } of touched.toSorted((a, b) => (a.agencyId < b.agencyId ? -1 : 1))) {
    await recordEvent(tx, actor, {
      name: "import.changed-agency",
      subjectId: importId,
      agencyId,
      details: { count },
    });
  }
  await recordEvent(tx, actor, { name: "import.applied", subjectId: importId, agencyId: null, details });
}
