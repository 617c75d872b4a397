import type { Actor } from "@/lib/access/actor";
import { reading, unattended } from "@/lib/db/doors";
import { handOver } from "@/lib/evaluation/commands/hand-over";
import { signEvaluation } from "@/lib/evaluation/commands/rate";
import { settleOn } from "@/lib/evaluation/commands/settle-overdue";
import { exportOutcomes, takeAllowances, takeExport } from "@/lib/outcomes/commands";
import { allowanceLines, findOutcomes } from "@/lib/outcomes/queries";

import { asApp, asOwner, givenDatabase } from "../../support/database";
import { anEvaluation, move, onDayOf, ratings } from "../../support/evaluations";
import { aPerson, aTeam, eventsOf, granted } from "../../support/world";

givenDatabase();

const asked = { year: 2026, kind: "periodic" } as const;

/** Ayu's evaluation of the first semester, which lapsed on 11 July 2026, and the keeper of her agency's cycles. */
async function aFinalOne() {
  const team = await aTeam();
  const id = await anEvaluation(team);
  const budi = onDayOf("2026-06-22")(team.budi);
  await signEvaluation(budi, { ...(await move(budi, id)), ...ratings });
  await handOver(budi, await move(budi, id));
  await unattended((tx) => settleOn(tx, { today: "2026-07-11", now: "2026-07-11T02:00:00.000Z" }));
  const keeper = granted(await aPerson(team.agency, "Hadi"), "regional_hr", team.agency.path);
  return { ...team, id, keeper };
}

const found = (actor: Actor) => findOutcomes(actor, { ...asked, page: 1 });

describe("finished evaluations", () => {
  it("leave once, in the shape that stays, with who took them in the trail", async () => {
    const { keeper, budi } = await aFinalOne();
    // What changes after the signature does not change what was signed (domain 1.15).
    await asOwner().query(`UPDATE "Person" SET name = 'Budi Baru' WHERE id = $1`, [budi.personId]);
    expect(await found(keeper)).toMatchObject({ ready: 1, keptCount: 0, exports: [] });
    expect(await exportOutcomes(keeper, asked)).toBe(1);
    const after = await found(keeper);
    expect(after).toMatchObject({ ready: 0, exports: [{ count: 1, madeBy: "Hadi" }] });
    await expect(exportOutcomes(keeper, asked)).rejects.toBeRefused("outcome.nothing-new");
    const exportId = after.exports[0]?.id ?? "";
    const taken = await takeExport(keeper, exportId);
    expect(taken.rows).toMatchObject([
      { content: { hasilKinerjaNilai: "2", kuadranKinerjaNilai: "BAIK", penilaiNama: "Budi" } },
    ]);
    expect(await eventsOf(exportId)).toEqual(["export.outcomes", "export.outcomes-downloaded"]);
  });

  it("leave once though two ask at the same time", async () => {
    const { keeper } = await aFinalOne();
    const said = await Promise.allSettled([exportOutcomes(keeper, asked), exportOutcomes(keeper, asked)]);
    expect(said.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect((await found(keeper)).exports).toMatchObject([{ count: 1 }]);
    const elsewhere = await aFinalOne();
    expect((await found(elsewhere.keeper)).exports).toEqual([]);
  });

  it("are kept while a record is not whole, and leave once it was mended", async () => {
    const { keeper, budi, id } = await aFinalOne();
    const grade = (value: string | null) =>
      asOwner().query(`UPDATE "Person" SET grade = $2 WHERE id = $1`, [budi.personId, value]);
    await grade(null);
    // As of signatures from before grades were kept with them.
    await asOwner().query(`ALTER TABLE "Evaluation" DISABLE TRIGGER "Evaluation_frozen"`);
    await asOwner().query(`UPDATE "Evaluation" SET snapshot = snapshot - 'raterParty' WHERE id = $1`, [id]);
    await asOwner().query(`ALTER TABLE "Evaluation" ENABLE TRIGGER "Evaluation_frozen"`);
    expect(await found(keeper)).toMatchObject({
      ...{ ready: 0, keptCount: 1 },
      kept: [{ faults: [{ code: "signer-without-grade", of: { id: budi.personId } }] }],
    });
    await expect(exportOutcomes(keeper, asked)).rejects.toBeRefused("outcome.nothing-new");
    await grade("IV/a");
    expect(await exportOutcomes(keeper, asked)).toBe(1);
  });

  it("do not exist for anybody else", async () => {
    const { ayu, budi, agency, keeper } = await aFinalOne();
    await exportOutcomes(keeper, asked);
    const exportId = (await found(keeper)).exports[0]?.id ?? "";
    for (const other of [
      ayu,
      budi,
      granted(budi, "agency_admin", agency.path),
      granted(budi, "auditor", ""),
    ]) {
      await expect(found(other)).rejects.toBeRefused("not-found");
      await expect(exportOutcomes(other, asked)).rejects.toBeRefused("not-found");
      await expect(takeExport(other, exportId)).rejects.toBeRefused("not-found");
      await expect(takeAllowances(other, { month: "2026-07" })).rejects.toBeRefused("not-found");
    }
  });

  it("that are not final do not leave, whoever writes past the rules", async () => {
    const team = await aTeam();
    const id = await anEvaluation(team);
    const keeper = granted(team.budi, "regional_hr", team.agency.path);
    expect((await found(keeper)).ready).toBe(0);
    const made = `INSERT INTO "OutcomeExport" (id, year, kind, "madeById", "madeAt")
      VALUES ($1, 2026, 'periodic', $1, now())`;
    await asApp(made, [team.budi.personId]);
    const row = `INSERT INTO "OutcomeExportRow" ("evaluationId", "exportId", content) VALUES ($1, $2, '{}')`;
    await expect(asApp(row, [id, team.budi.personId])).rejects.toThrow(/is not final/);
  });
});

describe("the list for the allowance office", () => {
  it("has what became final in the month, with predicate, state and day, and stands in the trail", async () => {
    const { keeper } = await aFinalOne();
    const lines = await reading(keeper, (tx) => allowanceLines(tx, keeper, { month: "2026-07" }));
    expect(lines).toMatchObject([{ status: "lapsed", predicate: "good", finalOn: "2026-07-11" }]);
    expect(await reading(keeper, (tx) => allowanceLines(tx, keeper, { month: "2026-08" }))).toEqual([]);
    await takeAllowances(keeper, { month: "2026-07" });
    expect(await eventsOf(keeper.personId)).toContain("export.allowances");
  });
});
