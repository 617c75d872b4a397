/** The leadership's report as PDF (R4): the figures of the page, in either language, for whoever reads them. */
import { randomUUID } from "node:crypto";
import { writeFile } from "node:fs/promises";

import { reading } from "@/lib/db/doors";
import { leadershipDocument } from "@/lib/documents/endpoints";
import { pdfOf } from "@/lib/documents/gateway/pdf";
import { drawingOf, fileOf, type Order } from "@/lib/documents/order";
import { leadershipOrder } from "@/lib/documents/queries/forms";
import type { Locale } from "@/lib/i18n/locales";
import { accountabilityInSight } from "@/lib/reporting/queries/accountability";
import { findOutcome } from "@/lib/reporting/queries/outcome";

import { asOwner, givenSmallRegion } from "../../support/database";
import { pagesOf } from "../../support/pdf";
import { actorOf, eventsOf, granted } from "../../support/world";

givenSmallRegion();
// Drawing and reading a PDF of many pages takes a while beside everything else.
jest.setTimeout(120_000);

const leader = granted(actorOf(randomUUID()), "leadership", "bungo.");
const asked = (of: { unit?: string; year?: number } = {}) => ({
  ...{ unit: of.unit ?? null, year: of.year ?? null, quarter: 0 },
});

async function pdfIn(locale: Locale, of = asked()) {
  const order = (await leadershipOrder(leader, of, locale)) as Order;
  expect(JSON.parse(JSON.stringify(order))).toEqual(order);
  const pdf = await pdfOf(drawingOf(order));
  if (process.env.KEPT_PDF) await writeFile(`${process.env.KEPT_PDF}/${locale}-${of.year ?? "now"}.pdf`, pdf);
  const pages = await pagesOf(pdf);
  return { order, pages, text: pages.map(({ text }) => text).join(" ") };
}

describe("the leadership's report as PDF", () => {
  it.each(["id", "en"] as const)("says what the page says: %s", async (locale) => {
    const { text, pages } = await pdfIn(locale);
    const { reports } = await reading(leader, (tx) => accountabilityInSight(tx, leader, asked()));
    const percent = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1 });
    const plans = reports.find(({ key }) => key === "plans-confirmed");
    expect(plans?.rows.length).toBeGreaterThan(1);
    const said = (value: number) => percent.format(value).replace(/\s/g, " ");
    expect(text).toContain(said(plans?.all.now?.value ?? NaN));
    for (const { name, now } of plans?.rows.slice(0, 10) ?? []) {
      expect(text).toContain(`${name} ${said(now?.value ?? NaN)}`);
    }
    expect(pages.flatMap(({ outside }) => outside)).toEqual([]);
    for (const page of pages) expect(page.text).not.toContain("leadershipReport.");
  });

  it("has its words, its file's name and its period in the reader's language", async () => {
    const [indonesian, english] = [await pdfIn("id"), await pdfIn("en")];
    expect(indonesian.text).toContain("Laporan akuntabilitas kinerja");
    expect(english.text).toContain("Performance accountability report");
    expect(fileOf(indonesian.order)).toMatch(/^Laporan akuntabilitas .* 2026\.pdf$/);
    expect(fileOf(english.order)).toMatch(/^Accountability report .* 2026\.pdf$/);
    const before = await pdfIn("id", asked({ year: 2025 }));
    expect(before.text).not.toContain("Siapa menunggu siapa");
    expect(before.text).toContain("Penilaian terhadap capaian");
  });

  it("names nobody who waits or is waited for", async () => {
    const { text } = await pdfIn("id");
    const { rows } = await asOwner().query<{ name: string }>(
      `SELECT DISTINCT p.name FROM "WaitingFor" w JOIN "Person" p ON p.id = w."raterId"`,
    );
    for (const { name } of rows) expect(text).not.toContain(name);
  });

  it("keeps to itself what a page for readers keeps, whoever takes it (R5)", async () => {
    const { rows } = await asOwner().query<{ id: string }>(
      `SELECT "unitId" AS id FROM "UnitFigures" WHERE year = 2025 AND quarter = 0
        AND "veryGood" + good + "needsImprovement" + poor + "veryPoor" BETWEEN 1 AND 4 LIMIT 1`,
    );
    const of = asked({ unit: rows[0]?.id, year: 2025 });
    const told = await leadershipOrder(leader, of, "id");
    expect(told).not.toBeNull();
    for (const role of ["regional_hr", "auditor"] as const)
      expect(await leadershipOrder(granted(actorOf(randomUUID()), role, "bungo."), of, "id")).toEqual(told);
  });

  it("stands in the trail, each time that it is taken", async () => {
    const { rows } = await asOwner().query<{ id: string }>(
      `SELECT id FROM "Unit" WHERE kind = 'agency' ORDER BY path LIMIT 1`,
    );
    const unit = rows[0]?.id ?? "";
    await leadershipOrder(leader, asked({ unit }), "id");
    expect(await eventsOf(unit)).toEqual(["export.accountability"]);
    const taken = await asOwner().query<{ details: string }>(
      `SELECT details FROM "AuditEvent" WHERE "subjectId" = $1 AND name = 'export.accountability'`,
      [unit],
    );
    const details = { indicator: null, year: 2026, quarter: 0, format: "pdf" };
    expect(taken.rows.map((row) => JSON.parse(row.details) as unknown)).toEqual([details]);
  });

  it("does not exist for a stranger, for another unit, or for a year without figures", async () => {
    const at = (query: string) => new Request(`http://localhost/api/reports/paper${query}`);
    expect((await leadershipDocument(null, at(""), "id")).status).toBe(401);
    expect((await leadershipDocument(actorOf(randomUUID()), at(""), "id")).status).toBe(404);
    for (const query of [`?unit=${randomUUID()}`, "?year=1999", "?unit=nonsense", "?quarter=7"])
      expect((await leadershipDocument(leader, at(query), "id")).status).toBe(404);
  });
});

describe("what ratings and a result were made of", () => {
  const units = async (where: string) =>
    (await asOwner().query<{ id: string }>(`SELECT u.id FROM "Unit" u WHERE ${where} ORDER BY path`)).rows;

  it("is the same share and the same result as stand in the comparison", async () => {
    const { comparison } = await reading(leader, (tx) =>
      accountabilityInSight(tx, leader, asked({ year: 2025 })),
    );
    expect(comparison.length).toBeGreaterThan(1);
    for (const { id, rated, achieved, whole } of comparison) {
      const outcome = await findOutcome(leader, asked({ unit: id, year: 2025 }));
      const { very_good, good } = outcome.rated ?? { very_good: 0, good: 0 };
      expect([outcome.rated?.whole, (100 * (very_good + good)) / whole]).toEqual([whole, rated]);
      expect(outcome.decision).toMatchObject({ from: "decision", achieved });
    }
  });

  it("has the goals of an agency, those furthest from their target first, and of its head nothing", async () => {
    const [agency] = await units(`kind = 'agency' AND EXISTS (SELECT FROM "UnitGoal" g
      WHERE g."unitId" = u.id AND g.year = 2026)`);
    const { goals, head } = await findOutcome(leader, asked({ unit: agency?.id }));
    expect([head, goals.quarter]).toEqual([null, 1]);
    const shares = goals.lines.map(({ share }) => share ?? Infinity);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(goals.lines.filter(({ counts }) => counts).length).toBeGreaterThan(0);
  });

  it("says of the head's plan only that there is one, to whoever may not read it", async () => {
    const [school] = await units(`kind = 'school' AND EXISTS (SELECT FROM "PerformancePlan" p
      JOIN "Position" s ON s."unitId" = u.id AND s."isHead" AND s.title = p."positionTitle"
      WHERE p."unitId" = u.id AND p.year = 2026 AND p."approvedEdition" > 0)`);
    const of = asked({ unit: school?.id });
    expect((await findOutcome(leader, of)).head).toEqual({ is: "unseen" });
    const reader = granted(leader, "agency_admin", "bungo.");
    const { head } = await findOutcome(
      { ...reader, grants: [...leader.grants, ...reader.grants] } as typeof leader,
      of,
    );
    expect(head).toMatchObject({ is: "shown" });
  });

  it("tells nothing of fewer than five people, and that it does not", async () => {
    const [small] = await units(`(SELECT "veryGood" + good + "needsImprovement" + poor + "veryPoor"
      FROM "UnitFigures" f WHERE f."unitId" = u.id AND f.year = 2025 AND f.quarter = 0) BETWEEN 1 AND 4`);
    const outcome = await findOutcome(leader, asked({ unit: small?.id, year: 2025 }));
    expect([outcome.rated, outcome.kept]).toEqual([null, true]);
  });

  it("does not exist for whoever reads no figures of the unit", async () => {
    const [agency] = await units(`kind = 'agency'`);
    const other = granted(actorOf(randomUUID()), "leadership", "elsewhere.");
    await expect(findOutcome(other, asked({ unit: agency?.id }))).rejects.toBeRefused("not-found");
  });
});
