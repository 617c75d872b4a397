import { randomUUID } from "node:crypto";

import type { Actor } from "@/lib/access/actor";
import { findSkp } from "@/lib/documents/queries/forms";
import { saveResult } from "@/lib/planning/commands/content";
import { approvePlan, submitPlan } from "@/lib/planning/commands/flow";

import { asApp, asOwner, givenDatabase } from "../../support/database";
import { aPlan, reference, seen, unlinked } from "../../support/plans";
import { insertRows, type Row } from "../../support/rows";
import { type Agency, aTeam } from "../../support/world";

givenDatabase();

/** An assignment of a person to a position that somebody else has left. */
async function standsIn({ agencyId, unitId }: Agency, { personId }: Actor, changes: Row = {}) {
  const [id, positionId] = [randomUUID(), randomUUID()];
  const title = `Sekretaris ${id.slice(0, 4)}`;
  const position = { id: positionId, agencyId, unitId, title, kind: "administrator", isHead: false };
  await insertRows(asOwner(), "Position", [position]);
  const assignment = { id, personId, positionId, kind: "acting", validFrom: "2026-03-01", ...changes };
  await insertRows(asOwner(), "Assignment", [assignment]);
  return { id, title };
}

/** Ayu with a plan, who is Plt. Sekretaris since March. */
async function anActingOfficial() {
  const team = await aTeam();
  const acting = await standsIn(team.agency, team.ayu);
  const planId = await aPlan(team.ayu);
  const [line] = (await seen(team.ayu, planId)).results;
  const write = async (assignmentId: string | null, kind: "main" | "additional" = "main") =>
    saveResult(team.ayu, {
      ...(await reference(team.ayu, planId)),
      ...{ resultId: line?.id ?? "", statement: "Surat dinas tertib", kind, ...unlinked, assignmentId },
    });
  return { ...team, acting, planId, line, write };
}

describe("work as Plt or Plh (L.II.A.6.d)", () => {
  it("is offered in the plan of whoever stands in, and goes with it as main work", async () => {
    const { ayu, budi, acting, planId, write } = await anActingOfficial();
    const standing = { id: acting.id, kind: "acting", position: { title: acting.title } };
    expect(await seen(ayu, planId)).toMatchObject({ acting: [standing], results: [{ assignment: null }] });
    await write(acting.id);
    await submitPlan(ayu, await reference(ayu, planId));
    expect(await seen(budi, planId)).toMatchObject({ acting: [], results: [{ assignment: standing }] });
    await approvePlan(budi, await reference(budi, planId));
    expect((await findSkp(ayu, planId, 1))?.results).toMatchObject([{ kind: "main", assignment: standing }]);
  });

  it("is never additional", async () => {
    const { acting, write } = await anActingOfficial();
    await expect(write(acting.id, "additional")).rejects.toBeRefused("plan.acting-work-is-main");
    await expect(write(null, "additional")).resolves.toBeUndefined();
  });

  it("is refused for what is not the owner's, is no standing in, or is of another year", async () => {
    const { agency, ayu, budi, planId, write } = await anActingOfficial();
    const foreign = await standsIn(agency, budi);
    const past = await standsIn(agency, ayu, { validFrom: "2025-02-01", validTo: "2025-12-31" });
    const { rows } = await asOwner().query<{ id: string }>(
      `SELECT id FROM "Assignment" WHERE kind = 'definitive' AND "personId" = $1`,
      [ayu.personId],
    );
    for (const id of [foreign.id, past.id, rows[0]?.id ?? "", randomUUID()])
      await expect(write(id)).rejects.toBeRefused("not-found");
    expect((await seen(ayu, planId)).acting).toHaveLength(1);
  });

  it("counts on the last day of the old year and the first of the new one", async () => {
    const { agency, ayu, write } = await anActingOfficial();
    for (const days of [{ validFrom: "2025-02-01", validTo: "2026-01-01" }, { validFrom: "2026-12-31" }])
      await expect(write((await standsIn(agency, ayu, days)).id)).resolves.toBeUndefined();
  });
});

describe("the database itself refuses", () => {
  const set = `UPDATE "WorkResult" SET "assignmentId" = $2, kind = $3 WHERE id = $1`;

  it("acting work that is additional, and for what the owner does not stand in for", async () => {
    const { agency, budi, acting, line } = await anActingOfficial();
    await expect(asApp(set, [line?.id, acting.id, "additional"])).rejects.toThrow(/acting_is_main/);
    const foreign = await standsIn(agency, budi);
    await expect(asApp(set, [line?.id, foreign.id, "main"])).rejects.toThrow(/no acting assignment/);
  });

  it("to change for what a result is once the plan was handed in", async () => {
    const { ayu, acting, planId, line } = await anActingOfficial();
    await submitPlan(ayu, await reference(ayu, planId));
    const change = `UPDATE "WorkResult" SET "assignmentId" = $2 WHERE id = $1`;
    await expect(asApp(change, [line?.id, acting.id])).rejects.toThrow(/not open/);
  });
});
