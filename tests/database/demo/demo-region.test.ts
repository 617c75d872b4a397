import { parseCivilServantNumber } from "@/lib/organisation/civil-servant-number";
import { demoActors } from "@/prisma/demo/demo-actors";
import { drawDemo } from "@/prisma/seed";

const region = drawDemo({ scale: "small" });
const rowsOf = (table: string) => region[table] ?? [];

describe("the demo region", () => {
  it("is the same every time", () => {
    // Compared as text: deep equality over all rows takes a minute.
    expect(JSON.stringify(drawDemo({ scale: "small" })) === JSON.stringify(region)).toBe(true);
  });

  it("gives everybody but the regent a valid number of their own", () => {
    const numbers = rowsOf("Person").flatMap(({ number }) => (number === null ? [] : [String(number)]));
    expect(numbers).toHaveLength(rowsOf("Person").length - 1);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers.flatMap((number) => parseCivilServantNumber(number).blockers)).toEqual([]);
  });

  it("knows every person a visitor can be", () => {
    const usernames = rowsOf("Account").map(({ username }) => username);
    expect(usernames).toEqual(expect.arrayContaining(demoActors.map(({ username }) => username)));
  });

  it("lets nothing happen after the demo clock", () => {
    const instants = [
      "ProgressReport.reportedAt",
      "Feedback.givenAt",
      "FeedbackRequest.askedAt",
      "FeedbackRequest.closedAt",
      "FollowUp.notedAt",
      "RoleExpectation.writtenAt",
      "RoleExpectation.decidedAt",
      "RoleOffer.offeredAt",
      "RoleOffer.approvedAt",
      "RoleOffer.decidedAt",
      "CounsellingNote.writtenAt",
      "CounsellingNote.seenAt",
      "CounsellingEntry.writtenAt",
      "PlanStep.at",
      "PlanComment.writtenAt",
      "PlanComment.settledAt",
      "Evaluation.signedAt",
      "CompetencyAssessment.assessedAt",
      "TrainingRecord.endedOn",
      "TrainingRecord.recordedAt",
    ].flatMap((name) => {
      const [table = "", column = ""] = name.split(".");
      return rowsOf(table).flatMap((row) => (row[column] ? [String(row[column])] : []));
    });
    expect(instants.filter((at) => at.slice(0, 10) > "2026-06-03")).toEqual([]);
  });
});
