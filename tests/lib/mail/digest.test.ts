import { digestDay, digestLines } from "@/lib/mail/digest";

const wib = { timeZone: "Asia/Jakarta", holidays: new Set(["2026-06-01"]) };

describe("the day whose digests may go out", () => {
  it.each([
    ["on a working day at seven", "2026-06-03T00:00:00Z", "2026-06-03"],
    ["on a working day a minute before eleven", "2026-06-03T03:59:00Z", "2026-06-03"],
    ["on a working day a minute before seven", "2026-06-02T23:59:00Z", null],
    ["on a working day at eleven", "2026-06-03T04:00:00Z", null],
    ["on a working day at night", "2026-06-03T16:30:00Z", null],
    ["on a Saturday", "2026-06-06T01:00:00Z", null],
    ["on a Sunday", "2026-06-07T01:00:00Z", null],
    ["on a holiday", "2026-06-01T01:00:00Z", null],
  ])("%s (%s) is %s", (_, instant, day) => {
    expect(digestDay(new Date(instant), wib)).toBe(day);
  });

  it("follows the government's zone: what is still night in the west is morning in Papua", () => {
    const instant = new Date("2026-06-02T22:30:00Z");
    expect(digestDay(instant, { ...wib, timeZone: "Asia/Jayapura" })).toBe("2026-06-03");
    expect(digestDay(instant, wib)).toBeNull();
  });
});

describe("the lines of a digest", () => {
  const subjectId = "0190a3b4-0000-7000-8000-000000000000";
  const news = (topic: "progress.reported" | "plan.submitted", actorName: string, day: string) => ({
    ...{ topic, subjectId, actorName, at: new Date(`${day}T02:00:00Z`) },
  });

  it("say once what somebody did several times, since the first", () => {
    const lines = digestLines([
      news("progress.reported", "Ayu", "2026-06-03"),
      news("progress.reported", "Ayu", "2026-06-01"),
      news("progress.reported", "Citra", "2026-06-02"),
      news("plan.submitted", "Ayu", "2026-05-29"),
    ]);
    expect(lines).toMatchObject([
      { topic: "plan.submitted", actorName: "Ayu", place: `/plans/${subjectId}`, count: 1 },
      { actorName: "Ayu", place: "/queue", count: 2, since: new Date("2026-06-01T02:00:00Z") },
      { actorName: "Citra", place: "/queue", count: 1 },
    ]);
  });

  it("are none without news", () => {
    expect(digestLines([])).toEqual([]);
  });
});
