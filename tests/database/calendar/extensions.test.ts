import { randomUUID } from "node:crypto";

import type { Actor } from "@/lib/access/actor";
import { extendWindow } from "@/lib/calendar/commands/extension";
import { findExtensions } from "@/lib/calendar/queries/extensions";
import { workingCalendar } from "@/lib/cycles/queries";
import { addDays } from "@/lib/dates";
import { unattended } from "@/lib/db/doors";
import { owedOn } from "@/lib/deadlines/queries/owed";
import { acknowledge, handOver, selfAssess } from "@/lib/evaluation/commands/hand-over";
import { openEvaluations } from "@/lib/evaluation/commands/open-evaluations";
import { signEvaluation } from "@/lib/evaluation/commands/rate";
import { evaluationsWaiting, ownEvaluations } from "@/lib/evaluation/queries/lists";
import { teamEvaluations } from "@/lib/evaluation/queries/team";
import { findNews } from "@/lib/notifications/queries";

import { asApp, asOwner, givenDatabase } from "../../support/database";
import {
  anEvaluation,
  aSemesterCycle,
  aUnitResult,
  inWindow,
  move,
  sheetFor,
} from "../../support/evaluations";
import { anApprovedPlan } from "../../support/plans";
import { insertRows } from "../../support/rows";
import { anAgency, aPerson, aTeam, eventsOf, granted, supervises } from "../../support/world";

givenDatabase();

const closing = "2026-07-14";
const on = (actor: Actor, today: string): Actor => ({ ...actor, today, now: `${today}T02:00:00.000Z` });
const late = (actor: Actor) => on(actor, "2026-07-20");
const aKeeper = async () => inWindow(granted(await aPerson(await anAgency(), "Kantor"), "regional_hr", ""));

/** Ayu's evaluation, opened in its window, and who keeps the calendar. */
async function aWindow() {
  const team = await aTeam();
  const evaluationId = await anEvaluation(team);
  const { rows } = await asOwner().query<{ id: string }>(
    `SELECT "periodId" AS id FROM "Evaluation" WHERE id = $1`,
    [evaluationId],
  );
  const keeper = await aKeeper();
  const extension = {
    personId: team.ayu.personId,
    periodId: rows[0]?.id ?? "",
    until: "2026-07-24",
    reason: "Rawat inap",
  };
  return { ...team, evaluationId, keeper, extension };
}

const ratings = {
  ...{ marks: [], behaviours: [] as [] },
  resultRating: "as_expected" as const,
  behaviourRating: "as_expected" as const,
  note: "",
};
const owedBy = (deadline: "self_assessment" | "evaluation_to_rate", day: string, { personId }: Actor) =>
  unattended((tx) => tx.$queryRaw<{ personId: string; due: Date }[]>(owedOn(deadline, day))).then((rows) =>
    rows.filter((row) => row.personId === personId).map(({ due }) => due.toISOString().slice(0, 10)),
  );

describe("an extension of one person's window", () => {
  it("counts for self-assessment, rating and signature, and for nobody else", async () => {
    const { ayu, budi, evaluationId, keeper, extension } = await aWindow();
    await expect(
      selfAssess(late(ayu), { ...(await move(late(ayu), evaluationId)), selfAssessment: "Tercapai" }),
    ).rejects.toBeRefused("evaluation.window-closed");
    await extendWindow(keeper, extension);
    await selfAssess(late(ayu), { ...(await move(late(ayu), evaluationId)), selfAssessment: "Tercapai" });
    expect(await teamEvaluations(late(budi))).toMatchObject([{ period: { closesOn: "2026-07-24" } }]);
    await signEvaluation(late(budi), { ...(await move(late(budi), evaluationId)), ...ratings });
    await handOver(late(budi), await move(late(budi), evaluationId));
    await acknowledge(late(ayu), await move(late(ayu), evaluationId));

    const other = await aWindow();
    expect(await teamEvaluations(late(other.budi))).toEqual([]);
  });

  it("ends on its day", async () => {
    const { ayu, budi, evaluationId, keeper, extension } = await aWindow();
    await extendWindow(keeper, extension);
    const waiting = (actor: Actor, day: string) =>
      unattended(async (tx) => evaluationsWaiting(tx, on(actor, day), await workingCalendar(tx, day))).then(
        ({ evaluations }) => evaluations.length,
      );
    expect([await waiting(ayu, extension.until), await waiting(budi, extension.until)]).toEqual([1, 1]);
    const after = addDays(extension.until, 1);
    expect([await waiting(ayu, after), await waiting(budi, after)]).toEqual([0, 0]);
    await expect(
      signEvaluation(on(budi, after), { ...(await move(on(budi, after), evaluationId)), ...ratings }),
    ).rejects.toBeRefused("evaluation.window-closed");
  });

  it("moves what the two owe, and what they are reminded of", async () => {
    const { ayu, budi, keeper, extension } = await aWindow();
    expect(await owedBy("self_assessment", "2026-07-10", ayu)).toEqual([closing]);
    await extendWindow(keeper, extension);
    expect(await owedBy("self_assessment", "2026-07-20", ayu)).toEqual(["2026-07-24"]);
    expect(await owedBy("evaluation_to_rate", "2026-07-20", budi)).toEqual(["2026-07-24"]);
    expect(await owedBy("evaluation_to_rate", "2026-07-25", budi)).toEqual([]);
  });

  it("opens what nobody had opened, for that person alone", async () => {
    const { agency, ayu, budi, dewi } = await aTeam();
    const edi = await aPerson(agency, "Edi");
    await supervises(budi, [edi]);
    for (const person of [ayu, edi]) await anApprovedPlan(person, budi);
    const periodId = await aSemesterCycle(agency);
    await aUnitResult(agency, periodId, dewi);
    await extendWindow(on(await aKeeper(), "2026-07-15"), {
      ...{ personId: ayu.personId, periodId, until: "2026-07-24", reason: "Rawat inap" },
    });
    expect((await findNews(ayu)).map(({ topic }) => topic)).toContain("cycle.window-extended");
    await openEvaluations(late(budi));
    expect(await ownEvaluations(late(edi))).toEqual([]);
    expect(await ownEvaluations(late(ayu))).toMatchObject([{ period: { closesOn: "2026-07-24" } }]);
  });

  it("is shown with its reason to the two, told to both, listed and audited", async () => {
    const { ayu, budi, dewi, evaluationId, keeper, extension } = await aWindow();
    await extendWindow(keeper, extension);
    const shown = { until: "2026-07-24", reason: "Rawat inap" };
    for (const actor of [ayu, budi]) {
      expect((await sheetFor(inWindow(actor), evaluationId)).extension).toEqual(shown);
      expect((await findNews(actor)).map(({ topic, subjectId }) => [topic, subjectId])).toContainEqual([
        "evaluation.window-extended",
        evaluationId,
      ]);
    }
    expect((await sheetFor(inWindow(dewi), evaluationId)).extension).toEqual({ ...shown, reason: null });
    expect((await findExtensions(keeper, { search: "", page: 1 })).extensions[0]).toMatchObject({
      ...{ name: "Ayu", reason: "Rawat inap", until: "2026-07-24", evaluationId },
    });
    expect(await eventsOf(evaluationId)).toContain("evaluation.window-extended");
  });

  it("is found by name, as long as nothing is signed", async () => {
    const { ayu, budi, evaluationId, keeper, extension } = await aWindow();
    const found = async () =>
      (await findExtensions(keeper, { search: "ayu", page: 1 })).candidates.filter(
        ({ personId }) => personId === ayu.personId,
      );
    expect(await found()).toMatchObject([{ closing, last: "2026-08-13", evaluationId }]);
    await signEvaluation(inWindow(budi), { ...(await move(inWindow(budi), evaluationId)), ...ratings });
    expect(await found()).toEqual([]);
    await expect(extendWindow(keeper, extension)).rejects.toBeRefused("evaluation.signed");
  });

  it.each([
    ["to the day on which it closes anyway", closing, "cycle.extended-not-later"],
    ["by more than thirty days", "2026-08-14", "cycle.extended-too-far"],
  ])("is refused %s", async (_, until, code) => {
    const { keeper, extension } = await aWindow();
    await expect(extendWindow(keeper, { ...extension, until })).rejects.toBeRefused(code);
  });

  it("is refused to who is rated or rates, and to who does not keep the agency", async () => {
    const { ayu, budi, elsewhere, keeper, extension } = await aWindow();
    for (const actor of [ayu, budi])
      await expect(extendWindow(inWindow(granted(actor, "regional_hr", "")), extension)).rejects.toBeRefused(
        "cycle.own-window",
      );
    const other = { ...keeper, grants: [{ role: "regional_hr" as const, unitPath: elsewhere.path }] };
    for (const actor of [other, { ...keeper, grants: [] }])
      await expect(extendWindow(actor, extension)).rejects.toBeRefused("not-found");
    expect((await findExtensions(other, { search: "ayu", page: 1 })).candidates).toEqual([]);
  });

  it("is listed with its reason for who keeps the person's own unit, not for who keeps another of the agency", async () => {
    const { agency, keeper, extension } = await aWindow();
    await extendWindow(keeper, extension);
    const listed = async (unitPath: string) =>
      (
        await findExtensions(
          { ...keeper, grants: [{ role: "regional_hr", unitPath }] },
          { search: "", page: 1 },
        )
      ).extensions;
    expect(await listed(agency.path)).toMatchObject([{ reason: "Rawat inap" }]);
    const beside = { id: randomUUID(), name: "Bidang Lain", kind: "division", code: "lain", path: "" };
    await insertRows(asOwner(), "Unit", [{ ...beside, agencyId: agency.agencyId, parentId: agency.unitId }]);
    expect(await listed(`${agency.path}lain.`)).toEqual([]);
  });

  it("lets one of two at once through, and a later one after it", async () => {
    const { keeper, extension } = await aWindow();
    const outcomes = await Promise.allSettled([
      extendWindow(keeper, extension),
      extendWindow(keeper, extension),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await extendWindow(keeper, { ...extension, until: "2026-07-31" });
  });

  it("is refused by the database where it ends before the window does, and never taken back", async () => {
    const { keeper, extension } = await aWindow();
    const direct = (until: string) =>
      asApp(
        `INSERT INTO "WindowExtension" (id, "personId", "periodId", until, reason, "grantedById", "grantedAt")
         VALUES (gen_random_uuid(), $1, $2, $3, 'x', $4, now())`,
        [extension.personId, extension.periodId, until, keeper.personId],
      );
    await expect(direct(closing)).rejects.toThrow("is not extended");
    await expect(direct("2026-08-14")).rejects.toThrow("is not extended");
    await direct("2026-07-20");
    await expect(direct("2026-07-19")).rejects.toThrow("is not extended");
    await expect(asApp(`DELETE FROM "WindowExtension"`, [])).rejects.toThrow("permission denied");
    await asApp(`UPDATE "Evaluation" SET "extendedTo" = NULL WHERE "personId" = $1`, [extension.personId]);
    const { rows } = await asOwner().query(
      `SELECT "extendedTo"::text AS until FROM "Evaluation" WHERE "personId" = $1`,
      [extension.personId],
    );
    expect(rows).toEqual([{ until: "2026-07-20" }]);
  });
});
