import type { Actor } from "@/lib/access/actor";
import { unattended } from "@/lib/db/doors";
import { owedOn } from "@/lib/deadlines/queries/owed";
import { handOver } from "@/lib/evaluation/commands/hand-over";
import { signEvaluation } from "@/lib/evaluation/commands/rate";
import { decideObjection, fileObjection, stateOnObjection } from "@/lib/evaluation/commands/objection";
import { reportUpward } from "@/lib/evaluation/commands/report-upward";
import { settleOn } from "@/lib/evaluation/commands/settle-overdue";
import { findReportable } from "@/lib/evaluation/queries/reportable";
import { findReported } from "@/lib/evaluation/queries/reported";

import { asOwner, givenDatabase } from "../../support/database";
import { anEvaluation, move, onDayOf, ratings } from "../../support/evaluations";
import { moves } from "../../support/movements";
import { aHandedOverEvaluation } from "../../support/sealed";
import { statementsOf } from "../../support/statements";
import { aPerson, aTeam, granted, supervises } from "../../support/world";

givenDatabase();

const asked = { year: 2026, page: 1, period: null };
const later = onDayOf("2026-09-01");

/** Ayu's evaluation of the first semester, whose window closes on 14 July 2026, and who receives the reports of her agency. */
async function aWorld() {
  const team = await aTeam();
  const id = await anEvaluation(team);
  const keeper = granted(await aPerson(team.agency, "Hadi"), "regional_hr", team.agency.path);
  const { rows } = await asOwner().query<{ periodId: string }>(
    `SELECT "periodId" FROM "Evaluation" WHERE id = $1`,
    [id],
  );
  return { ...team, id, keeper, period: rows[0]?.periodId ?? "" };
}

async function lapses({ budi, id }: { budi: Actor; id: string }) {
  const rater = onDayOf("2026-06-22")(budi);
  await signEvaluation(rater, { ...(await move(rater, id)), ...ratings });
  await handOver(rater, await move(rater, id));
  await unattended((tx) => settleOn(tx, { today: "2026-07-11", now: "2026-07-11T02:00:00.000Z" }));
}

describe("what was reported upward (L.V.A)", () => {
  it("is counted by agency and period, with whose the rest is and by when", async () => {
    const world = await aWorld();
    const { keeper, period, budi } = world;
    expect(await findReported(keeper, asked)).toMatchObject({
      due: 0,
      lines: [
        { id: period, done: 0, due: 0, running: 1, overdue: false, reportBy: "2026-08-25", last: null },
      ],
      people: null,
    });
    await lapses(world);
    expect(await findReported(later(keeper), { ...asked, period })).toMatchObject({
      due: 1,
      lines: [{ done: 0, due: 1, running: 0, overdue: true }],
      people: [{ name: "Budi", due: 1, running: 0 }],
    });
    await reportUpward(later(budi), { periodId: period });
    expect(await findReported(later(keeper), { ...asked, period })).toMatchObject({
      due: 0,
      lines: [{ done: 1, due: 0, running: 0, overdue: false, last: later(budi).now }],
      people: [],
    });
  });

  it("is whose decision changed it, once an objection did (D.1.3)", async () => {
    const { agency, ayu, budi, dewi, at } = await aHandedOverEvaluation();
    await fileObjection(ayu, { ...(await at(ayu)), reason: "Bukti tidak dihitung" });
    await stateOnObjection(budi, { ...(await at(budi)), statement: "Bukti triwulan satu" });
    await decideObjection(dewi, {
      ...(await at(dewi)),
      ...{ decision: "changed", resultRating: "above", behaviourRating: "above" },
      ...{ hearing: "Didengar", explanation: "Bukti lengkap", recommendation: "" },
    });
    const keeper = granted(await aPerson(agency, "Hadi"), "regional_hr", agency.path);
    const period = (await findReported(keeper, asked))?.lines[0]?.id ?? null;
    expect(await findReported(keeper, { ...asked, period })).toMatchObject({
      people: [{ name: "Dewi", due: 1 }],
    });
  });

  it("is the superior's of whoever decided on it and has left since (L.IV.A.2)", async () => {
    const { agency, ayu, budi, dewi, at } = await aHandedOverEvaluation();
    const eka = await aPerson(agency, "Eka");
    await supervises(eka, [dewi]);
    await fileObjection(ayu, { ...(await at(ayu)), reason: "Bukti tidak dihitung" });
    await stateOnObjection(budi, { ...(await at(budi)), statement: "Bukti triwulan satu" });
    await decideObjection(dewi, {
      ...(await at(dewi)),
      ...{ decision: "changed", resultRating: "above", behaviourRating: "above" },
      ...{ hearing: "Didengar", explanation: "Bukti lengkap", recommendation: "" },
    });
    const admin = granted(await aPerson(agency, "Fitri"), "agency_admin", agency.path);
    await moves(onDayOf("2026-07-01")(admin), dewi, "retirement", "2026-07-01", { successor: eka });
    const keeper = later(granted(await aPerson(agency, "Hadi"), "regional_hr", agency.path));
    const periodId = (await findReported(keeper, asked))?.lines[0]?.id ?? "";
    const whose = async () => (await findReported(keeper, { ...asked, period: periodId }))?.people;
    expect(await whose()).toMatchObject([{ name: "Eka", due: 1 }]);
    const owed = await unattended(
      (tx) => tx.$queryRaw<{ personId: string }[]>`
        SELECT "personId" FROM (${owedOn("evaluation_to_report", later(eka).today)}) o
        WHERE "subjectId" = ${periodId}::uuid`,
    );
    expect(owed).toEqual([{ personId: eka.personId }]);
    for (const other of [ayu, budi]) expect(await findReportable(later(other))).toEqual([]);
    expect(await findReportable(later(eka))).toMatchObject([{ period: { id: periodId }, count: 1 }]);
    expect(await reportUpward(later(eka), { periodId })).toBe(1);
    expect(await whose()).toEqual([]);
  });

  it("does not exist for anybody but the regional HR agency, nor of agencies that are not its own", async () => {
    const { period, ayu, budi, dewi, elsewhere } = await aWorld();
    for (const who of [ayu, budi, dewi, granted(dewi, "auditor", ""), granted(dewi, "agency_admin", "")])
      await expect(findReported(who, asked)).rejects.toBeRefused("not-found");
    const far = granted(await aPerson(elsewhere, "Joko"), "regional_hr", elsewhere.path);
    expect(await findReported(far, asked)).toMatchObject({ due: 0, lines: [] });
    expect(await findReported(far, { ...asked, period })).toBeNull();
  });

  it("takes as many statements for one agency as for many", async () => {
    const { keeper } = await aWorld();
    const everywhere = granted(keeper, "regional_hr", "");
    const few = await statementsOf(() => findReported(keeper, asked));
    await aWorld();
    expect(await statementsOf(() => findReported(everywhere, asked))).toBe(few);
  });
});
