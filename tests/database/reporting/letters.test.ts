/** Which years of figures the letters of an auditor open, and what beside them. */
import { randomUUID } from "node:crypto";

import type { Actor, Letter } from "@/lib/access/actor";
import { findUnitSheet } from "@/lib/decisions/queries/unit-sheet";
import { takeAccountability } from "@/lib/reporting/commands/take-accountability";
import { takeReport } from "@/lib/reporting/commands/take-report";
import { findAccountability } from "@/lib/reporting/queries/accountability";
import { findIndicator } from "@/lib/reporting/queries/indicator";
import { findOutcome } from "@/lib/reporting/queries/outcome";
import type { Report } from "@/lib/reporting/report";

import { givenSmallRegion } from "../../support/database";
import { aCycleOf, areRated } from "../../support/rated";
import { actorOf, type Agency, anAgency, aPerson } from "../../support/world";

givenSmallRegion();

const region = { unit: null, year: null, quarter: 0 };

const auditor = (letters: readonly Letter[], unitPath = "bungo."): Actor =>
  actorOf(randomUUID(), { grants: letters.map((letter) => ({ role: "auditor", unitPath, letter })) });

const letter = (kinds: Letter["kinds"], first: number, last = first): Letter => ({
  ...{ kinds, from: `${first}-01-01`, to: `${last}-12-31` },
});

const beforeOf = (reports: readonly Pick<Report, "all" | "rows">[]) =>
  reports.flatMap(({ all, rows }) => [all, ...rows]).filter(({ before }) => before !== null).length;

describe("a letter for this year alone", () => {
  const reader = auditor([letter(["figures"], 2026)]);

  it("tells nothing of the year before on the page, an indicator's own page and a sheet", async () => {
    const { reports, rated, predicates, comparison, years } = await findAccountability(reader, region);
    expect([rated, predicates, comparison, years]).toEqual([2026, [], [], [2026]]);
    expect(beforeOf(reports)).toBe(0);
    expect(reports.flatMap(({ trend }) => trend).filter(({ before }) => before)).toEqual([]);
    const { all, rows, trend } = await findIndicator(reader, "plans-confirmed", region);
    expect(all.now).not.toBeNull();
    expect(beforeOf([{ all, rows }]) + trend.filter(({ before }) => before).length).toBe(0);
    expect((await findOutcome(reader, region)).before).toBeNull();
    const { figures } = await findUnitSheet(reader, null);
    expect(figures.filter(({ before }) => before)).toEqual([]);
  });

  it("takes nothing of it away", async () => {
    const files = [null, "plans-confirmed", "goals-attained"] as const;
    for (const key of files)
      expect(beforeOf((await takeAccountability(reader, region, key)).reports)).toBe(0);
    const paper = await takeReport(reader, region);
    expect([beforeOf(paper.reports), paper.rated, paper.comparison.total]).toEqual([0, 2026, 0]);
  });

  it("is not what keeps it from whoever may read both", async () => {
    const both = auditor([letter(["figures"], 2026), letter(["figures"], 2025)]);
    const { reports, rated, predicates } = await findAccountability(both, region);
    expect(beforeOf(reports)).toBeGreaterThan(20);
    expect([rated, predicates.length > 0]).toEqual([2025, true]);
  });
});

describe("a letter for a year that is over", () => {
  it("leads to that year, where none is asked for, and to no sheet of today", async () => {
    const reader = auditor([letter(["figures"], 2025)]);
    const { year, years, reports } = await findAccountability(reader, region);
    expect([year, years]).toEqual([2025, [2025]]);
    expect(reports.find(({ key }) => key === "plans-confirmed")?.all.now).not.toBeNull();
    await expect(findAccountability(reader, { ...region, year: 2026 })).rejects.toBeRefused("not-found");
    await expect(findUnitSheet(reader, null)).rejects.toBeRefused("not-found");
  });

  it("leads to the last year that is opened of a unit, beside another letter for another", async () => {
    const agency = await anAgency();
    await anAgencyRated(agency);
    const [now, then] = [
      auditor([letter(["figures"], 2026)]),
      auditor([letter(["figures"], 2025)], agency.path),
    ];
    const reader = { ...now, grants: [...now.grants, ...then.grants] };
    expect((await findAccountability(reader, region)).year).toBe(2026);
    expect((await findAccountability(reader, { ...region, unit: agency.unitId })).year).toBe(2025);
  });

  it("opens ratings one by one in that year alone", async () => {
    const agency = await anAgency();
    await anAgencyRated(agency);
    const reader = auditor([letter(["figures"], 2025, 2026), letter(["evaluations"], 2025)], agency.path);
    const ratedIn = async (year: number) =>
      (await findIndicator(reader, "rated-good", { ...region, year })).all;
    expect(await ratedIn(2025)).toEqual({ now: { part: 2, whole: 2, value: 1 }, before: null });
    expect(await ratedIn(2026)).toEqual({ now: null, before: { part: 2, whole: 2, value: 1 } });
  });
});

/** Two people of the agency, rated in both years by a third. */
async function anAgencyRated(agency: Agency) {
  const [ayu, budi, citra] = [
    await aPerson(agency, "Ayu"),
    await aPerson(agency, "Budi"),
    await aPerson(agency, "Citra"),
  ];
  for (const year of [2025, 2026]) {
    const span = { from: `${year}-01-01`, to: `${year}-12-31` };
    const [period = ""] = await aCycleOf(agency, year, [{ kind: "annual", ...span }]);
    await areRated(
      agency,
      year,
      [ayu, budi].map((of) => ({ of, by: citra, in: period })),
    );
  }
}
