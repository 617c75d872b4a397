import "server-only";

import type { Transaction } from "@/lib/db/doors";
import { Prisma } from "@/lib/db/generated/client";
import { newId } from "@/lib/ids";

import type { ImportPlan, PlannedAssignment } from "../case";
import { isIndependentUnit, unitCode, unitKind } from "../new-units";
import { insert, type Row } from "./insert";

type Step = PlannedAssignment["step"];

/** Writes a plan without findings in a few statements: what ends is ended before what begins, so that no seat is held twice. */
export async function writeChanges(tx: Transaction, plan: ImportPlan) {
  const ids = new Map<string, string>();
  const idOf = (key: string) => ids.get(key) ?? key;
  const named = (key: string) => ids.set(key, newId()).get(key) ?? key;

  await writeUnits(tx, plan, named);
  await insert(
    tx,
    "Position",
    plan.newPositions.map(({ key, unit, ...row }) => ({ ...row, id: named(key), unitId: idOf(unit) })),
  );
  await insert(
    tx,
    "Person",
    plan.newPeople.map((row) => ({ ...row, id: named(row.number), version: 0 })),
  );
  await insert(
    tx,
    "Account",
    plan.newPeople.map(({ number }) => accountOf(number, idOf(number))),
  );
  await tx.$executeRaw`UPDATE "Person" p SET name = c.name, grade = c.grade, "partTime" = c."partTime", version = p.version + 1
    FROM json_to_recordset(${JSON.stringify(plan.changedPeople)}::json) AS c(id uuid, name text, grade text, "partTime" boolean)
    WHERE p.id = c.id`;

  const assigned = plan.assignments.map(({ person, position, step }) => ({
    step,
    row: { personId: idOf(person), positionId: idOf(position), kind: "definitive" },
  }));
  await succeedIn(tx, "Assignment", "positionId", assigned);
  const supervised = plan.supervisions.map(({ person, rater, step }) => ({
    step,
    row: { personId: idOf(person), raterId: idOf(rater), basis: "structure" },
  }));
  await succeedIn(tx, "Supervision", "raterId", supervised);
}

const accountOf = (username: string, personId: string): Row => ({
  ...{ id: newId(), personId, username, locale: "id", version: 0 },
});

async function writeUnits(tx: Transaction, { newUnits }: ImportPlan, named: (key: string) => string) {
  const siblings = await tx.unit.findMany({
    where: { parentId: { in: newUnits.map(({ parentId }) => parentId) } },
    select: { parentId: true, code: true },
  });
  const taken = new Set(siblings.map(({ parentId, code }) => `${parentId}/${code}`));
  const rows = newUnits.map(({ key, agencyId, parentId, name }) => {
    const code = unitCode(name, (candidate) => taken.has(`${parentId}/${candidate}`));
    taken.add(`${parentId}/${code}`);
    const is = { kind: unitKind(name), independent: isIndependentUnit(name) };
    return { id: named(key), agencyId, parentId, name, ...is, code, path: "" };
  });
  await insert(tx, "Unit", rows);
}

/** Carries dated rows on: ends, then corrections in place, then beginnings. */
async function succeedIn(
  tx: Transaction,
  table: "Assignment" | "Supervision",
  column: "positionId" | "raterId",
  changes: readonly { step: Step; row: Record<"personId", string> & Row }[],
) {
  const ends = changes.flatMap(({ step }) => (step.kind === "starts" && step.ends ? [step.ends] : []));
  const places = changes.flatMap(({ step, row }) =>
    step.kind === "replaces" ? [{ id: step.id, to: row[column] }] : [],
  );
  const starts = changes.flatMap(({ step, row }) =>
    step.kind === "starts" ? [{ ...row, id: newId(), validFrom: step.from, validTo: step.to }] : [],
  );
  const [name, target] = [Prisma.raw(`"${table}"`), Prisma.raw(`"${column}"`)];
  await tx.$executeRaw`UPDATE ${name} t SET "validTo" = e.on_day
    FROM json_to_recordset(${JSON.stringify(ends.map(({ id, on }) => ({ id, on_day: on })))}::json) AS e(id uuid, on_day date) WHERE t.id = e.id`;
  await tx.$executeRaw`UPDATE ${name} t SET ${target} = p."to"
    FROM json_to_recordset(${JSON.stringify(places)}::json) AS p(id uuid, "to" uuid) WHERE t.id = p.id`;
  await insert(tx, table, starts);
}
