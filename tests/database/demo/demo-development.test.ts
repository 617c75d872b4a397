import type { TrainingForm } from "@/lib/db/generated/enums";
import { standardCompetencies } from "@/lib/competency/competencies";
import { windowOf } from "@/lib/training/balance";
import { trainingHours } from "@/lib/training/hours";
import { demoActors } from "@/prisma/demo/demo-actors";
import { drawDemo } from "@/prisma/seed";

import type { Row } from "../../support/rows";
import { grouped, hoursOf, yearOf } from "./grouped";

const region = drawDemo({ scale: "small" });
const rowsOf = (table: string) => region[table] ?? [];

const holders = new Map(
  rowsOf("Assignment")
    .filter(({ kind }) => kind === "definitive")
    .map(({ personId, positionId }) => [personId, positionId]),
);
const asked = new Map(
  rowsOf("CompetencyRequirement").map(({ positionId, competencyId, level }) => [
    `${String(positionId)}/${String(competencyId)}`,
    Number(level),
  ]),
);
const askedOf = ({ personId, competencyId }: Row) =>
  asked.get(`${String(holders.get(personId))}/${String(competencyId)}`);

describe("competencies in the demo region", () => {
  it("are the nine of the regulation and two technical ones for every position but the regent's", () => {
    const codes = new Map(rowsOf("Competency").map(({ id, code }) => [id, String(code)]));
    const required = grouped(rowsOf("CompetencyRequirement"), "positionId");
    expect(required.size).toBe(rowsOf("Position").length - 1);
    for (const rows of required.values()) {
      const own = rows.map(({ competencyId }) => codes.get(competencyId));
      expect(own).toEqual(expect.arrayContaining([...standardCompetencies]));
      expect(own.filter((code) => code?.startsWith("tech_"))).toHaveLength(2);
    }
  });

  it("were assessed by each person's own rater, for what the position asks", () => {
    const raters = new Map(rowsOf("Supervision").map(({ personId, raterId }) => [personId, raterId]));
    for (const row of rowsOf("CompetencyAssessment")) {
      expect(row.assessedById).toBe(row.origin === "self" ? row.personId : raters.get(row.personId));
      expect(askedOf(row)).toBeGreaterThanOrEqual(1);
      expect(row.level).toBeGreaterThanOrEqual(1);
      expect(row.level).toBeLessThanOrEqual(5);
    }
  });

  it("leave gaps for some, none for most, and some people whom nobody has assessed", () => {
    const rows = rowsOf("CompetencyAssessment").filter(({ origin }) => origin !== "self");
    const gaps = rows.filter((row) => Number(row.level) < (askedOf(row) ?? 0)).length / rows.length;
    expect(gaps).toBeGreaterThan(0.05);
    expect(gaps).toBeLessThan(0.4);
    const assessed = new Set(rows.map(({ personId }) => personId)).size / rowsOf("Supervision").length;
    expect(assessed).toBeGreaterThan(0.75);
    expect(assessed).toBeLessThan(1);
  });
});

describe("standards in the demo region", () => {
  it("are inherited by most, and leave positions what they ask of their own", () => {
    const rows = rowsOf("CompetencyRequirement");
    const inherited = rows.filter((row) => row.inherited).length / rows.length;
    expect(inherited).toBeGreaterThan(0.8);
    expect(inherited).toBeLessThan(1);
    const agencies = new Set(rowsOf("CompetencyStandard").map(({ agencyId }) => agencyId));
    expect(agencies.has(null)).toBe(true);
    expect(agencies.size).toBeGreaterThan(1);
  });

  it("have one competency that is retired and one that no position asks for yet", () => {
    const asking = new Set(rowsOf("CompetencyRequirement").map(({ competencyId }) => competencyId));
    const unasked = rowsOf("Competency").filter(({ id }) => !asking.has(id));
    expect(unasked.map(({ code }) => code)).toEqual(
      expect.arrayContaining(["tech_inclusion", "tech_typing"]),
    );
    expect(unasked.filter(({ retiredOn }) => retiredOn !== null)).toHaveLength(1);
  });

  it("have some people's own view beside what their supervisors saw", () => {
    const own = rowsOf("CompetencyAssessment").filter(({ origin }) => origin === "self");
    const people = new Set(own.map(({ personId }) => personId)).size;
    expect(people).toBeGreaterThan(10);
    expect(people / rowsOf("Supervision").length).toBeLessThan(0.2);
    expect(own.every((row) => askedOf(row) !== undefined)).toBe(true);
  });
});

describe("trainings in the demo region", () => {
  it("carry the hours of the conversion table and no others", () => {
    for (const { form, international, quantity, startedOn, endedOn, hours } of rowsOf("TrainingRecord")) {
      expect(hours).toBe(
        trainingHours({
          form: form as TrainingForm,
          international: Boolean(international),
          quantity: Number(quantity),
          startedOn: String(startedOn),
          endedOn: String(endedOn),
        }),
      );
    }
  });

  it("never put one person into two courses on one day", () => {
    for (const rows of grouped(rowsOf("TrainingRecord"), "personId").values()) {
      const spans = rows.map(({ startedOn, endedOn }) => [String(startedOn), String(endedOn)]).sort();
      spans.slice(1).forEach(([start = ""], i) => expect(start > (spans[i]?.[1] ?? "")).toBe(true));
    }
  });

  it("fill three years", () => {
    const years = new Set(rowsOf("TrainingRecord").map(yearOf));
    expect([...years].sort()).toEqual(["2024", "2025", "2026"]);
  });

  it("leave the teacher at 12 JP, eight below what is owed", () => {
    const teacher = demoActors.find(({ key }) => key === "teacher")?.username;
    const { id } = rowsOf("Person").find(({ number }) => number === teacher) ?? {};
    const own = rowsOf("TrainingRecord").filter((row) => row.personId === id && yearOf(row) === "2026");
    expect(hoursOf(own)).toBe(12);
  });
});

const kept = (kind: string) => rowsOf("Evidence").filter((each) => each.kind === kind);

describe("proofs of work in the demo region", () => {
  it("are one folder a person and year, to which some reports of either year point, never of anybody else", () => {
    const folders = new Map(kept("link").map((folder) => [folder.id, folder]));
    const reports = new Map(rowsOf("ProgressReport").map((report) => [report.id, report]));
    const pointing = rowsOf("EvidenceUse").filter(({ evidenceId }) => folders.has(evidenceId));
    for (const { evidenceId, reportId } of pointing)
      expect(reports.get(reportId)?.personId).toBe(folders.get(evidenceId)?.ownerId);
    for (const year of ["2025", "2026"]) {
      const told = [...reports.values()].filter((report) => String(report.reportedAt).startsWith(year));
      const proven = new Set(pointing.map(({ reportId }) => reportId));
      const share = told.filter(({ id }) => proven.has(id)).length / told.length;
      expect(share).toBeGreaterThan(0.3);
      expect(share).toBeLessThan(0.8);
    }
    const owners = [...folders.values()].map(({ ownerId, name }) => `${String(ownerId)} ${String(name)}`);
    expect(new Set(owners).size).toBe(owners.length);
  });
});

describe("certificates in the demo region", () => {
  it("are one file each of whoever attended, attached to the training and to a report that came after it", () => {
    const records = new Map(rowsOf("TrainingRecord").map((record) => [record.id, record]));
    const reports = new Map(rowsOf("ProgressReport").map((report) => [report.id, report]));
    const files = new Map(kept("file").map((file) => [file.id, file]));
    const attended = [...records.values()].filter(({ nominationId }) => nominationId);
    expect(files.size).toBeGreaterThan(attended.length * 0.2);
    expect(files.size).toBeLessThan(attended.length * 0.7);
    expect(new Set([...files.values()].map(({ sha256 }) => sha256)).size).toBe(files.size);
    const uses = rowsOf("EvidenceUse").filter(({ evidenceId }) => files.has(evidenceId));
    expect(uses.some(({ reportId }) => reportId)).toBe(true);
    for (const { evidenceId, trainingId, reportId } of uses) {
      const file = files.get(evidenceId);
      const [record, report] = [records.get(trainingId), reports.get(reportId)];
      expect((record ?? report)?.personId).toBe(file?.ownerId);
      if (report) expect(String(report.reportedAt) > String(file?.addedAt).slice(0, 10)).toBe(true);
    }
  });
});

describe("seats of trainings in the demo region", () => {
  const events = new Map(rowsOf("TrainingEvent").map((event) => [event.id, event]));
  const nominations = grouped(rowsOf("TrainingNomination"), "eventId");
  const records = new Map(rowsOf("TrainingRecord").map((row) => [row.nominationId, row]));
  const having = (rows: readonly Row[], ...statuses: string[]) =>
    rows.filter(({ status }) => statuses.includes(String(status)));

  it("are as the database keeps them: never too many, a line only where they are full, and a record for who came", () => {
    for (const [eventId, rows] of nominations) {
      const { seats, status } = events.get(eventId) ?? {};
      const taken = having(rows, "approved", "attended", "absent").length;
      expect(taken).toBeLessThanOrEqual(Number(seats));
      const lines = having(rows, "waiting").map(({ line }) => Number(line));
      expect(lines).toEqual(lines.map((_, i) => i + 1));
      if (lines.length > 0) expect(taken).toBe(seats);
      expect(having(rows, "attended").filter(({ id }) => !records.has(id))).toEqual([]);
      if (status === "held") expect(having(rows, "approved")).toEqual([]);
      expect(rows.filter((row) => row.decidedById !== null && row.decidedById === row.personId)).toEqual([]);
    }
  });

  it("stand in every state, so that each page has something to do", () => {
    const all = new Set(rowsOf("TrainingNomination").map(({ status }) => String(status)));
    expect([...all].sort()).toEqual(["absent", "approved", "asked", "attended", "proposed", "waiting"]);
    expect(new Set([...events.values()].map(({ status }) => status))).toEqual(
      new Set(["open", "held", "cancelled"]),
    );
  });

  it("were evaluated within their window, by the person's own rater, with the level that was seen", () => {
    const byId = new Map(rowsOf("TrainingRecord").map((row) => [row.id, row]));
    const seen = new Map(rowsOf("CompetencyAssessment").map((row) => [row.id, row]));
    const outcomes = rowsOf("TrainingOutcome");
    expect(outcomes.length).toBeGreaterThan(20);
    for (const { recordId, evaluatedAt, evaluatedById, assessmentId } of outcomes) {
      const record = byId.get(recordId) ?? {};
      const day = String(evaluatedAt).slice(0, 10);
      const { from, to } = windowOf(String(record.endedOn));
      expect(day >= from && day <= to).toBe(true);
      expect(seen.get(assessmentId)).toMatchObject({
        ...{ personId: record.personId, competencyId: record.competencyId },
        ...{ assessedById: evaluatedById, assessedOn: day },
      });
    }
  });
});
