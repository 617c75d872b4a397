import { parseCivilServantNumber } from "@/lib/organisation/civil-servant-number";
import { readCode } from "@/lib/documents/code";
import { demoActors } from "@/prisma/demo/demo-actors";
import { demoDays } from "@/lib/cycles/demo-clock";
import { drawDemo, firstDay } from "@/prisma/seed";

import { grouped } from "./grouped";

/** Dates of what has happened. */
const happened = new Set([
  "TrainingRecord.startedOn",
  "TrainingRecord.endedOn",
  "CompetencyAssessment.assessedOn",
  "CounsellingNote.talkedOn",
  "PerformancePlan.firstApprovedOn",
  "ActionStep.doneOn",
]);

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

  it("has the documents of what was handed over to whoever a visitor can be, of which one and its attachment count", () => {
    const owners = new Set(rowsOf("Account").map(({ personId }) => personId));
    const issued = grouped(rowsOf("SealedDocument"), "evaluationId");
    const finished = rowsOf("Evaluation").filter(({ id }) => issued.has(id));
    expect(finished.length).toBeGreaterThan(30);
    for (const { id, personId, predicate } of finished) {
      expect(owners.has(personId)).toBe(true);
      const counting = (issued.get(id) ?? []).filter(({ state }) => state === "valid");
      expect(counting.map(({ form }) => String(form)[0]).sort()).toEqual(["c", "d"]);
      for (const { content, code } of counting) {
        expect(content).toMatchObject({ predicate });
        expect(readCode(String(code))).toBe(code);
      }
    }
  });

  it("knows every person a visitor can be", () => {
    const usernames = rowsOf("Account").map(({ username }) => username);
    expect(usernames).toEqual(expect.arrayContaining(demoActors.map(({ username }) => username)));
  });

  it("has somebody for each thing to try: a contract to name, a leave of study, a team to lead, a post to take care of", () => {
    const idOf = (wanted: string) => {
      const username = demoActors.find(({ key }) => key === wanted)?.username;
      return rowsOf("Account").find((row) => row.username === username)?.personId;
    };
    const plansOf = (key: string) =>
      rowsOf("PerformancePlan")
        .filter(({ personId }) => personId === idOf(key))
        .map(({ year, status, contractReference }) => [year, status, typeof contractReference]);
    expect(plansOf("contractNurse")).toEqual([
      [2024, "closed", "string"],
      [2025, "closed", "string"],
      [2026, "draft", "object"],
    ]);
    const ofActor = (table: string, key: string) =>
      rowsOf(table).filter(({ personId }) => personId === idOf(key));
    expect(ofActor("StudyLeave", "student")).toMatchObject([{ outcome: "running" }]);
    expect(ofActor("TeamSeat", "teamLeader")).toMatchObject([{ role: "leader" }]);
    expect(ofActor("RoleExpectation", "teamLeader")).toContainEqual(
      expect.objectContaining({ state: "active", decidedById: idOf("headOfDivision") }),
    );
    expect(ofActor("Assignment", "agencyAdmin").map(({ kind }) => kind)).toContain("acting");
    const [plan] = ofActor("PerformancePlan", "headOfHealthCentre");
    expect(plan).toMatchObject({ form: "leader" });
  });

  it("lets nothing happen after the demo clock", () => {
    // What stands in a column of instants happened; only dates can be of days to come.
    const instants = Object.entries(region).flatMap(([table, rows]) =>
      rows.flatMap((row) =>
        Object.entries(row).flatMap(([column, value]) =>
          value !== null && (/(^at|At)$/.test(column) || happened.has(`${table}.${column}`))
            ? [`${String(value)} ${table}.${column}`]
            : [],
        ),
      ),
    );
    expect(instants.length).toBeGreaterThan(1000);
    expect(instants.filter((at) => at.slice(0, 10) > firstDay)).toEqual([]);
  });

  it("has the holidays of three years on working days, one lost morning, and two windows extended by the keeper", () => {
    const days = rowsOf("Holiday").map(({ date }) => String(date));
    expect(new Set(days).size).toBe(days.length);
    expect(days.filter((day) => [0, 6].includes(new Date(day).getUTCDay()))).toEqual([]);
    for (const year of ["2025", "2026", "2027"])
      expect(days.filter((day) => day.startsWith(year)).length).toBeGreaterThan(10);
    expect(demoDays.filter(({ date }) => days.includes(date))).toEqual([]);
    expect(rowsOf("Downtime")).toHaveLength(1);
    expect(rowsOf("WindowExtension")).toHaveLength(2);
  });

  it("begins on the first day to which the demo clock can be moved, so that no screen shows what is still to come", () => {
    expect(demoDays.map(({ date }) => date).sort()[0]).toBe(firstDay);
  });
});
