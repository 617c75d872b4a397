/** The whole region as offices really keep it: read, explained row by row, mended, applied. */
import { randomUUID } from "node:crypto";

import { granted } from "../../support/world";
import { applyImport } from "@/lib/exchange/commands/apply-import";
import { uploadImport } from "@/lib/exchange/commands/upload-import";
import { findImport } from "@/lib/exchange/queries/imports";
import { chances as chancesFrom } from "@/prisma/demo/chance";
import { putOrganisation } from "@/prisma/demo/organisation";
import { drawPeople } from "@/prisma/demo/people";
import type { Rows } from "@/prisma/demo/plans";
import { drawRegion } from "@/prisma/demo/region";
import { drawWorkbooks } from "@/prisma/demo/workbook/draw";
import { cleanFile, messyFile } from "@/prisma/demo/workbook/file";
import { seed } from "@/prisma/seed";

import { asOwner, givenDatabase } from "../../support/database";
import { insertRows } from "../../support/rows";
import { actorOf } from "../../support/world";

givenDatabase();

type Scale = "small" | "full";
const books = drawWorkbooks(seed, "full");
const everything = { reason: "", agency: "", page: 1 };

/** The region without a past: its organisation, and the people in it or only the regent; and a keeper whom no row is about. */
async function aRegion(scale: Scale, people: "all" | "regent only") {
  const chances = chancesFrom(seed);
  const region = drawRegion(chances, scale);
  const staff = drawPeople(chances, region);
  const rows: Rows = {};
  putOrganisation(
    chances,
    region,
    people === "all" ? staff : staff.filter(({ number }) => number === null),
    rows,
  );
  for (const table of ["Agency", "Unit", "Position", "Person", "Assignment", "Supervision"])
    await insertRows(asOwner(), table, rows[table] ?? []);
  await asOwner().query("ANALYZE");
  const id = randomUUID();
  const keeper = { id, number: null, name: "Petugas impor", employmentKind: "official", version: 0 };
  await insertRows(asOwner(), "Person", [keeper]);
  return granted(actorOf(id), "regional_hr", "bungo.");
}

const emptied = () => asOwner().query(`TRUNCATE "Agency", "Person" CASCADE`);

describe("the list of the whole region", () => {
  it("has at least seven thousand rows and is the same every time", () => {
    expect(books.messy.length).toBeGreaterThanOrEqual(7_000);
    expect(JSON.stringify(drawWorkbooks(seed, "full")) === JSON.stringify(books)).toBe(true);
  });

  it("of a small region is explained row by row, mended, applied, and changes nothing a second time", async () => {
    const books = drawWorkbooks(seed, "small");
    expect(Object.values(books.planted).filter((count) => count === 0)).toEqual([]);
    const keeper = await aRegion("small", "all");
    const messy = await uploadImport(keeper, {
      name: "berantakan.xlsx",
      bytes: await messyFile(books.messy),
    });
    const preview = (await findImport(keeper, messy, everything))?.preview;
    const found = Object.fromEntries((preview?.reasons ?? []).map(({ code, count }) => [code, count]));
    expect(found).toEqual({
      ...books.planted,
      "import.conflicting-row": 2 * books.planted["import.conflicting-row"],
    });
    expect(preview?.counts.merged).toBe(books.repeated);
    expect(preview?.newUnits).toEqual(["Subbidang Data ASN"]);
    await expect(applyImport(keeper, { importId: messy })).rejects.toBeRefused("import.rows-to-fix");

    const bytes = await cleanFile(books.clean);
    const clean = await uploadImport(keeper, { name: "bersih.xlsx", bytes });
    const untouched = books.clean.length - books.newcomers - books.transfers;
    expect((await findImport(keeper, clean, everything))?.preview).toMatchObject({
      faultyRows: 0,
      counts: {
        newPeople: books.newcomers,
        assignments: books.newcomers + books.transfers,
        unchanged: untouched,
      },
    });
    await applyImport(keeper, { importId: clean });

    const again = await uploadImport(keeper, { name: "bersih.xlsx", bytes });
    expect((await findImport(keeper, again, everything))?.preview?.counts).toMatchObject({
      unchanged: books.clean.length,
    });
    await expect(applyImport(keeper, { importId: again })).rejects.toBeRefused("import.nothing-to-change");
  }, 120_000);

  it("fills a government that starts with its units alone", async () => {
    await emptied();
    const keeper = await aRegion("full", "regent only");
    const bytes = await cleanFile(books.clean);
    const importId = await uploadImport(keeper, { name: "bersih.xlsx", bytes });
    expect((await findImport(keeper, importId, everything))?.preview?.reasons).toEqual([]);
    await applyImport(keeper, { importId });
    const { rows } = await asOwner().query<{ people: number; rated: number }>(
      `SELECT count(*)::int AS people, (SELECT count(*)::int FROM "Supervision") AS rated FROM "Person"`,
    );
    expect(rows[0]).toEqual({ people: books.clean.length + 2, rated: books.clean.length });
  }, 120_000);
});
