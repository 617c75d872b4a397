import { randomUUID } from "node:crypto";

import { Client } from "pg";

import type { Actor } from "@/lib/access/actor";
import { verifyTrail } from "@/lib/audit/queries";
import { applyImport } from "@/lib/exchange/commands/apply-import";
import { uploadImport } from "@/lib/exchange/commands/upload-import";
import { findFindings, findImport, recentImports } from "@/lib/exchange/queries/imports";

import { asOwner, givenDatabase } from "../../support/database";
import { numberOf } from "../../support/lists";
import { type Agency, anAgency, aPerson, eventsOf, granted } from "../../support/world";

givenDatabase();

const heading =
  "NIP;Nama;Gol;Perangkat Daerah;Unit Kerja;Unit Induk;Jabatan;Jenis Jabatan;Kepala;TMT Jabatan;NIP Atasan";
const everything = { reason: "", agency: "", page: 1 };

/** An agency with an administrator of its own and a rater, and one that it has nothing to do with. */
async function anOffice() {
  const [agency, elsewhere] = [await anAgency(), await anAgency()];
  const keeper = granted(await aPerson(agency, "Nur"), "agency_admin", agency.path);
  const rater = await aPerson(agency, "Budi");
  return { agency, elsewhere, keeper, rater };
}

const nameOf = ({ path }: Agency) => `Dinas ${path.slice(0, -1)}`;
async function numberIn({ personId }: Actor) {
  const { rows } = await asOwner().query<{ number: string }>(`SELECT number FROM "Person" WHERE id = $1`, [
    personId,
  ]);
  return rows[0]?.number ?? "";
}

let serial = 100;
const aRow = (
  agency: Agency,
  rater: string,
  changes: Partial<
    Record<"number" | "name" | "position" | "since" | "unit" | "parent" | "kind", string>
  > = {},
) =>
  [
    changes.number ?? numberOf(++serial),
    changes.name ?? "Sari",
    "III/a",
    nameOf(agency),
    changes.unit ?? "",
    changes.parent ?? "",
    changes.position ?? "Pengolah Data",
    changes.kind ?? "Pelaksana",
    "",
    changes.since ?? "1 Juni 2026",
    rater,
  ].join(";");

const upload = (actor: Actor, ...rows: string[]) =>
  uploadImport(actor, { name: "pegawai.csv", bytes: Buffer.from([heading, ...rows].join("\r\n")) });

/** Everything an import could touch, as it stands. */
async function standing() {
  const tables = ["Person", "Account", "Unit", "Position", "Assignment", "Supervision", "ImportApplication"];
  const counts = await Promise.all(
    tables.map((table) =>
      asOwner().query(`SELECT coalesce(json_agg(t ORDER BY t::text), '[]')::text AS rows FROM "${table}" t`),
    ),
  );
  return JSON.stringify(counts.map(({ rows }) => rows[0]));
}

describe("bringing a list", () => {
  it("changes nothing but tells what it would change", async () => {
    const { agency, keeper, rater } = await anOffice();
    const before = await standing();
    const importId = await upload(keeper, aRow(agency, await numberIn(rater)));
    expect(await findImport(keeper, importId, everything)).toMatchObject({
      name: "pegawai.csv",
      rowCount: 1,
      applied: null,
      preview: {
        faultyRows: 0,
        newPositions: ["Pengolah Data"],
        counts: { newPeople: 1, assignments: 1, supervisions: 1, newPositions: 1 },
      },
    });
    expect(await standing()).toBe(before);
    expect(await eventsOf(importId)).toEqual(["import.uploaded"]);
  });

  it("twice before it is applied is one list", async () => {
    const { agency, keeper, rater } = await anOffice();
    const row = aRow(agency, await numberIn(rater));
    expect(await upload(keeper, row)).toBe(await upload(keeper, row));
    expect(await recentImports(keeper)).toHaveLength(1);
  });

  it.each([
    ["a picture", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]), "import.not-a-table"],
    ["a broken archive", Buffer.concat([Buffer.from("PK\x03\x04"), Buffer.alloc(40)]), "import.too-big"],
    ["another list", Buffer.from("Barang;Harga;Jumlah\nMeja;1;2"), "import.no-headings"],
    ["a list without agencies", Buffer.from("NIP;Nama;Jabatan\n1;2;3"), "import.headings-missing"],
    ["a heading alone", Buffer.from(heading), "import.no-rows"],
    ["nothing", Buffer.from(""), "import.no-headings"],
    ["too many rows", Buffer.from("NIP;Nama\n".repeat(20_002)), "import.too-many-rows"],
  ])("is refused for %s", async (_, bytes, code) => {
    const { keeper } = await anOffice();
    await expect(uploadImport(keeper, { name: "x.xlsx", bytes })).rejects.toBeRefused(code);
    expect(await recentImports(keeper)).toEqual([]);
  });

  it("does not exist for people who keep nobody's records, nor do the lists of others", async () => {
    const { agency, keeper, rater } = await anOffice();
    const importId = await upload(keeper, aRow(agency, await numberIn(rater)));
    const colleague = granted(await aPerson(agency, "Dua"), "agency_admin", agency.path);
    await expect(upload(rater, "x")).rejects.toBeRefused("not-found");
    expect(() => recentImports(rater)).toThrow("not-found");
    for (const stranger of [rater, colleague]) {
      expect(await findImport(stranger, importId, everything)).toBeNull();
      expect(await findFindings(stranger, importId)).toBeNull();
      await expect(applyImport(stranger, { importId })).rejects.toBeRefused("not-found");
    }
    const dismissed = { ...keeper, grants: [] };
    expect(await findImport(dismissed, importId, everything)).toBeNull();
  });
});

describe("applying a list", () => {
  it("writes people, positions, units, assignments and supervision, and leaves a trail", async () => {
    const { agency, keeper, rater } = await anOffice();
    const boss = await numberIn(rater);
    const number = numberOf(++serial);
    const importId = await upload(
      keeper,
      aRow(agency, boss, { number, name: "Sari Dewi", unit: "Bidang Peta", parent: nameOf(agency) }),
      aRow(agency, number, {
        name: "Tono",
        unit: "Bidang Peta",
        parent: nameOf(agency),
        kind: "Fungsional",
        position: "Surveyor Ahli Muda",
      }),
    );
    expect(await applyImport(keeper, { importId })).toMatchObject({
      newPeople: 2,
      newUnits: 1,
      newPositions: 2,
      assignments: 2,
      supervisions: 2,
    });
    const { rows } = await asOwner().query(
      `SELECT p.name, u.name AS unit, u.path, o."functionalLevel" AS level, a."validFrom"::text AS since, r.name AS rater, c.username
       FROM "Person" p JOIN "Assignment" a ON a."personId" = p.id JOIN "Position" o ON o.id = a."positionId" JOIN "Unit" u ON u.id = o."unitId"
       JOIN "Supervision" s ON s."personId" = p.id JOIN "Person" r ON r.id = s."raterId" JOIN "Account" c ON c."personId" = p.id
       WHERE u."agencyId" = $1 AND u.kind <> 'agency' ORDER BY p.name`,
      [agency.agencyId],
    );
    const place = { unit: "Bidang Peta", path: `${agency.path}bidang-peta.`, since: "2026-06-01" };
    expect(rows).toMatchObject([
      { ...place, name: "Sari Dewi", level: null, rater: "Budi", username: number },
      { ...place, name: "Tono", level: "ahli_muda", rater: "Sari Dewi" },
    ]);
    expect((await eventsOf(importId)).sort()).toEqual([
      "import.applied",
      "import.changed-agency",
      "import.uploaded",
    ]);
    expect((await verifyTrail()).faults).toEqual([]);
  });

  it("moves people on from the day of the new position, and the past stays", async () => {
    const { agency, keeper, rater } = await anOffice();
    const [boss, number] = [await numberIn(rater), numberOf(++serial)];
    const next = await numberIn(await aPerson(agency, "Dewi"));
    await applyImport(keeper, {
      importId: await upload(keeper, aRow(agency, boss, { number, since: "01/02/2024" })),
    });
    await applyImport(keeper, {
      importId: await upload(
        keeper,
        aRow(agency, next, { number, position: "Arsiparis", since: "2026-05-01" }),
      ),
    });
    const { rows } = await asOwner().query(
      `SELECT a."validFrom"::text AS "from", a."validTo"::text AS "to", 'assignment' AS kind FROM "Assignment" a JOIN "Person" p ON p.id = a."personId" WHERE p.number = $1
       UNION ALL SELECT s."validFrom"::text, s."validTo"::text, 'supervision' FROM "Supervision" s JOIN "Person" p ON p.id = s."personId" WHERE p.number = $1 ORDER BY kind, "from"`,
      [number],
    );
    expect(rows).toEqual([
      { kind: "assignment", from: "2024-02-01", to: "2026-04-30" },
      { kind: "assignment", from: "2026-05-01", to: null },
      { kind: "supervision", from: "2024-02-01", to: "2026-04-30" },
      { kind: "supervision", from: "2026-05-01", to: null },
    ]);
  });

  it("of the same content again changes nothing", async () => {
    const { agency, keeper, rater } = await anOffice();
    const row = aRow(agency, await numberIn(rater));
    const importId = await upload(keeper, row);
    await applyImport(keeper, { importId });
    const after = await standing();
    const again = await upload(keeper, row);
    expect(again).not.toBe(importId);
    expect((await findImport(keeper, again, everything))?.preview).toMatchObject({
      faultyRows: 0,
      counts: { unchanged: 1, newPeople: 0 },
    });
    await expect(applyImport(keeper, { importId: again })).rejects.toBeRefused("import.nothing-to-change");
    await expect(applyImport(keeper, { importId })).rejects.toBeRefused("import.already-applied");
    expect(await standing()).toBe(after);
  });

  it("with one row to fix changes nothing at all, and says which row for whom", async () => {
    const { agency, keeper, rater } = await anOffice();
    const boss = await numberIn(rater);
    const importId = await upload(
      keeper,
      aRow(agency, boss),
      aRow(agency, boss, { number: "123", name: "Salah" }),
    );
    const before = await standing();
    await expect(applyImport(keeper, { importId })).rejects.toBeRefused("import.rows-to-fix");
    expect(await standing()).toBe(before);
    expect((await findImport(keeper, importId, everything))?.preview).toMatchObject({
      faultyRows: 1,
      reasons: [{ code: "number.length", count: 1 }],
      agencies: [{ agency: nameOf(agency), count: 1 }],
      page: { rows: [{ row: 3, number: "123", name: "Salah", blocker: { code: "number.length" } }] },
    });
    expect(
      (await findImport(keeper, importId, { ...everything, reason: "import.name-missing" }))?.preview?.page
        .rows,
    ).toEqual([]);
  });

  it("twice at once applies once", async () => {
    const { agency, keeper, rater } = await anOffice();
    const boss = await numberIn(rater);
    const importId = await upload(keeper, aRow(agency, boss), aRow(agency, boss));
    const outcomes = await Promise.allSettled([
      applyImport(keeper, { importId }),
      applyImport(keeper, { importId }),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(outcomes.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { blockers: [{ code: "import.already-applied" }] },
    });
    expect(await eventsOf(importId)).toHaveLength(3);
  });

  it("five times with one key applies once and answers the same", async () => {
    const { agency, keeper, rater } = await anOffice();
    const importId = await upload(keeper, aRow(agency, await numberIn(rater)));
    const submission = { key: randomUUID(), action: "import.apply", bodyHash: "x" };
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => applyImport({ ...keeper, submission }, { importId })),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(Object.entries(answer).sort()))).size).toBe(1);
    expect(await eventsOf(importId)).toHaveLength(3);
  });

  it("follows what stands at that moment, not what the preview saw", async () => {
    const { agency, keeper, rater } = await anOffice();
    const [boss, number] = [await numberIn(rater), numberOf(++serial)];
    const first = await upload(keeper, aRow(agency, boss, { number, since: "2026-06-02" }));
    const second = await upload(
      keeper,
      aRow(agency, boss, { number, position: "Arsiparis", since: "2026-05-01" }),
    );
    expect((await findImport(keeper, second, everything))?.preview?.faultyRows).toBe(0);
    await applyImport(keeper, { importId: first });
    await expect(applyImport(keeper, { importId: second })).rejects.toBeRefused("import.rows-to-fix");
  });

  it("lets an agency's administrator touch neither other agencies nor the people in them", async () => {
    const { agency, elsewhere, keeper, rater } = await anOffice();
    const foreign = await aPerson(elsewhere, "Citra");
    const boss = await numberIn(rater);
    const importId = await upload(
      keeper,
      aRow(elsewhere, boss),
      aRow(agency, boss, { number: await numberIn(foreign) }),
    );
    expect((await findImport(keeper, importId, everything))?.preview?.reasons).toContainEqual({
      code: "import.outside-reach",
      count: 2,
    });
    await expect(applyImport(keeper, { importId })).rejects.toBeRefused("import.rows-to-fix");
  });
});

describe("what was brought", () => {
  it("cannot be changed or removed by the app", async () => {
    const { agency, keeper, rater } = await anOffice();
    const importId = await upload(keeper, aRow(agency, await numberIn(rater)));
    const client = await asOwner().connect();
    try {
      await client.query("SET ROLE kinerja_app");
      await expect(
        client.query(`UPDATE "ImportFile" SET lines = '[]' WHERE id = $1`, [importId]),
      ).rejects.toThrow("permission denied");
      await expect(client.query(`DELETE FROM "ImportFile" WHERE id = $1`, [importId])).rejects.toThrow(
        "permission denied",
      );
    } finally {
      await client.query("RESET ROLE");
      client.release();
    }
  });

  it("waits for the list before it longer than a form would", async () => {
    const { agency, keeper, rater } = await anOffice();
    const importId = await upload(keeper, aRow(agency, await numberIn(rater)));
    const other = new Client({ connectionString: process.env.DATABASE_URL });
    await other.connect();
    await other.query("BEGIN");
    await other.query("SELECT pg_advisory_xact_lock(hashtext('kinerja.import'))");
    const freed = setTimeout(() => void other.end(), 5_000);
    await expect(applyImport(keeper, { importId })).resolves.toMatchObject({ newPeople: 1 });
    clearTimeout(freed);
  }, 20_000);
});
