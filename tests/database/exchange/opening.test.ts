import { setTimeout } from "node:timers/promises";

import type { Actor } from "@/lib/access/actor";
import { verifyTrail } from "@/lib/audit/queries";
import { openEvaluations } from "@/lib/evaluation/commands/open-evaluations";
import { ownEvaluations } from "@/lib/evaluation/queries/lists";
import { ownPastPredicates } from "@/lib/evaluation/queries/past";
import { applyImport } from "@/lib/exchange/commands/apply-import";
import { uploadImport } from "@/lib/exchange/commands/upload-import";
import { sendTemplate } from "@/lib/exchange/endpoints";
import { openingCoverage } from "@/lib/exchange/queries/coverage";
import { findFindings, findImport, recentImports } from "@/lib/exchange/queries/imports";

import { appClient, asOwner, givenDatabase } from "../../support/database";
import { signedAnyway } from "../../support/opening";
import { type Agency, aPerson, aTeam, eventsOf, granted } from "../../support/world";

jest.mock("next-intl/server", () => ({ getTranslations: async () => (key: string) => key }));

givenDatabase();

const everything = { reason: "", agency: "", page: 1 };
const heading = "NIP;Nama;Tahun;Predikat;Nomor dokumen;Tanggal dokumen;Sumber";

/** Ayu's team, the regional HR administrator, and a row about Ayu. */
async function anOffice() {
  const team = await aTeam();
  const keeper = granted(await aPerson(team.agency, "Nur"), "regional_hr", team.agency.path);
  const number = await numberIn(team.ayu);
  const row = (predicate = "Baik", year = "2025") =>
    `${number};Ayu;${year};${predicate};800/1/2026;12 Januari 2026;e-Kinerja BKN`;
  return { ...team, keeper, row, number };
}

async function numberIn({ personId }: Actor) {
  const sql = `SELECT number FROM "Person" WHERE id = $1`;
  const { rows } = await asOwner().query<{ number: string }>(sql, [personId]);
  return rows[0]?.number ?? "";
}

const bring = (actor: Actor, rows: string[], name = "predikat.csv") =>
  uploadImport(actor, {
    ...{ name, kind: "past_predicates" as const },
    bytes: Buffer.from([heading, ...rows].join("\r\n")),
  });

async function apply(actor: Actor, ...rows: string[]) {
  return applyImport(actor, { importId: await bring(actor, rows) });
}

async function standing({ personId }: Actor) {
  const sql = `SELECT year, predicate, source, "documentNumber", "documentDate"::text, "supersededAt" IS NULL AS stands
    FROM "PastPredicate" WHERE "personId" = $1 ORDER BY "recordedAt", "supersededAt" NULLS LAST, year`;
  const { rows } = await asOwner().query(sql, [personId]);
  return rows as object[];
}

describe("past predicates by spreadsheet (O7)", () => {
  it("are shown before they are recorded, whole or not at all, with their document", async () => {
    const { ayu, keeper, row } = await anOffice();
    const importId = await bring(keeper, [row(), row("Cukup", "2024")]);
    expect(await findImport(keeper, importId, everything)).toMatchObject({
      kind: "past_predicates",
      preview: { state: "clean", people: 2, counts: { added: 2, corrected: 0, unchanged: 0, merged: 0 } },
    });
    expect(await standing(ayu)).toEqual([]);
    expect(await applyImport(keeper, { importId })).toEqual({
      ...{ added: 2, corrected: 0, unchanged: 0, merged: 0 },
    });
    expect(await ownPastPredicates(ayu)).toMatchObject([
      {
        ...{ year: 2025, predicate: "good" },
        document: { source: "e-Kinerja BKN", number: "800/1/2026", date: "2026-01-12" },
      },
      { year: 2024, predicate: "needs_improvement" },
    ]);
    expect(await eventsOf(importId)).toEqual(
      expect.arrayContaining([
        ...["import.opening-uploaded", "import.opening-in-agency", "import.opening-applied"],
      ]),
    );
    await expect(applyImport(keeper, { importId })).rejects.toBeRefused("import.already-applied");
  });

  it("of which one row needs mending are not recorded at all", async () => {
    const { ayu, keeper, row } = await anOffice();
    const importId = await bring(keeper, [row(), row("Lumayan", "2024")]);
    expect(await findFindings(keeper, importId)).toMatchObject({
      findings: [{ row: 3, blocker: { code: "import.predicate-unreadable", text: "Lumayan" } }],
    });
    await expect(applyImport(keeper, { importId })).rejects.toBeRefused("import.rows-to-fix");
    expect(await standing(ayu)).toEqual([]);
  });

  it("brought again change nothing", async () => {
    const { ayu, keeper, row } = await anOffice();
    await apply(keeper, row());
    const before = await standing(ayu);
    const again = await bring(keeper, [row()]);
    expect(await findImport(keeper, again, everything)).toMatchObject({
      preview: { state: "nothing", counts: { added: 0, corrected: 0, unchanged: 1 } },
    });
    await expect(applyImport(keeper, { importId: again })).rejects.toBeRefused("import.nothing-to-change");
    expect(await standing(ayu)).toEqual(before);
  });

  it("are corrected by another list, which keeps what stood before and tells the trail how many", async () => {
    const { ayu, keeper, row } = await anOffice();
    await apply(keeper, row("Kurang"));
    const importId = await bring(keeper, [row("Baik")]);
    expect(await findImport(keeper, importId, everything)).toMatchObject({
      preview: {
        corrections: {
          total: 1,
          first: [{ name: "Ayu", about: "2025", before: { value: "poor" }, after: { value: "good" } }],
        },
      },
    });
    await applyImport(keeper, { importId });
    expect(await standing(ayu)).toMatchObject([
      { predicate: "poor", stands: false },
      { predicate: "good", stands: true },
    ]);
    expect(await ownPastPredicates(ayu)).toMatchObject([{ predicate: "good" }]);
    const { rows } = await asOwner().query<{ details: string }>(
      `SELECT details FROM "AuditEvent" WHERE "subjectId" = $1 AND name = 'import.predicates-corrected'`,
      [importId],
    );
    expect(rows).toEqual([{ details: '{"count":1}' }]);
    expect(await verifyTrail()).toMatchObject({ faults: [] });
  });

  it("fill a year whose annual evaluation was opened and never signed", async () => {
    const { ayu, budi, agency, keeper, row } = await anOffice();
    await apply(keeper, row("Kurang"));
    await anAnnualEvaluation({ agency, ayu, budi });
    expect(await ownPastPredicates(ayu)).toMatchObject([{ predicate: "poor" }]);
    expect(await apply(keeper, row())).toMatchObject({ corrected: 1 });
    expect(await ownPastPredicates(ayu)).toMatchObject([{ predicate: "good" }]);
  });

  it("give way to an annual evaluation of our own by its signature, which no list takes back", async () => {
    const { ayu, budi, agency, keeper, row } = await anOffice();
    await apply(keeper, row());
    await anAnnualEvaluation({ agency, ayu, budi });
    await signedAnyway(ayu);
    expect(await ownPastPredicates(ayu)).toEqual([]);
    const importId = await bring(keeper, [row("Sangat Baik")], "lagi.csv");
    expect(await findFindings(keeper, importId)).toMatchObject({
      findings: [{ blocker: { code: "import.own-evaluation" } }],
    });
  });

  it("are not an evaluation: no list of them, nothing to open", async () => {
    const { ayu, keeper, row } = await anOffice();
    await apply(keeper, row());
    expect(await ownEvaluations(ayu)).toEqual([]);
  });

  it("are the regional HR agency's alone: for others the list, its rows and the page do not exist", async () => {
    const { agency, elsewhere, ayu, keeper, row } = await anOffice();
    const importId = await bring(keeper, [row()]);
    const admin = granted(await aPerson(agency, "Admin"), "agency_admin", agency.path);
    const auditor = granted(await aPerson(agency, "Audit"), "auditor", agency.path);
    const colleague = granted(await aPerson(agency, "Dua"), "regional_hr", agency.path);
    for (const stranger of [ayu, admin, auditor]) {
      await expect(bring(stranger, [row()])).rejects.toBeRefused("not-found");
      expect(() => openingCoverage(stranger, 2025)).toThrow("not-found");
      expect(() => recentImports(stranger, ["past_predicates"])).toThrow("not-found");
    }
    for (const stranger of [ayu, admin, auditor, colleague]) {
      expect(await findImport(stranger, importId, everything)).toBeNull();
      await expect(applyImport(stranger, { importId })).rejects.toBeRefused("not-found");
    }
    const other = granted(await aPerson(elsewhere, "Lain"), "regional_hr", elsewhere.path);
    expect(await findFindings(other, await bring(other, [row()]))).toMatchObject({
      findings: [{ blocker: { code: "import.unknown-person" } }],
    });
  });

  it("leave a list of people where it was: a keeper of both finds each by its kind", async () => {
    const { keeper, row } = await anOffice();
    await bring(keeper, [row()]);
    expect(await recentImports(keeper)).toEqual([]);
    expect(await recentImports(keeper, ["past_predicates"])).toMatchObject([{ name: "predikat.csv" }]);
  });

  it("do not wait for a change of supervisors, which they have nothing to do with", async () => {
    const { keeper, row } = await anOffice();
    const importId = await bring(keeper, [row()]);
    const changing = await appClient();
    await changing.query("BEGIN");
    await changing.query("SELECT pg_advisory_xact_lock(hashtext('kinerja.supervision'))");
    const applied = applyImport(keeper, { importId });
    const first = await Promise.race([
      applied.then(() => "applied"),
      setTimeout(4_000, "waiting", { ref: false }),
    ]);
    await changing.end();
    await applied;
    expect(first).toBe("applied");
  });

  it("of ten thousand rows are read and recorded within the patience of one transaction", async () => {
    const { agency, keeper } = await anOffice();
    await manyPeople(agency, 2_500);
    const { rows } = await asOwner().query<{ number: string }>(
      `SELECT number FROM "Person" WHERE name LIKE 'Massal %' ORDER BY number`,
    );
    const lines = rows.flatMap(({ number }) =>
      ["2022", "2023", "2024", "2025"].map((year) => `${number};;${year};Baik;800/1;12/01/2026;e-Kinerja`),
    );
    const started = performance.now();
    expect(await apply(keeper, ...lines)).toMatchObject({ added: 10_000 });
    expect(performance.now() - started).toBeLessThan(20_000);
    const again = performance.now();
    expect(await apply(keeper, ...lines.map((line) => line.replace("Baik", "Kurang")))).toMatchObject({
      corrected: 10_000,
    });
    expect(performance.now() - again).toBeLessThan(20_000);
  });
});

async function anAnnualEvaluation(of: { agency: Agency; ayu: Actor; budi: Actor }) {
  const { anApprovedPlan } = await import("../../support/plans");
  await anApprovedPlan(of.ayu, of.budi);
  const { rows } = await asOwner().query<{ id: string }>(
    `INSERT INTO "EvaluationCycle" (id, "agencyId", year, cadence, version)
     VALUES (gen_random_uuid(), $1, 2025, 'semester', 0) RETURNING id`,
    [of.agency.agencyId],
  );
  const period = await asOwner().query<{ id: string }>(
    `INSERT INTO "EvaluationPeriod" (id, "cycleId", kind, number, "startsOn", "endsOn", "opensOn", "closesOn")
     VALUES (gen_random_uuid(), $1, 'annual', 1, '2025-01-01', '2025-12-31', '2025-12-15', '2026-01-20') RETURNING id`,
    [rows[0]?.id],
  );
  const periodId = period.rows[0]?.id;
  await asOwner().query(
    `INSERT INTO "Evaluation" (id, "periodId", "personId", "raterId", "planId", "agencyId", "unitId")
     SELECT gen_random_uuid(), $1, p."personId", $2, p.id, p."agencyId", $3
       FROM "PerformancePlan" p WHERE p."personId" = $4`,
    [periodId, of.budi.personId, of.agency.unitId, of.ayu.personId],
  );
  expect(await openEvaluations(of.budi)).toBe(0);
}

async function manyPeople({ agencyId, unitId }: Agency, count: number) {
  await asOwner().query(
    `INSERT INTO "Person" (id, number, name, "employmentKind", version)
     SELECT gen_random_uuid(), to_char(date '1970-01-01' + n, 'YYYYMMDD') || '200501' || '1001', 'Massal ' || n, 'pns', 0
       FROM generate_series(1, $1::int) n`,
    [count],
  );
  await asOwner().query(
    `WITH seat AS (INSERT INTO "Position" (id, "agencyId", "unitId", title, kind, "isHead")
       SELECT gen_random_uuid(), $1, $2, 'Massal ' || n, 'functional', false FROM generate_series(1, $3::int) n RETURNING id, title)
     INSERT INTO "Assignment" (id, "personId", "positionId", kind, "validFrom")
     SELECT gen_random_uuid(), p.id, seat.id, 'definitive', '2024-01-01' FROM seat JOIN "Person" p ON p.name = seat.title`,
    [agencyId, unitId, count],
  );
}

describe("what is there and what is missing", () => {
  it("is counted agency by agency, and leaves as a list to be filled, which the trail remembers", async () => {
    const { agency, ayu, keeper, row } = await anOffice();
    await apply(keeper, row());
    const [line] = await openingCoverage(keeper, 2025);
    expect(line).toMatchObject({ id: agency.agencyId, people: 4, peopleHere: 0, peopleOpening: 1 });
    expect(await openingCoverage(keeper, 2024)).toMatchObject([{ peopleOpening: 0 }]);

    const ask = (actor: Actor | null, kind: string, year: string) =>
      sendTemplate(actor, kind, new Request(`http://localhost/api/opening/x${year}`));
    const answer = await ask(keeper, "past_predicates", "?year=2025");
    expect(answer.headers.get("content-disposition")).toContain("data-pembuka-predikat-tahunan-2025.xlsx");
    expect(await eventsOf(keeper.personId)).toEqual(["import.missing-people-taken"]);
    const filled = Buffer.from(await answer.arrayBuffer());
    await expect(
      uploadImport(keeper, { name: "t.xlsx", kind: "past_predicates", bytes: filled }),
    ).resolves.toEqual(expect.any(String));
    expect((await ask(keeper, "past_unit_results", "")).status).toBe(200);
    for (const [kind, year] of [["people", ""] as const, ["past_predicates", "?year=x"] as const])
      expect((await ask(keeper, kind, year)).status).toBe(404);
    expect((await ask(ayu, "past_predicates", "?year=2025")).status).toBe(404);
    expect((await ask(null, "past_predicates", "")).status).toBe(401);
  });
});
