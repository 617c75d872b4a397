/** A rater's group: seen before it is signed, simulated before it is finished, and its deviations explained. */
import type { Actor } from "@/lib/access/actor";
import { saveRatings, signEvaluation } from "@/lib/evaluation/commands/rate";
import { openEvaluations } from "@/lib/evaluation/commands/open-evaluations";
import { seeEvaluation } from "@/lib/evaluation/commands/seen";
import { signEvaluations } from "@/lib/evaluation/commands/sign-group";
import { applySimulation } from "@/lib/evaluation/commands/simulation";
import { findGroups } from "@/lib/evaluation/queries/group";
import { findSigned } from "@/lib/evaluation/queries/just-signed";

import { asApp, asOwner, givenDatabase } from "../../support/database";
import { aSemesterCycle, aUnitResult, inWindow, move, ratings, sheetFor } from "../../support/evaluations";
import { anApprovedPlan } from "../../support/plans";
import { aPerson, aTeam, eventsOf, supervises } from "../../support/world";

givenDatabase();

/** Budi's group of so many people by name, opened, with the unit's result "good". */
async function aGroup(size: number) {
  const team = await aTeam();
  const budi = inWindow(team.budi);
  const others = [];
  for (let i = 1; i < size; i++) others.push(await aPerson(team.agency, `Citra ${i}`));
  await supervises(team.budi, others);
  for (const person of [team.ayu, ...others]) await anApprovedPlan(person, team.budi);
  const periodId = await aSemesterCycle(team.agency);
  await aUnitResult(team.agency, periodId, team.dewi);
  await openEvaluations(budi);
  const [group] = await findGroups(budi);
  const ids = (group?.people ?? []).map(({ id }) => id);
  return { ...team, budi, periodId, ids, dewi: inWindow(team.dewi) };
}
const rates = async (rater: Actor, ids: readonly string[]) => {
  for (const id of ids) await saveRatings(rater, { ...(await move(rater, id)), ...ratings });
};
const sign = async (
  rater: Actor,
  ids: readonly string[],
  reasons: { deviation: string; text: string }[] = [],
  periodId = "",
) =>
  (
    await signEvaluations(rater, {
      evaluations: await Promise.all(ids.map((id) => move(rater, id))),
      reasons: reasons.map((reason) => ({ periodId, ...reason })),
    })
  ).map(({ blockers }) => blockers[0]?.code ?? "signed");
const touched = (id: string) =>
  asOwner().query(`UPDATE "Evaluation" SET version = version + 1 WHERE id = $1`, [id]);
const allGood = [
  { deviation: "at-most:good:70", text: "Target unit tercapai merata" },
  { deviation: "some-needed:needs_improvement+poor", text: "Tidak ada hasil di bawah target" },
];

describe("signing a group", () => {
  it("signs what its rater has just saved, each by itself", async () => {
    const { budi, ids } = await aGroup(3);
    await rates(budi, ids);
    expect(await sign(budi, ids)).toEqual(["signed", "signed", "signed"]);
    expect(await sheetFor(budi, ids[0] ?? "")).toMatchObject({ status: "signed", predicate: "good" });
  });

  it("signs nobody unseen since the last change, and keeps nobody else back", async () => {
    const { budi, ids } = await aGroup(2);
    await rates(budi, ids);
    await touched(ids[0] ?? "");
    expect(await sign(budi, ids)).toEqual(["evaluation.unseen", "signed"]);
    await seeEvaluation(budi, await move(budi, ids[0] ?? ""));
    expect(await sign(budi, ids.slice(0, 1))).toEqual(["signed"]);
    expect(await eventsOf(ids[0] ?? "")).toContain("evaluation.seen");
  });

  it("takes the same sending twice for one", async () => {
    const { budi, ids } = await aGroup(2);
    await rates(budi, ids);
    const evaluations = await Promise.all(ids.map((id) => move(budi, id)));
    const submission = { key: crypto.randomUUID(), action: "evaluation.sign-group", bodyHash: "-" };
    for (let sent = 0; sent < 2; sent++) {
      const outcomes = await signEvaluations({ ...budi, submission }, { evaluations, reasons: [] });
      expect(outcomes.map(({ blockers }) => blockers)).toEqual([[], []]);
    }
  });

  it("takes the draft of its reasons away with them, and nobody else's", async () => {
    const { budi, dewi, ids, periodId } = await aGroup(4);
    await rates(budi, ids);
    const evaluations = await Promise.all(ids.map((id) => move(budi, id)));
    const reasons = allGood.map((reason) => ({ periodId, ...reason }));
    const key = crypto.randomUUID();
    for (const { personId } of [budi, dewi])
      await asOwner().query(
        `INSERT INTO "Draft" ("personId", name, "submissionKey", revision, body, "updatedAt")
        VALUES ($1, 'evaluation.sign-group', $2, $2, '{}', now())`,
        [personId, key],
      );
    const submission = { key, action: "evaluation.sign-group", bodyHash: "-" };
    await signEvaluations({ ...budi, submission }, { evaluations, reasons });
    const { rows } = await asOwner().query<{ personId: string }>(
      `SELECT "personId" FROM "Draft" WHERE "submissionKey" = $1`,
      [key],
    );
    expect(rows).toEqual([{ personId: dewi.personId }]);
  });

  it("signs nobody below expectation without a note, alone or with others (L.V.A.3)", async () => {
    const { budi, ids } = await aGroup(2);
    await rates(budi, ids);
    const below = { ...ratings, behaviourRating: "below" as const };
    await saveRatings(budi, { ...(await move(budi, ids[0] ?? "")), ...below });
    expect(await sign(budi, ids)).toEqual(["evaluation.note-needed", "signed"]);
    const alone = async (note: string) =>
      signEvaluation(budi, { ...(await move(budi, ids[0] ?? "")), ...below, note });
    await expect(alone("")).rejects.toBeRefused("evaluation.note-needed");
    await alone("Hadir tepat waktu mulai Juli");
    expect(await findSigned(budi, ids[0])).toMatchObject({ id: ids[0] });
    for (const said of ["x", undefined]) expect(await findSigned(budi, said)).toBeNull();
  });

  it("does not exist for anybody but the rater", async () => {
    const { budi, dewi, ayu, ids } = await aGroup(1);
    await rates(budi, ids);
    for (const other of [dewi, inWindow(ayu)]) {
      expect(await sign(other, ids)).toEqual(["not-found"]);
      await expect(seeEvaluation(other, await move(other, ids[0] ?? ""))).rejects.toBeRefused("not-found");
    }
  });

  it("asks a reason for each way in which a finished group leaves the pattern, and then signs any distribution", async () => {
    const { budi, ids, periodId } = await aGroup(4);
    await rates(budi, ids);
    expect(await sign(budi, ids)).toEqual(Array(4).fill("evaluation.group-unexplained"));
    expect(await sign(budi, ids, allGood.slice(0, 1), periodId)).toContain("evaluation.group-unexplained");
    expect(await sign(budi, ids, allGood, periodId)).toEqual(Array(4).fill("signed"));
  });

  it("asks it of the person signed alone, too, once everybody is rated", async () => {
    const { budi, ids } = await aGroup(4);
    await rates(budi, ids.slice(0, 3));
    await signEvaluation(budi, { ...(await move(budi, ids[0] ?? "")), ...ratings });
    const last = async () => signEvaluation(budi, { ...(await move(budi, ids[3] ?? "")), ...ratings });
    await expect(last()).rejects.toBeRefused("evaluation.group-unexplained");
  });
});

describe("a rater whose people sit in several agencies", () => {
  /** Budi's four: two in each of two agencies, which both have the semester. */
  async function acrossAgencies() {
    const team = await aTeam();
    const budi = inWindow(team.budi);
    const near = await aPerson(team.agency, "Citra");
    const far = [await aPerson(team.elsewhere, "Dian"), await aPerson(team.elsewhere, "Eka")];
    await supervises(team.budi, [near, ...far]);
    for (const person of [team.ayu, near, ...far]) await anApprovedPlan(person, team.budi);
    const periods = [];
    for (const agency of [team.agency, team.elsewhere]) {
      const periodId = await aSemesterCycle(agency);
      await aUnitResult(agency, periodId, team.dewi);
      periods.push(periodId);
    }
    await openEvaluations(budi);
    const groups = await findGroups(budi);
    const ids = groups.flatMap(({ people }) => people.map(({ id }) => id));
    return { ...team, budi, groups, ids, periods };
  }

  it("has one group for the period by its name, and one turn (SE MenPANRB 3/2023: n is the rater's people)", async () => {
    const { budi, groups, ids } = await acrossAgencies();
    expect(groups.map(({ people }) => people.map(({ name }) => name))).toEqual([
      ["Ayu", "Citra", "Dian", "Eka"],
    ]);
    expect((await sheetFor(budi, ids[2] ?? "")).turn).toMatchObject({ place: 3, total: 4, next: ids[3] });
  });

  it("is asked the reasons once for all of them, and what is given counts in each agency", async () => {
    const { budi, ids, periods } = await acrossAgencies();
    await rates(budi, ids);
    expect(await sign(budi, ids)).toEqual(Array(4).fill("evaluation.group-unexplained"));
    expect(await sign(budi, ids, allGood, periods[0])).toEqual(Array(4).fill("signed"));
    const kept = `SELECT DISTINCT "periodId" FROM "DistributionReason" WHERE "raterId" = $1`;
    expect((await asOwner().query(kept, [budi.personId])).rowCount).toBe(2);
    expect(await findGroups(budi)).toMatchObject([{ reasons: [{}, {}] }]);
  });
});

describe("the year of agencies with different cadences", () => {
  it("is one period by its name", async () => {
    const team = await aTeam();
    const rater = { ...team.budi, today: "2027-01-20", now: "2027-01-20T02:00:00.000Z" };
    const far = await aPerson(team.elsewhere, "Dian");
    await supervises(team.budi, [far]);
    for (const person of [team.ayu, far]) await anApprovedPlan(person, team.budi);
    for (const agency of [team.agency, team.elsewhere]) await aSemesterCycle(agency);
    await asOwner().query(`UPDATE "EvaluationCycle" SET cadence = 'monthly' WHERE "agencyId" = $1`, [
      team.elsewhere.agencyId,
    ]);
    await openEvaluations(rater);
    const groups = (await findGroups(rater)).filter((group) => group.period.kind === "annual");
    expect(groups.map(({ people }) => people.map(({ name }) => name))).toEqual([["Ayu", "Dian"]]);
  });
});

describe("a simulation", () => {
  const change = async (rater: Actor, id: string) => ({
    ...(await move(rater, id)),
    ...({ resultRating: "below", behaviourRating: "as_expected" } as const),
  });

  it("applies all that was tried at once, leaves the rest alone, and has to be seen again", async () => {
    const { budi, ids } = await aGroup(2);
    await saveRatings(budi, { ...(await move(budi, ids[0] ?? "")), ...ratings, note: "Tertib" });
    await applySimulation(budi, {
      changes: await Promise.all(ids.map((id) => change(budi, id))),
      reasons: [],
    });
    expect(await sheetFor(budi, ids[0] ?? "")).toMatchObject({
      predicate: "needs_improvement",
      note: "Tertib",
    });
    expect(await sign(budi, ids)).toEqual(["evaluation.unseen", "evaluation.unseen"]);
  });

  it("applies nothing when somebody has changed meanwhile, and names each of them", async () => {
    const { budi, ids } = await aGroup(3);
    const changes = await Promise.all(ids.map((id) => change(budi, id)));
    await touched(ids[1] ?? "");
    await expect(applySimulation(budi, { changes, reasons: [] })).rejects.toMatchObject({
      blockers: [{ code: "stale" }, { code: "evaluation.changed-meanwhile", name: "Citra 1" }],
    });
    expect(await sheetFor(budi, ids[0] ?? "")).toMatchObject({ predicate: null, version: 0 });
  });

  it("is refused outside the window, on what is signed, and to everybody else", async () => {
    const { budi, dewi, ids } = await aGroup(1);
    const changes = [await change(budi, ids[0] ?? "")];
    const late = { ...budi, today: "2026-12-01" };
    await expect(applySimulation(late, { changes, reasons: [] })).rejects.toBeRefused(
      "evaluation.window-closed",
    );
    await expect(applySimulation(dewi, { changes, reasons: [] })).rejects.toBeRefused("not-found");
    await rates(budi, ids);
    await sign(budi, ids);
    await expect(
      applySimulation(budi, { changes: [await change(budi, ids[0] ?? "")], reasons: [] }),
    ).rejects.toBeRefused("evaluation.signed");
  });

  it("keeps the reasons where the next look finds them", async () => {
    const { budi, ids, periodId } = await aGroup(4);
    await rates(budi, ids);
    await applySimulation(budi, { changes: [], reasons: [{ periodId, ...allGood[0]! }] });
    expect(await findGroups(budi)).toMatchObject([{ reasons: [allGood[0]], level: "good" }]);
    expect(await eventsOf(budi.personId)).toContain("evaluation.distribution-explained");
  });
});

describe("the database itself refuses", () => {
  it("what nobody can have seen, and to forget what was seen", async () => {
    const { budi, ids } = await aGroup(1);
    await rates(budi, ids);
    const see = (version: number) =>
      asApp(`UPDATE "EvaluationSeen" SET version = $2 WHERE "evaluationId" = $1`, [ids[0], version]);
    await expect(see(9)).rejects.toThrow(/was not seen/);
    await expect(see(0)).rejects.toThrow(/was not seen/);
    await expect(asApp(`DELETE FROM "EvaluationSeen"`, [])).rejects.toThrow(/permission denied/);
  });

  it("a reason once all is signed, an empty one, and one for nothing", async () => {
    const { budi, ids, periodId } = await aGroup(1);
    const give = (deviation: string, text: string) =>
      asApp(
        `INSERT INTO "DistributionReason" ("raterId", "periodId", deviation, text, "writtenAt") VALUES ($1, $2, $3, $4, now())`,
        [budi.personId, periodId, deviation, text],
      );
    await expect(give("at-most:good:70", " ")).rejects.toThrow(/says_why/);
    await expect(give("because", "x")).rejects.toThrow(/deviation/);
    await rates(budi, ids);
    await sign(budi, ids);
    await expect(give("at-most:good:70", "x")).rejects.toThrow(/decides nothing/);
  });

  it("a remark on a value once it is signed, and an empty one", async () => {
    const { budi, ids } = await aGroup(1);
    const remark = (text: string) =>
      asApp(`INSERT INTO "BehaviourRemark" ("evaluationId", value, text) VALUES ($1, 'loyal', $2)`, [
        ids[0],
        text,
      ]);
    await expect(remark(" ")).rejects.toThrow(/says_something/);
    await rates(budi, ids);
    await sign(budi, ids);
    await expect(remark("Tepat janji")).rejects.toThrow(/is signed/);
  });
});
