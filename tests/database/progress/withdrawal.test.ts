import { randomUUID } from "node:crypto";

import { giveFeedback, reportProgress } from "@/lib/progress/commands/report";
import { withdrawReport } from "@/lib/progress/commands/withdraw-report";
import { findProgress } from "@/lib/progress/queries/own";
import { findReportsToAnswer, teamReports } from "@/lib/progress/queries/to-answer";
import { findNews } from "@/lib/notifications/queries";

import { asOwner, givenDatabase } from "../../support/database";
import { anEvaluation } from "../../support/evaluations";
import { anApprovedPlan, seen } from "../../support/plans";
import { insertRows } from "../../support/rows";
import { aTeam, eventsOf } from "../../support/world";

givenDatabase();

async function aReport() {
  const team = await aTeam();
  const planId = await anApprovedPlan(team.ayu, team.budi);
  const indicatorId = (await seen(team.ayu, planId)).results[0]?.indicators[0]?.id ?? "";
  const report = (evidence = "", files: string[] = []) =>
    reportProgress(team.ayu, { indicatorId, value: "40", note: "Salah ketik", evidence, files });
  const counts = async () => {
    const { rows } = await asOwner().query(
      `SELECT "reportCount" AS reports, "answeredCount" AS answered FROM "PerformancePlan" WHERE id = $1`,
      [planId],
    );
    return rows[0];
  };
  return { ...team, planId, report, counts, reportId: await report() };
}

const reportsOf = async (owner: Awaited<ReturnType<typeof aReport>>["ayu"]) =>
  (await findProgress(owner, 2026)).plan?.results.flatMap(({ indicators }) =>
    indicators.flatMap(({ reports }) => reports),
  );

describe("a report taken back", () => {
  it("is gone for its author and its rater, and the trail keeps what it said", async () => {
    const { ayu, budi, reportId, counts } = await aReport();
    await withdrawReport(ayu, { reportId });
    expect(await reportsOf(ayu)).toEqual([]);
    expect(await teamReports(budi, "waiting")).toMatchObject({ count: 0, reports: [] });
    expect(await findReportsToAnswer(budi, ayu.personId)).toEqual([]);
    expect(await counts()).toEqual({ reports: 0, answered: 0 });
    expect(await eventsOf(reportId)).toEqual(["progress.reported", "progress.withdrawn"]);
    const { rows } = await asOwner().query(
      `SELECT details FROM "AuditEvent" WHERE "subjectId" = $1 AND name = 'progress.withdrawn'`,
      [reportId],
    );
    expect(JSON.parse(rows[0].details)).toMatchObject({ value: "40" });
  });

  it("is no news to its rater any more: told is that it was taken back", async () => {
    const { ayu, budi, reportId } = await aReport();
    await withdrawReport(ayu, { reportId });
    const told = (await findNews(budi)).filter(({ subjectId }) => subjectId === reportId);
    expect(told.map(({ topic, unread }) => [topic, unread])).toEqual([
      ["progress.withdrawn", true],
      ["progress.reported", false],
    ]);
  });

  it("takes its link along and leaves its files with their owner", async () => {
    const { ayu, report } = await aReport();
    const file = randomUUID();
    await insertRows(asOwner(), "Evidence", [
      {
        ...{ id: file, ownerId: ayu.personId, kind: "file", name: "foto.jpg", sha256: file },
        ...{ mediaType: "image/jpeg", bytes: 3, addedAt: ayu.now },
      },
    ]);
    await withdrawReport(ayu, { reportId: await report("https://arsip.example.go.id/1", [file]) });
    const { rows } = await asOwner().query(`SELECT id FROM "Evidence" WHERE "ownerId" = $1`, [ayu.personId]);
    expect(rows).toEqual([{ id: file }]);
  });

  it("does not exist for anybody but its author, nor twice", async () => {
    const { ayu, budi, dewi, citra, reportId } = await aReport();
    for (const other of [budi, dewi, citra])
      await expect(withdrawReport(other, { reportId })).rejects.toBeRefused("not-found");
    await withdrawReport(ayu, { reportId });
    await expect(withdrawReport(ayu, { reportId })).rejects.toBeRefused("not-found");
  });
});

describe("a report stays", () => {
  const removed = (reportId: string) =>
    asOwner().query(`DELETE FROM "ProgressReport" WHERE id = $1`, [reportId]);

  it("once it is answered, whoever asks, and be it the database's owner", async () => {
    const { ayu, budi, reportId, counts } = await aReport();
    await giveFeedback(budi, { reportId, text: "Baik." });
    await expect(withdrawReport(ayu, { reportId })).rejects.toBeRefused("progress.report-answered");
    await expect(removed(reportId)).rejects.toMatchObject({ constraint: "report_answered" });
    expect(await counts()).toEqual({ reports: 1, answered: 1 });
  });

  it("once a signed evaluation stands on it", async () => {
    const team = await aTeam();
    const evaluationId = await anEvaluation(team);
    const { planId, indicatorId } = await planOf(evaluationId);
    const reported = { indicatorId, value: "40", note: "", evidence: "", files: [] };
    const reportId = await reportProgress(team.ayu, reported);
    await signed(evaluationId, "2026-06-20T03:00:00.000Z");
    await expect(withdrawReport(team.ayu, { reportId })).rejects.toBeRefused("progress.report-evaluated");
    await expect(removed(reportId)).rejects.toMatchObject({ constraint: "report_evaluated" });
    const later = { ...team.ayu, today: "2026-07-02", now: "2026-07-02T02:00:00.000Z" };
    await withdrawReport(later, { reportId: await reportProgress(later, reported) });
    expect((await seen(team.ayu, planId)).results).toHaveLength(1);
  });

  it("once its plan is closed", async () => {
    const { ayu, planId, reportId } = await aReport();
    await asOwner().query(`UPDATE "PerformancePlan" SET status = 'closed' WHERE id = $1`, [planId]);
    await expect(withdrawReport(ayu, { reportId })).rejects.toBeRefused("progress.plan-closed");
  });

  it("or goes, but never both, when it is answered and taken back at once", async () => {
    for (let i = 0; i < 6; i++) {
      const { ayu, budi, reportId, counts } = await aReport();
      const both = [
        () => giveFeedback(budi, { reportId, text: "Baik." }),
        () => withdrawReport(ayu, { reportId }),
      ];
      const order = i % 2 === 0 ? both : [...both].reverse();
      const outcomes = await Promise.allSettled(order.map((begin) => begin()));
      expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
      const [refused] = outcomes.flatMap((one) => (one.status === "rejected" ? [one.reason] : []));
      expect(["not-found", "progress.report-answered"]).toContain(refused.blockers[0].code);
      const left = refused.blockers[0].code === "not-found" ? 0 : 1;
      expect(await counts()).toEqual({ reports: left, answered: left });
    }
  });
});

async function planOf(evaluationId: string) {
  const { rows } = await asOwner().query<{ planId: string; indicatorId: string }>(
    `SELECT e."planId", i.id AS "indicatorId" FROM "Evaluation" e JOIN "WorkResult" r ON r."planId" = e."planId"
     JOIN "Indicator" i ON i."resultId" = r.id WHERE e.id = $1`,
    [evaluationId],
  );
  return rows[0] ?? { planId: "", indicatorId: "" };
}

const signed = (evaluationId: string, at: string) =>
  asOwner().query(
    `UPDATE "Evaluation" SET status = 'signed', "resultRating" = 'as_expected', "behaviourRating" = 'as_expected', predicate = 'good',
       explanation = '{}', snapshot = '{}', "signedAt" = $2, "signedById" = "raterId" WHERE id = $1`,
    [evaluationId, at],
  );
