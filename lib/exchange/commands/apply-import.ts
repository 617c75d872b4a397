import "server-only";

import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/record";
import { type Transaction, writing } from "@/lib/db/doors";
import { found, refuse } from "@/lib/errors";

import { oneSupervisionChange } from "@/lib/organisation/commands";

import { countsOf, type Planned } from "../planned";
import { importInSight, planIn } from "../queries/imports";
import type { applyImportSchema } from "../schema";
import { writeChanges } from "./write-changes";
import { writeMovementList } from "./write-movement-list";
import { writeDictionary } from "./write-dictionary";
import { tellCorrections, trainedAlone, writeOpening } from "./write-opening";

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
      await oneAtATime(tx);
      const list = found(await importInSight(tx, actor, importId));
      if (list.application) refuse("import.already-applied");
      if (list.kind === "people" || list.kind === "movements") await oneSupervisionChange(tx);
      if (list.kind === "past_trainings") await trainedAlone(tx, list);
      const planned = await planIn(tx, actor, list);
      if (planned.plan.findings.length > 0) refuse("import.rows-to-fix", { count: rowsOf(planned) });
      if (planned.plan.touched.length === 0) refuse("import.nothing-to-change");
      await write(tx, actor, importId, planned);
      const counts = countsOf(planned);
      await tx.importApplication.create({
        data: { importId, appliedById: actor.personId, appliedAt: actor.now, counts },
      });
      await leaveTrace(tx, actor, importId, planned, { ...counts, sha256: list.sha256 });
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

function write(tx: Transaction, actor: Actor, importId: string, planned: Planned) {
  if (planned.kind === "people") return writeChanges(tx, planned.plan);
  if (planned.kind === "movements") return writeMovementList(tx, actor, importId, planned.plan);
  return planned.kind === "competency_requirements"
    ? writeDictionary(tx, actor, importId, planned.plan)
    : writeOpening(tx, actor, importId, planned);
}

/** What a list that was applied is called in the trail, whole and agency by agency. */
function namesOf(kind: Planned["kind"]) {
  if (kind === "people") return { whole: "import.applied", part: "import.changed-agency" } as const;
  if (kind === "movements")
    return { whole: "import.movements-applied", part: "import.movements-in-agency" } as const;
  return kind === "competency_requirements"
    ? ({ whole: "import.dictionary-applied", part: "import.dictionary-in-agency" } as const)
    : ({ whole: "import.opening-applied", part: "import.opening-in-agency" } as const);
}

const rowsOf = ({ plan: { findings } }: Planned) => new Set(findings.map(({ row }) => row)).size;

/** One event for the list, one in the chain of every agency that it changes, and one where it corrects opening data there. */
async function leaveTrace(
  tx: Transaction,
  actor: Actor,
  importId: string,
  planned: Planned,
  details: Record<string, number | string>,
) {
  const { whole, part } = namesOf(planned.kind);
  if (planned.kind !== "people" && planned.kind !== "competency_requirements" && planned.kind !== "movements")
    await tellCorrections(tx, actor, importId, planned);
  const touched: readonly { agencyId: string | null; count: number }[] = planned.plan.touched;
  const inAgencies = touched.flatMap(({ agencyId, count }) =>
    agencyId === null ? [] : [{ agencyId, count }],
  );
  for (const { agencyId, count } of inAgencies.toSorted((a, b) => (a.agencyId < b.agencyId ? -1 : 1)))
    await recordEvent(tx, actor, { name: part, subjectId: importId, agencyId, details: { count } });
  await recordEvent(tx, actor, { name: whole, subjectId: importId, agencyId: null, details });
}
