import type { Actor } from "@/lib/access/actor";
import { applyImport } from "@/lib/exchange/commands/apply-import";
import { uploadImport } from "@/lib/exchange/commands/upload-import";
import { findImport } from "@/lib/exchange/queries/imports";
import { createPlan } from "@/lib/planning/commands/create-plan";
import { findOpening } from "@/lib/planning/queries/opening";
import { findPastPlan } from "@/lib/planning/queries/past-plan";

import { asApp, asOwner, givenDatabase } from "../../support/database";
import { aBroughtFile } from "../../support/opening";
import { anApprovedPlan, emptyPlan, seen } from "../../support/plans";
import { aPerson, aTeam, eventsOf, granted } from "../../support/world";

givenDatabase();

const head = "NIP;Tahun;Rencana hasil kerja;Indikator;Target;Nomor dokumen;Tanggal dokumen;Sumber";
const everything = { reason: "", agency: "", page: 1 };
const document = "800/1;12 Januari 2026;e-Kinerja BKN";

/** Ayu's team, and the regional HR administrator who keeps its agency. */
async function anOffice() {
  const team = await aTeam();
  const keeper = granted(await aPerson(team.agency, "Nur"), "regional_hr", team.agency.path);
  const { rows } = await asOwner().query<{ number: string }>(`SELECT number FROM "Person" WHERE id = $1`, [
    team.ayu.personId,
  ]);
  return { ...team, keeper, number: rows[0]?.number ?? "" };
}

const bring = (keeper: Actor, ...rows: string[]) =>
  uploadImport(keeper, {
    ...{ name: "skp.csv", kind: "past_plans" },
    bytes: Buffer.from([head, ...rows].join("\r\n")),
  });
const apply = async (keeper: Actor, ...rows: string[]) =>
  applyImport(keeper, { importId: await bring(keeper, ...rows) });

describe("plans of the years before", () => {
  it("are brought once, marked with their document, and start a first plan here", async () => {
    const { ayu, keeper, number } = await anOffice();
    const rows = [
      `${number};2025;Izin selesai tepat waktu;Izin selesai 3 hari;95 %;${document}`,
      `${number};2025;;Keluhan dijawab;;${document}`,
    ];
    await apply(keeper, ...rows);
    expect(await findPastPlan(ayu)).toMatchObject({
      ...{ year: 2025, source: "e-Kinerja BKN", documentNumber: "800/1", documentDate: "2026-01-12" },
      results: [{ statement: "Izin selesai tepat waktu", indicators: [{}, {}] }],
    });
    const again = await findImport(keeper, await bring(keeper, ...rows, ""), everything);
    expect(again?.preview?.counts).toEqual({ added: 0, corrected: 0, unchanged: 1, merged: 0 });

    expect((await findOpening(ayu, 2026)).past).toMatchObject({
      ...{ year: 2025, statements: ["Izin selesai tepat waktu"] },
    });
    const plan = await seen(ayu, await createPlan(ayu, { ...emptyPlan, origin: "past" }));
    expect(plan.results).toMatchObject([
      {
        statement: "Izin selesai tepat waktu",
        indicators: [
          { text: "Izin selesai 3 hari", targetValue: "95", targetUnit: "%" },
          { targetValue: null },
        ],
      },
    ]);
  });

  it("are corrected as a whole, with one event of the agency, and what stood before stays", async () => {
    const { ayu, agency, keeper, number } = await anOffice();
    await apply(keeper, `${number};2025;Izin;Selesai;95 %;${document}`);
    const importId = await bring(keeper, `${number};2025;Arsip;Tertata;100 %;${document}`);
    await applyImport(keeper, { importId });
    expect(await findPastPlan(ayu)).toMatchObject({ results: [{ statement: "Arsip" }] });
    expect(await eventsOf(importId)).toContain("import.plans-corrected");
    const { rows } = await asOwner().query(
      `SELECT count(*)::int AS kept, count("supersededAt")::int AS superseded FROM "PastPlan" WHERE "agencyId" = $1`,
      [agency.agencyId],
    );
    expect(rows).toEqual([{ kept: 2, superseded: 1 }]);
  });

  it("are never offered where a plan was agreed here, and never stand beside one of the same year", async () => {
    const { ayu, budi, keeper, number } = await anOffice();
    await apply(keeper, `${number};2025;Izin;Selesai;95 %;${document}`);
    await anApprovedPlan(ayu, budi);
    const inJanuary = { ...ayu, today: "2027-01-05", now: "2027-01-05T02:00:00.000Z" };
    expect(await findOpening(inJanuary, 2027)).toMatchObject({ past: null, previous: { year: 2026 } });
    const later = { ...keeper, today: "2027-01-05", now: "2027-01-05T02:00:00.000Z" };
    const importId = await bring(later, `${number};2026;Izin;Selesai;95 %;800/2;4 Januari 2027;BKN`);
    await expect(applyImport(later, { importId })).rejects.toThrow("import.");
  });

  it("are refused where none was brought, and are nobody else's to bring", async () => {
    const { ayu, keeper, number } = await anOffice();
    await expect(createPlan(ayu, { ...emptyPlan, origin: "past" })).rejects.toBeRefused("plan.no-previous");
    const admin = granted(keeper, "agency_admin", "");
    await expect(bring(admin, `${number};2025;Izin;Selesai;95 %;${document}`)).rejects.toBeRefused(
      "not-found",
    );
  });

  it("are kept by the database too", async () => {
    const { ayu, agency, budi, keeper } = await anOffice();
    const importId = await aBroughtFile(keeper, "past_plans");
    const insert = (year: number, content: string, by = keeper) =>
      asApp(
        `INSERT INTO "PastPlan" (id, "personId", "agencyId", year, content, source, "documentNumber", "documentDate", "importId",
          "row", "recordedById", "recordedAt") VALUES (gen_random_uuid(), $1, $2, $3, $4, 'BKN', '1', '2026-01-12', $5, 2, $6, '2026-06-03')`,
        [ayu.personId, agency.agencyId, year, content, importId, by.personId],
      );
    const content = `[{"result":"a","indicator":"b","target":""}]`;
    await expect(insert(2025, "[]")).rejects.toThrow(/PastPlan_lines/);
    await expect(insert(2026, content)).rejects.toThrow(/PastPlan_year/);
    await expect(insert(2025, content, ayu)).rejects.toThrow(/PastPlan_of_another/);
    await insert(2025, content);
    await expect(insert(2025, content)).rejects.toThrow(/PastPlan_standing/);
    await expect(asApp(`UPDATE "PastPlan" SET content = '[1]'`, [])).rejects.toThrow(/permission denied/);
    await anApprovedPlan(ayu, budi);
    await asOwner().query(`UPDATE "PerformancePlan" SET year = 2024 WHERE "personId" = $1`, [ayu.personId]);
    await expect(insert(2024, content)).rejects.toThrow(/is our own/);
  });
});
