import { randomUUID } from "node:crypto";

import { saveIndicator } from "@/lib/planning/commands/content";
import { revisePlan } from "@/lib/planning/commands/flow";
import { giveFeedback, reportProgress } from "@/lib/progress/commands/report";
import { findProgress } from "@/lib/progress/queries/own";
import { teamReports } from "@/lib/progress/queries/to-answer";

import { asOwner, givenDatabase } from "../../support/database";
import { anApprovedPlan, aPlan, reference, seen } from "../../support/plans";
import { aTeam, eventsOf, newsFor } from "../../support/world";

givenDatabase();

type Team = Awaited<ReturnType<typeof aTeam>>;

async function anIndicator({ ayu, budi }: Team) {
  const planId = await anApprovedPlan(ayu, budi);
  return (await seen(ayu, planId)).results[0]?.indicators[0]?.id ?? "";
}
const typed = (indicatorId: string) => ({
  indicatorId,
  value: "40",
  note: "Dua pertiga berkas selesai",
  evidence: "",
  files: [],
});

describe("reporting progress (art. 16)", () => {
  it("reaches the rater with its evidence, and the answer reaches the employee", async () => {
    const team = await aTeam();
    const { ayu, budi } = team;
    const reportId = await reportProgress(ayu, {
      ...typed(await anIndicator(team)),
      evidence: "https://arsip.example.go.id/1",
    });
    expect(await newsFor(budi)).toContain("progress.reported");
    expect(await teamReports(budi, "waiting")).toMatchObject({
      count: 1,
      reports: [{ id: reportId, value: "40", evidence: [{ name: "arsip.example.go.id" }] }],
    });

    await giveFeedback(budi, { reportId, text: "Lanjutkan, dahulukan yang tertua." });
    expect(await newsFor(ayu)).toContain("progress.answered");
    expect(await teamReports(budi, "waiting")).toMatchObject({ count: 0 });
    const { plan } = await findProgress(ayu, 2026);
    expect(plan?.results[0]?.indicators[0]?.reports[0]?.feedback).toMatchObject([
      { author: { name: "Budi" } },
    ]);
    expect(await eventsOf(reportId)).toEqual(["progress.reported", "progress.answered"]);
  });

  it("counts a report once, though it was sent five times at once", async () => {
    const team = await aTeam();
    const indicatorId = await anIndicator(team);
    const submission = { key: randomUUID(), action: "progress.report", bodyHash: "same" };
    const sent = () => reportProgress({ ...team.ayu, submission }, typed(indicatorId));
    const ids = await Promise.all([sent(), sent(), sent(), sent(), sent()]);
    expect(new Set(ids).size).toBe(1);
    const { rows } = await asOwner().query(`SELECT id FROM "ProgressReport" WHERE "indicatorId" = $1`, [
      indicatorId,
    ]);
    expect(rows).toHaveLength(1);
  });

  it("is refused for another person's indicator, whoever asks", async () => {
    const team = await aTeam();
    const indicatorId = await anIndicator(team);
    for (const stranger of [team.budi, team.dewi, team.citra]) {
      await expect(reportProgress(stranger, typed(indicatorId))).rejects.toBeRefused("not-found");
    }
    await expect(reportProgress(team.ayu, typed(randomUUID()))).rejects.toBeRefused("not-found");
  });

  it("is refused on a line that a revision adds, until it is confirmed; and the page does not offer it", async () => {
    const team = await aTeam();
    const { ayu, budi } = team;
    const planId = await anApprovedPlan(ayu, budi);
    await revisePlan(ayu, { ...(await reference(ayu, planId)), dialogueNote: "Dialog Mei" });
    const [result] = (await seen(ayu, planId)).results;
    const [confirmed] = result?.indicators ?? [];
    const line = {
      resultId: result?.id ?? "",
      aspect: "time",
      perspective: null,
      targetNarrative: null,
    } as const;
    const target = { targetValue: "1", targetUnit: "berkas", direction: "higher" } as const;
    const save = async (indicatorId: string | null, text: string) =>
      saveIndicator(ayu, { ...(await reference(ayu, planId)), ...line, ...target, indicatorId, text });
    await save(null, "Baris baru");
    await save(confirmed?.id ?? "", "Kata draf");
    const added = (await seen(ayu, planId)).results[0]?.indicators.find(({ text }) => text === "Baris baru");
    await expect(reportProgress(ayu, typed(added?.id ?? ""))).rejects.toBeRefused("progress.not-confirmed");
    await reportProgress(ayu, typed(confirmed?.id ?? ""));
    const lines = (await findProgress(ayu, 2026)).plan?.results.flatMap(({ indicators }) => indicators);
    expect(lines?.map(({ text }) => text)).toEqual(["Izin selesai dalam tiga hari"]);
    expect((await teamReports(budi, "waiting")).reports[0]?.indicator).toMatchObject({
      text: "Izin selesai dalam tiga hari",
      targetUnit: "%",
      targetValue: "95",
    });
  });

  it("is refused before the plan was confirmed, and without a number where the target is one", async () => {
    const team = await aTeam();
    const planId = await aPlan(team.ayu);
    const draft = (await seen(team.ayu, planId)).results[0]?.indicators[0]?.id ?? "";
    await expect(reportProgress(team.ayu, typed(draft))).rejects.toBeRefused("progress.no-approved-plan");
    const other = await aTeam();
    const confirmed = await anIndicator(other);
    await expect(reportProgress(other.ayu, { ...typed(confirmed), value: null })).rejects.toBeRefused(
      "progress.number-wanted",
    );
  });
});

describe("answering a report (art. 17-19)", () => {
  it("is for the rater and the rater's superior; for nobody else the report exists", async () => {
    const team = await aTeam();
    const reportId = await reportProgress(team.ayu, typed(await anIndicator(team)));
    await giveFeedback(team.dewi, { reportId, text: "Saya ikut membaca." });
    for (const stranger of [team.citra, team.ayu]) {
      await expect(giveFeedback(stranger, { reportId, text: "?" })).rejects.toBeRefused("not-found");
    }
  });

  it("ends for the old rater on the day of the change", async () => {
    const team = await aTeam();
    const reportId = await reportProgress(team.ayu, typed(await anIndicator(team)));
    await asOwner().query(`UPDATE "Supervision" SET "validTo" = '2026-06-02' WHERE "raterId" = $1`, [
      team.budi.personId,
    ]);
    await expect(giveFeedback(team.budi, { reportId, text: "Terlambat" })).rejects.toBeRefused("not-found");
  });
});

describe("the counts of a plan's reports", () => {
  const countsOf = async (indicatorId: string) => {
    const { rows } = await asOwner().query<Record<"reports" | "answered", number>>(
      `SELECT p."reportCount" AS reports, p."answeredCount" AS answered FROM "PerformancePlan" p
       JOIN "WorkResult" r ON r."planId" = p.id JOIN "Indicator" i ON i."resultId" = r.id WHERE i.id = $1`,
      [indicatorId],
    );
    return rows[0];
  };

  it("count an answered report once, though two people answer it at once and a third time later", async () => {
    const team = await aTeam();
    const indicatorId = await anIndicator(team);
    const reportId = await reportProgress(team.ayu, typed(indicatorId));
    await reportProgress(team.ayu, typed(indicatorId));
    expect(await countsOf(indicatorId)).toEqual({ reports: 2, answered: 0 });
    await Promise.all(
      [team.budi, team.dewi].map((actor) => giveFeedback(actor, { reportId, text: "Baik." })),
    );
    await giveFeedback(team.budi, { reportId, text: "Sekali lagi: baik." });
    expect(await countsOf(indicatorId)).toEqual({ reports: 2, answered: 1 });
  });
});
