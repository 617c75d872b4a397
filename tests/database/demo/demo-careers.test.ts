import { ruleOf } from "@/lib/career/coefficients";
import { readPoints, shown } from "@/lib/career/points";
import { rankOf } from "@/lib/career/ranks";
import type { FunctionalLevel } from "@/lib/db/generated/enums";
import { drawDemo } from "@/prisma/seed";

const region = drawDemo({ scale: "small" });
const rowsOf = (table: string) => region[table] ?? [];
const people = new Map(rowsOf("Person").map((person) => [person.id, person]));

describe("careers in the demo region", () => {
  it("date the rank of every PNS, by a decision before that day, and never before the appointment", () => {
    const pns = rowsOf("Person").filter(({ employmentKind }) => employmentKind === "pns");
    const steps = new Map(rowsOf("GradeStep").map((step) => [step.personId, step]));
    expect(steps.size).toBe(pns.length);
    for (const { id, number, grade } of pns) {
      const step = steps.get(id);
      expect(step?.grade).toBe(grade);
      expect(rankOf(String(grade))).not.toBeNull();
      const appointed = String(number).slice(8, 14);
      expect(String(step?.validFrom).replace("-", "").slice(0, 6) >= appointed).toBe(true);
      expect(String(step?.documentDate) < String(step?.validFrom)).toBe(true);
    }
  });

  it("bring determinations of credit points for people in functional positions, within what their rank allows", () => {
    const levels = new Map(rowsOf("Position").map(({ id, functionalLevel }) => [id, functionalLevel]));
    const held = new Map(
      rowsOf("Assignment")
        .filter(({ kind }) => kind === "definitive")
        .map(({ personId, positionId }) => [personId, levels.get(positionId)]),
    );
    const credits = rowsOf("PastCreditPoints");
    expect(credits.length).toBeGreaterThan(20);
    const files = rowsOf("ImportFile").filter(({ kind }) => kind === "past_credit_points");
    expect(files.map(({ rowCount }) => rowCount)).toEqual([credits.length]);
    for (const { personId, points, recordedById } of credits) {
      expect(people.get(personId)?.employmentKind).toBe("pns");
      expect(recordedById).not.toBe(personId);
      const rule = ruleOf(held.get(personId) as FunctionalLevel);
      const most = rule.rank.hundredths * (rule.ranks.length + 2);
      expect(Number(shown(readPoints(String(points)))) * 100).toBeLessThanOrEqual(most);
    }
  });

  it("have an aim here and there, which is never the position held", () => {
    const held = new Map(rowsOf("Assignment").map(({ personId, positionId }) => [personId, positionId]));
    const aims = rowsOf("CareerAim");
    expect(aims.length).toBeGreaterThan(3);
    expect(aims.length).toBeLessThan(people.size / 5);
    for (const { personId, positionId } of aims) expect(held.get(personId)).not.toBe(positionId);
  });
});
