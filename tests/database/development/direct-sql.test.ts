/** What the database refuses by itself, whoever asks and however. */
import { randomUUID } from "node:crypto";

import { decideDevelopmentLine, setDevelopmentCeiling } from "@/lib/development/commands/budget";
import { reopenDevelopmentPlan } from "@/lib/development/commands/flow";
import { dropDevelopmentLine } from "@/lib/development/commands/lines";

import { aRequirement, assesses } from "../../support/competencies";
import { asApp, asOwner, givenDatabase } from "../../support/database";
import {
  aDraft,
  aNominatedLine,
  anApprovedDevelopment,
  aWaitingPlan,
  developmentMove as move,
  ownPlan,
} from "../../support/development";
import { anOffer } from "../../support/trainings";
import { aTeam, granted } from "../../support/world";

givenDatabase();

type Speaker = typeof asApp;
const asItsOwner: Speaker = async (sql, values) => void (await asOwner().query(sql, values));
const refusedBy = (constraint: string) => expect.objectContaining({ constraint });
const denied = expect.objectContaining({ code: "42501" });

const set = (planId: string, columns: string, say: Speaker = asItsOwner) =>
  say(`UPDATE "DevelopmentPlan" SET ${columns} WHERE id = $1`, [planId]);
const setLine = (lineId: string, columns: string) =>
  asApp(`UPDATE "DevelopmentItem" SET ${columns} WHERE id = $1`, [lineId]);
const lineOf = async (owner: Parameters<typeof ownPlan>[0]) => (await ownPlan(owner)).lines[0]?.id ?? "";

describe("a development plan in the database", () => {
  it("begins as a draft, once a year", async () => {
    const { ayu, agency } = await aTeam();
    const insert = (status: string) =>
      asApp(
        `INSERT INTO "DevelopmentPlan" (id, "personId", year, "agencyId", "unitId", status, "submittedAt")
         VALUES ($1, $2, 2026, $3, $4, $5::"DevelopmentPlanStatus", CASE WHEN $5 = 'draft' THEN NULL ELSE now() END)`,
        [randomUUID(), ayu.personId, agency.agencyId, agency.unitId, status],
      );
    await expect(insert("submitted")).rejects.toEqual(refusedBy("development_plan_begins"));
    await insert("draft");
    await expect(insert("draft")).rejects.toMatchObject({ code: "23505" });
  });

  it("goes no other way than its rules know", async () => {
    const { ayu, budi } = await aTeam();
    const planId = await aDraft(ayu);
    const decided = `"decidedById" = '${budi.personId}', "decidedAt" = '2026-06-03', "submittedAt" = '2026-06-03'`;
    for (const status of ["approved", "returned"])
      await expect(set(planId, `status = '${status}', note = 'x', ${decided}`)).rejects.toEqual(
        refusedBy("development_plan_moves"),
      );
    await expect(set(planId, `status = 'submitted'`)).rejects.toEqual(refusedBy("DevelopmentPlan_handed_in"));
    await expect(set(planId, "year = 2027")).rejects.toEqual(refusedBy("development_plan_stands"));
    await expect(set(planId, `"personId" = '${budi.personId}'`)).rejects.toEqual(
      refusedBy("development_plan_stands"),
    );
  });

  it("is not handed in empty", async () => {
    const { ayu } = await aTeam();
    const planId = await aDraft(ayu);
    await asItsOwner(`DELETE FROM "DevelopmentItem" WHERE "planId" = $1`, [planId]);
    await expect(set(planId, `status = 'submitted', "submittedAt" = now()`, asApp)).rejects.toEqual(
      refusedBy("development_plan_empty"),
    );
  });

  it("is decided on by a supervisor of that day, never by its owner, and returned with words", async () => {
    const { ayu, budi, dewi } = await aTeam();
    const planId = await aWaitingPlan(ayu);
    const decide = (status: string, by: string, note = "x") =>
      set(
        planId,
        `status = '${status}', note = '${note}', "decidedById" = '${by}', "decidedAt" = '2026-06-03'`,
        asApp,
      );
    await expect(decide("approved", dewi.personId)).rejects.toEqual(refusedBy("development_plan_decider"));
    // Nobody supervises themselves on record; were it so, the check would still stand.
    await expect(decide("approved", ayu.personId)).rejects.toMatchObject({ code: "23514" });
    await expect(decide("returned", budi.personId, " ")).rejects.toEqual(
      refusedBy("DevelopmentPlan_says_why"),
    );
    await expect(set(planId, `status = 'approved'`, asApp)).rejects.toMatchObject({ code: "23514" });
    await decide("approved", budi.personId);
    await expect(set(planId, `"decidedById" = '${dewi.personId}'`)).rejects.toEqual(
      refusedBy("development_plan_stands"),
    );
  });

  it("is never deleted", async () => {
    const { ayu } = await aTeam();
    const planId = await aDraft(ayu);
    await expect(asApp(`DELETE FROM "DevelopmentPlan" WHERE id = $1`, [planId])).rejects.toEqual(denied);
    await expect(asItsOwner(`DELETE FROM "DevelopmentPlan" WHERE id = $1`, [planId])).rejects.toEqual(
      refusedBy("development_plan_stands"),
    );
  });
});

describe("a line in the database", () => {
  it("changes only while its plan is open", async () => {
    const { ayu } = await aTeam();
    const planId = await aWaitingPlan(ayu);
    const lineId = await lineOf(ayu);
    const refused = refusedBy("development_plan_open");
    await expect(setLine(lineId, "goal = 'x'")).rejects.toEqual(refused);
    await expect(asApp(`DELETE FROM "DevelopmentItem" WHERE id = $1`, [lineId])).rejects.toEqual(refused);
    await expect(
      asApp(
        `INSERT INTO "DevelopmentItem" (id, "planId", goal, form, hours, "startsOn", "endsOn", place)
         VALUES ($1, $2, 'x', 'seminar', 4, '2026-07-01', '2026-07-01', 1)`,
        [randomUUID(), planId],
      ),
    ).rejects.toEqual(refused);
  });

  it("belongs to its year, and is a training with hours or a study with its arrangement", async () => {
    const { ayu, budi } = await aTeam();
    await aDraft(ayu);
    const lineId = await lineOf(ayu);
    await expect(setLine(lineId, `"startsOn" = '2025-12-31'`)).rejects.toEqual(
      refusedBy("development_line_year"),
    );
    await expect(setLine(lineId, `"endsOn" = '2027-01-01'`)).rejects.toEqual(
      refusedBy("development_line_year"),
    );
    await expect(setLine(lineId, "hours = 0")).rejects.toEqual(refusedBy("DevelopmentItem_teaches"));
    await expect(setLine(lineId, "form = NULL, study = 'master'")).rejects.toEqual(
      refusedBy("DevelopmentItem_arranged"),
    );
    await expect(setLine(lineId, "arrangement = 'assigned'")).rejects.toEqual(
      refusedBy("DevelopmentItem_arranged"),
    );
    await expect(setLine(lineId, "goal = ' '")).rejects.toEqual(refusedBy("DevelopmentItem_range"));
    await expect(setLine(lineId, `"mentorId" = '${ayu.personId}'`)).rejects.toEqual(
      refusedBy("development_line_mentor"),
    );
    await aDraft(budi);
    const other = (await ownPlan(budi)).id;
    await expect(setLine(lineId, `"planId" = '${other}'`)).rejects.toEqual(
      refusedBy("development_plan_open"),
    );
  });
});

describe("a word on a line's budget in the database", () => {
  const say = (
    lineId: string,
    by: string,
    row: Partial<Record<"kind" | "hours" | "cost" | "reason" | "at", string>> = {},
  ) =>
    asApp(
      `INSERT INTO "DevelopmentDecision" (id, "itemId", kind, hours, cost, reason, "decidedById", "decidedAt")
       VALUES ($1, $2, $3::"DevelopmentDecisionKind", $4, $5, $6, $7, $8)`,
      [
        ...[randomUUID(), lineId, row.kind ?? "accepted", row.hours ?? null, row.cost ?? null],
        ...[row.reason ?? "Sesuai pagu", by, row.at ?? "2026-06-03T02:00:00Z"],
      ],
    );

  it("needs an approved plan, comes after the approval, and says why", async () => {
    const { ayu, budi } = await aTeam();
    await aWaitingPlan(ayu);
    await expect(say(await lineOf(ayu), budi.personId)).rejects.toEqual(
      refusedBy("development_decision_approved"),
    );
    const { ayu: eka, budi: hadi } = await aTeam();
    await anApprovedDevelopment(eka, hadi);
    const lineId = await lineOf(eka);
    await expect(say(lineId, hadi.personId, { at: "2026-06-01T02:00:00Z" })).rejects.toEqual(
      refusedBy("development_decision_approved"),
    );
    await expect(say(lineId, hadi.personId, { reason: " " })).rejects.toEqual(
      refusedBy("DevelopmentDecision_says_why"),
    );
  });

  it("has a size where it makes a line smaller and nowhere else, and none above what was asked", async () => {
    const { ayu, budi } = await aTeam();
    await anApprovedDevelopment(ayu, budi);
    const lineId = await lineOf(ayu);
    const size = refusedBy("DevelopmentDecision_size");
    await expect(say(lineId, budi.personId, { kind: "reduced", hours: "1" })).rejects.toEqual(size);
    await expect(say(lineId, budi.personId, { hours: "1", cost: "1" })).rejects.toEqual(size);
    await expect(say(lineId, budi.personId, { kind: "reduced", hours: "21", cost: "1" })).rejects.toEqual(
      refusedBy("development_decision_less"),
    );
  });

  it("stands, until its line goes", async () => {
    const { ayu, budi, citra, agency } = await aTeam();
    const planId = await anApprovedDevelopment(ayu, budi);
    const lineId = await lineOf(ayu);
    const keeper = granted(citra, "regional_hr", agency.path);
    const word = { kind: "accepted" as const, hours: "0", cost: "0", reason: "x" };
    await decideDevelopmentLine(keeper, { ...(await move(keeper, planId)), lineId, ...word });
    const where = `WHERE "itemId" = '${lineId}'`;
    for (const change of [
      `UPDATE "DevelopmentDecision" SET reason = 'y' ${where}`,
      `DELETE FROM "DevelopmentDecision" ${where}`,
    ]) {
      await expect(asApp(change, [])).rejects.toEqual(denied);
      await expect(asItsOwner(change, [])).rejects.toEqual(refusedBy("development_decision_stands"));
    }
    await reopenDevelopmentPlan(ayu, { ...(await move(ayu, planId)), reason: "x" });
    await dropDevelopmentLine(ayu, { ...(await move(ayu, planId)), lineId });
    const { rows } = await asOwner().query(`SELECT 1 FROM "DevelopmentDecision" ${where}`);
    expect(rows).toEqual([]);
  });
});

describe("a ceiling in the database", () => {
  it("is one of an agency and year, not below zero, says what it rests on, and is never deleted", async () => {
    const { citra, agency } = await aTeam();
    const keeper = granted(citra, "regional_hr", agency.path);
    const { agencyId } = agency;
    await setDevelopmentCeiling(keeper, { agencyId, year: 2026, version: null, amount: "5", reason: "DPA" });
    const insert = (year: number, amount: number, reason: string) =>
      asApp(
        `INSERT INTO "DevelopmentCeiling" (id, "agencyId", year, amount, reason, "setById", "setAt")
         VALUES ($1, $2, $3, $4, $5, $6, now())`,
        [randomUUID(), agencyId, year, amount, reason, citra.personId],
      );
    await expect(insert(2026, 5, "x")).rejects.toMatchObject({ code: "23505" });
    await expect(insert(2027, -1, "x")).rejects.toEqual(refusedBy("DevelopmentCeiling_range"));
    await expect(insert(2027, 1, " ")).rejects.toEqual(refusedBy("DevelopmentCeiling_range"));
    await expect(asApp(`DELETE FROM "DevelopmentCeiling"`, [])).rejects.toEqual(denied);
  });
});

describe("a line of a plan in the database", () => {
  it("says what for: in words, or by the reason for which it was proposed", async () => {
    const { ayu } = await aTeam();
    await aDraft(ayu);
    const lineId = await lineOf(ayu);
    await expect(setLine(lineId, "goal = NULL")).rejects.toEqual(refusedBy("DevelopmentItem_says_goal"));
    await setLine(lineId, `goal = NULL, reason = 'guidance', because = '{"key": "guidance:x"}'`);
  });

  it("that closes a gap is for the gap's own competency", async () => {
    const { ayu, budi } = await aTeam();
    const [lacked, other] = [await aRequirement([ayu], 4), await aRequirement([ayu], 2)];
    await assesses(budi, ayu, lacked, { level: 2 });
    await aDraft(ayu, { proposal: `gap:${lacked}`, competencyId: lacked, goal: null });
    const lineId = await lineOf(ayu);
    for (const competency of [`'${other}'`, "NULL"])
      await expect(setLine(lineId, `"competencyId" = ${competency}`)).rejects.toEqual(
        refusedBy("development_line_gap"),
      );
    await setLine(lineId, `"competencyId" = '${lacked}', hours = 8`);
  });

  it("names only a course that it is learnt by", async () => {
    const { ayu, courseId } = await anOffer({ form: "course" });
    await aDraft(ayu);
    const lineId = await lineOf(ayu);
    await expect(setLine(lineId, `"courseId" = '${courseId}'`)).rejects.toEqual(
      refusedBy("development_line_course"),
    );
    await setLine(lineId, `"courseId" = '${courseId}', form = 'course'`);
  });

  it("that somebody is nominated because of stays as it is learnt, and for what", async () => {
    const { ayu, lineId } = await aNominatedLine();
    const competencyId = await aRequirement([ayu], 2);
    for (const columns of [
      `"courseId" = NULL`,
      `"courseId" = NULL, form = 'seminar'`,
      `"competencyId" = '${competencyId}'`,
    ])
      await expect(setLine(lineId, columns)).rejects.toEqual(refusedBy("development_line_nominated"));
    await setLine(lineId, "hours = 9");
  });

  it("that costs nothing has no decision", async () => {
    const { ayu, budi, citra } = await aTeam();
    await anApprovedDevelopment(ayu, budi, { cost: "0" });
    await expect(
      asApp(
        `INSERT INTO "DevelopmentDecision" (id, "itemId", kind, reason, "decidedById", "decidedAt")
         VALUES ($1, $2, 'accepted', 'x', $3, now() + interval '10 years')`,
        [randomUUID(), await lineOf(ayu), citra.personId],
      ),
    ).rejects.toEqual(refusedBy("development_decision_free"));
  });
});
