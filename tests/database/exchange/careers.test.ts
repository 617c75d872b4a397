import { randomUUID } from "node:crypto";

import type { Actor } from "@/lib/access/actor";
import { verifyTrail } from "@/lib/audit/queries";
import { applyImport } from "@/lib/exchange/commands/apply-import";
import { uploadImport } from "@/lib/exchange/commands/upload-import";
import { sendTemplate } from "@/lib/exchange/endpoints";
import type { TemplateKind } from "@/lib/exchange/kinds";
import { findFindings, findImport, recentImports } from "@/lib/exchange/queries/imports";

import { asApp, asOwner, givenDatabase } from "../../support/database";
import { insertRows } from "../../support/rows";
import { type Agency, aPerson, aTeam, eventsOf, granted, newsFor } from "../../support/world";

jest.mock("next-intl/server", () => ({ getTranslations: async () => (key: string) => key }));

givenDatabase();

const everything = { reason: "", agency: "", page: 1 };
const document = "800/1;12 Maret 2026;BKPSDMD";
const documentHead = "Nomor dokumen;Tanggal dokumen;Sumber";
const heads: Record<string, string> = {
  past_credit_points: `NIP;Dihitung sampai;Angka kredit;${documentHead}`,
  past_assessments: `NIP;Kode kompetensi;Level;Tanggal penilaian;${documentHead}`,
  past_trainings: `NIP;Nama pelatihan;Penyelenggara;Bentuk;Tanggal mulai;Tanggal selesai;Jumlah;${documentHead}`,
  competency_requirements:
    "Perangkat daerah;Jabatan;Jenis jabatan;Jenjang;Kode kompetensi;Nama kompetensi;Level",
};

const bring = (actor: Actor, kind: TemplateKind, rows: string[]) =>
  uploadImport(actor, {
    ...{ name: "daftar.csv", kind },
    bytes: Buffer.from([heads[kind], ...rows].join("\r\n")),
  });
const apply = async (actor: Actor, kind: TemplateKind, ...rows: string[]) =>
  applyImport(actor, { importId: await bring(actor, kind, rows) });

async function read<Row extends object>(sql: string, values: unknown[] = []) {
  return (await asOwner().query<Row>(sql, values)).rows;
}

async function aCompetency(code: string, changes: object = {}) {
  const id = randomUUID();
  const row = { id, code, name: `Kompetensi ${code}`, kind: "technical", version: 0, ...changes };
  await insertRows(asOwner(), "Competency", [row]);
  return id;
}

/** Ayu's team, with the regional HR administrator who keeps all agencies there are, and the administrator of Ayu's agency. */
async function anOffice() {
  const team = await aTeam();
  const regional = await aPerson(team.agency, "Nur");
  const paths = await read<{ path: string }>(`SELECT path FROM "Unit"`);
  const keeper: Actor = {
    ...regional,
    grants: paths.map(({ path }) => ({ role: "regional_hr" as const, unitPath: path })),
  };
  const admin = granted(await aPerson(team.agency, "Admin"), "agency_admin", team.agency.path);
  const [ayu] = await read<{ number: string }>(`SELECT number FROM "Person" WHERE id = $1`, [
    team.ayu.personId,
  ]);
  return { ...team, keeper, admin, number: ayu?.number ?? "" };
}

const opening = [
  {
    kind: "past_credit_points" as const,
    row: (number: string) => `${number};31/12/2025;87,5;${document}`,
    other: (number: string) => `${number};31/12/2025;90;${document}`,
    standing: `SELECT points::text AS value FROM "PastCreditPoints" WHERE "personId" = $1 AND "supersededAt" IS NULL`,
    values: ["87.500", "90.000"],
    kept: `SELECT points::text AS value FROM "PastCreditPoints" WHERE "personId" = $1 AND "supersededAt" IS NOT NULL`,
    event: "import.credit-points-corrected",
  },
  {
    kind: "past_assessments" as const,
    row: (number: string) => `${number};OPN-1;3;14/01/2026;${document}`,
    other: (number: string) => `${number};OPN-1;4;14/01/2026;${document}`,
    standing: `SELECT level::text AS value FROM "CompetencyAssessment" WHERE "personId" = $1 AND origin = 'opening'
      ORDER BY "assessedOn" DESC, "assessedAt" DESC, id DESC LIMIT 1`,
    values: ["3", "4"],
    kept: `SELECT level::text AS value FROM "CompetencyAssessment" WHERE "personId" = $1 ORDER BY id LIMIT 1`,
    event: "import.assessments-corrected",
  },
  {
    kind: "past_trainings" as const,
    row: (number: string) => `${number};Arsip;ANRI;Seminar;09/02/2026;10/02/2026;2;${document}`,
    other: (number: string) => `${number};ARSIP;ANRI;Seminar;09/02/2026;10/02/2026;1;${document}`,
    standing: `SELECT hours::text AS value FROM "TrainingRecord" WHERE "personId" = $1`,
    values: ["8.00", "4.00"],
    kept: `SELECT before ->> 'hours' AS value FROM "RewrittenTraining" w JOIN "TrainingRecord" t ON t.id = w."trainingId"
      WHERE t."personId" = $1`,
    event: "import.trainings-corrected",
  },
];

describe.each(opening)(
  "opening data of careers: $kind",
  ({ kind, row, other, standing, values, kept, event }) => {
    beforeAll(async () => {
      const { rowCount } = await asOwner().query(`SELECT 1 FROM "Competency" WHERE code = 'OPN-1'`);
      if (rowCount === 0) await aCompetency("OPN-1");
    });

    it("are shown, recorded whole with their document, and change nothing when brought again", async () => {
      const { ayu, keeper, number } = await anOffice();
      const importId = await bring(keeper, kind, [row(number)]);
      expect(await findImport(keeper, importId, everything)).toMatchObject({
        ...{ kind, preview: { state: "clean", people: 1, counts: { added: 1, corrected: 0 } } },
      });
      expect(await read(standing, [ayu.personId])).toEqual([]);
      expect(await applyImport(keeper, { importId })).toMatchObject({ added: 1 });
      expect(await read(standing, [ayu.personId])).toEqual([{ value: values[0] }]);
      expect(await eventsOf(importId)).toEqual(
        expect.arrayContaining([
          "import.opening-uploaded",
          "import.opening-in-agency",
          "import.opening-applied",
        ]),
      );
      const again = await bring(keeper, kind, [row(number)]);
      expect(await findImport(keeper, again, everything)).toMatchObject({ preview: { state: "nothing" } });
      await expect(applyImport(keeper, { importId: again })).rejects.toBeRefused("import.nothing-to-change");
    });

    it("are corrected by another list, which keeps what stood before and tells the trail", async () => {
      const { ayu, keeper, number } = await anOffice();
      await apply(keeper, kind, row(number));
      const importId = await bring(keeper, kind, [other(number)]);
      expect(await findImport(keeper, importId, everything)).toMatchObject({
        preview: { corrections: { total: 1, first: [{ name: "Ayu" }] } },
      });
      expect(await applyImport(keeper, { importId })).toMatchObject({ added: 0, corrected: 1 });
      expect(await read(standing, [ayu.personId])).toEqual([{ value: values[1] }]);
      expect(Number((await read<{ value: string }>(kept, [ayu.personId]))[0]?.value)).toBe(Number(values[0]));
      expect(await eventsOf(importId)).toContain(event);
      expect(await verifyTrail()).toMatchObject({ faults: [] });
    });

    it("of which one row needs mending are not recorded at all", async () => {
      const { ayu, keeper, number } = await anOffice();
      const importId = await bring(keeper, kind, [row(number), row("198512012010012001")]);
      expect(await findFindings(keeper, importId)).toMatchObject({
        findings: [{ row: 3, blocker: { code: "import.unknown-person" } }],
      });
      await expect(applyImport(keeper, { importId })).rejects.toBeRefused("import.rows-to-fix");
      expect(await read(standing, [ayu.personId])).toEqual([]);
    });

    it("are the regional HR agency's alone, and templates too", async () => {
      const { ayu, admin, keeper, number } = await anOffice();
      const importId = await bring(keeper, kind, [row(number)]);
      const request = new Request(`http://localhost/api/opening/${kind}`);
      expect((await sendTemplate(keeper, kind, request)).status).toBe(200);
      for (const stranger of [ayu, admin]) {
        await expect(bring(stranger, kind, [row(number)])).rejects.toBeRefused("not-found");
        expect(await findImport(stranger, importId, everything)).toBeNull();
        expect((await sendTemplate(stranger, kind, request)).status).toBe(404);
      }
    });

    it("brought by two at once are recorded once", async () => {
      const { agency, ayu, keeper, number } = await anOffice();
      const second = { ...(await aPerson(agency, "Dua")), grants: keeper.grants };
      const lists = [
        await bring(keeper, kind, [row(number)]),
        await bring(second, kind, [row(number)]),
      ] as const;
      const outcomes = await Promise.allSettled([
        applyImport(keeper, { importId: lists[0] }),
        applyImport(second, { importId: lists[1] }),
      ]);
      expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
      expect(await read(standing, [ayu.personId])).toEqual([{ value: values[0] }]);
    });
  },
);

describe("opening data of careers in the database", () => {
  async function aList(kind: TemplateKind) {
    const office = await anOffice();
    const id = randomUUID();
    await insertRows(asOwner(), "ImportFile", [
      {
        ...{ id, kind, name: "x.csv", sha256: "0".repeat(64), format: "csv", lines: [], rowCount: 0 },
        ...{ uploadedById: office.keeper.personId, uploadedAt: office.keeper.now },
      },
    ]);
    return { ...office, importId: id };
  }
  const credit = `INSERT INTO "PastCreditPoints" (id, "personId", "agencyId", "countedUntil", points, source, "documentNumber",
      "documentDate", "importId", "row", "recordedById", "recordedAt")
    VALUES (gen_random_uuid(), $1, $2, $3, $4, $5, 'x', $6, $7, 2, $8, '2026-06-03')`;
  const training = `INSERT INTO "TrainingRecord" (id, "personId", "agencyId", "unitId", title, provider, form, "startedOn", "endedOn",
      quantity, hours, "recordedAt", source, "documentNumber", "documentDate", "importId", "row")
    VALUES (gen_random_uuid(), $1, $2, $3, 'Arsip', 'x', 'seminar', $4, '2026-02-10', 1, 4, '2026-06-03', 'x', 'x', $5, $6, 2)`;

  it.each([
    { what: "points below nothing", points: -1, reason: /PastCreditPoints_not_negative/ },
    { what: "a day to come", until: "2026-07-01", date: "2026-06-01", reason: /PastCreditPoints_days/ },
    { what: "a document of before its year", date: "2024-12-31", reason: /PastCreditPoints_days/ },
    { what: "no source", source: " ", reason: /PastCreditPoints_document/ },
  ])(
    "refuse credit points with $what",
    async ({ points = 5, until = "2025-12-31", date = "2026-01-12", source = "x", reason }) => {
      const { ayu, agency, keeper, importId } = await aList("past_credit_points");
      const values = [ayu.personId, agency.agencyId, until, points, source, date, importId, keeper.personId];
      await expect(asApp(credit, values)).rejects.toThrow(reason);
    },
  );

  it("let credit points stand once, be superseded once, and neither be changed nor removed", async () => {
    const { ayu, agency, keeper, importId } = await aList("past_credit_points");
    const values = [
      ayu.personId,
      agency.agencyId,
      "2025-12-31",
      5,
      "x",
      "2026-01-12",
      importId,
      keeper.personId,
    ];
    await asApp(credit, values);
    await expect(asApp(credit, values)).rejects.toThrow(/PastCreditPoints_standing/);
    const where = `WHERE "personId" = $1`;
    await expect(asApp(`UPDATE "PastCreditPoints" SET points = 9 ${where}`, [ayu.personId])).rejects.toThrow(
      /permission denied/,
    );
    await expect(asApp(`DELETE FROM "PastCreditPoints" ${where}`, [ayu.personId])).rejects.toThrow(
      /permission denied/,
    );
    await asApp(`UPDATE "PastCreditPoints" SET "supersededAt" = '2026-06-04' ${where}`, [ayu.personId]);
    await expect(
      asApp(`UPDATE "PastCreditPoints" SET "supersededAt" = NULL ${where}`, [ayu.personId]),
    ).rejects.toThrow(/were superseded/);
    const own = [...values];
    own[0] = keeper.personId;
    await expect(asApp(credit, own)).rejects.toThrow(/PastCreditPoints_of_another/);
  });

  it("take a training by a list of trainings alone, of somebody else, once", async () => {
    const { ayu, agency, keeper, importId } = await aList("past_trainings");
    const values = (personId: string, date = "2026-02-12", list = importId) => [
      ...[personId, agency.agencyId, agency.unitId, "2026-02-09", date, list],
    ];
    const { importId: credits } = await aList("past_credit_points");
    await expect(asApp(training, values(ayu.personId, undefined, credits))).rejects.toThrow(/something else/);
    await expect(asApp(training, values(keeper.personId))).rejects.toThrow(/about themselves/);
    await expect(asApp(training, values(ayu.personId, "2025-12-31"))).rejects.toThrow(
      /TrainingRecord_opening_document/,
    );
    await asApp(training, values(ayu.personId));
    await expect(asApp(training, values(ayu.personId))).rejects.toThrow(/counts already/);
    const change = (set: string) =>
      asApp(`UPDATE "TrainingRecord" SET ${set} WHERE "personId" = $1`, [ayu.personId]);
    await expect(change(`quantity = 9`)).rejects.toThrow(/is an opening datum/);
    await expect(change(`hours = 19`)).rejects.toThrow(/is an opening datum/);
    await expect(change(`"importId" = NULL, source = NULL`)).rejects.toThrow(/is an opening datum/);
    await expect(
      asApp(
        `INSERT INTO "RewrittenTraining" ("trainingId", before, "rewrittenAt")
      VALUES (gen_random_uuid(), '{}', now())`,
        [],
      ),
    ).rejects.toThrow(/permission denied/);
  });

  it("take an assessment by a list of assessments alone, of somebody else, with a document that fits", async () => {
    const { ayu, keeper, importId } = await aList("past_assessments");
    const { importId: credits } = await aList("past_credit_points");
    const competency = await aCompetency(`DB-${randomUUID().slice(0, 6)}`);
    const insert = (personId: string, list: string, date = "2026-01-20") =>
      asApp(
        `INSERT INTO "CompetencyAssessment" (id, origin, "personId", "competencyId", level, reason, "assessedById",
          "assessedOn", "assessedAt", source, "documentNumber", "documentDate", "importId", "row")
         VALUES (gen_random_uuid(), 'opening', $1, $2, 3, 'x', $3, '2026-01-14', '2026-06-03', 'x', 'x', $4, $5, 2)`,
        [personId, competency, keeper.personId, date, list],
      );
    await expect(insert(ayu.personId, credits)).rejects.toThrow(/something else/);
    await expect(insert(ayu.personId, importId, "2025-12-31")).rejects.toThrow(/opening_document/);
    await expect(insert(keeper.personId, importId)).rejects.toThrow(/not_oneself|about themselves/);
    await insert(ayu.personId, importId);
  });
});

describe("a dictionary by spreadsheet (D1)", () => {
  const kind = "competency_requirements" as const;
  const nameOf = async ({ agencyId }: Agency) =>
    (await read<{ name: string }>(`SELECT name FROM "Agency" WHERE id = $1`, [agencyId]))[0]?.name ?? "";
  const titleOf = async ({ personId }: Actor) =>
    (
      await read<{ title: string }>(
        `SELECT s.title FROM "Position" s JOIN "Assignment" a ON a."positionId" = s.id WHERE a."personId" = $1`,
        [personId],
      )
    )[0]?.title ?? "";
  const asked = (code: string) =>
    read<object>(
      `SELECT r.level, r.inherited FROM "CompetencyRequirement" r JOIN "Competency" c ON c.id = r."competencyId"
        WHERE c.code = $1 AND NOT r.inherited`,
      [code],
    );
  const standards = (code: string) =>
    read<object>(
      `SELECT s.level, s.kind, s."functionalLevel", s."agencyId" IS NULL AS common
         FROM "CompetencyStandard" s JOIN "Competency" c ON c.id = s."competencyId" WHERE c.code = $1`,
      [code],
    );

  it("asks named positions and whole kinds, makes what is new, and is changed by another", async () => {
    const { agency, ayu, admin } = await anOffice();
    const code = `KAM-${randomUUID().slice(0, 6)}`;
    const [place, title] = [await nameOf(agency), await titleOf(ayu)];
    const rows = (level: number) => [
      `${place};${title};;;${code};Kompetensi baru;${level}`,
      `${place};;Fungsional;Ahli Muda;${code};Kompetensi baru;2`,
    ];
    const importId = await bring(admin, kind, rows(3));
    expect(await findImport(admin, importId, everything)).toMatchObject({
      preview: {
        state: "clean",
        counts: { newCompetencies: 1, newRequirements: 2 },
        newCompetencies: ["Kompetensi baru"],
      },
    });
    await applyImport(admin, { importId });
    expect(await asked(code)).toEqual([{ level: 3, inherited: false }]);
    expect(await standards(code)).toEqual([
      { level: 2, kind: "functional", functionalLevel: "ahli_muda", common: false },
    ]);
    expect(await eventsOf(importId)).toEqual(
      expect.arrayContaining([
        ...["import.dictionary-uploaded", "import.dictionary-in-agency", "import.dictionary-applied"],
      ]),
    );
    await expect(apply(admin, kind, ...rows(3))).rejects.toBeRefused("import.nothing-to-change");
    expect(await apply(admin, kind, ...rows(4))).toMatchObject({ changedRequirements: 1, unchanged: 1 });
    expect(await asked(code)).toEqual([{ level: 4, inherited: false }]);
  });

  it("tells whoever holds a position that is named, once a list, and nobody who does not", async () => {
    const { agency, ayu, budi, admin } = await anOffice();
    const [one, other] = [1, 2].map(() => `KAB-${randomUUID().slice(0, 6)}`);
    for (const code of [one, other]) await aCompetency(code ?? "");
    const [place, title] = [await nameOf(agency), await titleOf(ayu)];
    await apply(admin, kind, `${place};${title};;;${one};;3`, `${place};${title};;;${other};;2`);
    expect(await newsFor(ayu)).toEqual(["competency.requirements-imported"]);
    expect(await newsFor(budi)).toEqual([]);
  });

  it("lets the keeper of a part of an agency add no competency to what the whole of it has", async () => {
    const { agency, ayu } = await anOffice();
    const unitId = randomUUID();
    await insertRows(asOwner(), "Unit", [
      {
        ...{ id: unitId, agencyId: agency.agencyId, parentId: agency.unitId, name: "Bidang" },
        ...{ kind: "division", code: "bidang", path: "" },
      },
    ]);
    await asOwner().query(
      `UPDATE "Position" SET "unitId" = $2 WHERE id IN (SELECT "positionId" FROM "Assignment" WHERE "personId" = $1)`,
      [ayu.personId, unitId],
    );
    const keeper = granted(await aPerson(agency, "Pengelola"), "agency_admin", `${agency.path}bidang.`);
    const [place, title] = [await nameOf(agency), await titleOf(ayu)];
    const row = `${place};${title};;;KAC-${randomUUID().slice(0, 6)};Kompetensi baru;3`;
    const importId = await bring(keeper, kind, [row]);
    expect((await findFindings(keeper, importId))?.findings.map(({ blocker }) => blocker.code)).toEqual([
      "import.competency-not-yours",
    ]);
    await expect(applyImport(keeper, { importId })).rejects.toBeRefused("import.rows-to-fix");
  });

  it("ends at the units that its keeper keeps; what all agencies ask is the regional HR agency's", async () => {
    const { agency, elsewhere, citra, admin, keeper } = await anOffice();
    const code = `BAT-${randomUUID().slice(0, 6)}`;
    await aCompetency(code);
    const findings = async (actor: Actor, row: string) =>
      (await findFindings(actor, await bring(actor, kind, [row])))?.findings.map(
        ({ blocker }) => blocker.code,
      );
    const [there, title] = [await nameOf(elsewhere), await titleOf(citra)];
    expect(await findings(admin, `${there};${title};;;${code};;3`)).toEqual(["import.no-such-position"]);
    expect(await findings(admin, `${there};;Pelaksana;;${code};;3`)).toEqual(["import.outside-reach"]);
    expect(await findings(admin, `;;Pelaksana;;${code};;3`)).toEqual(["import.agency-for-standard"]);
    await apply(keeper, kind, `;;Pelaksana;;${code};;3`);
    expect(await standards(code)).toEqual([
      { level: 3, kind: "implementer", functionalLevel: null, common: true },
    ]);
    expect(await findings(admin, `${await nameOf(agency)};;Pelaksana;;${code};;2`)).toEqual([]);
  });

  it("does not exist for people who keep no competencies", async () => {
    const { ayu, budi, admin, agency } = await anOffice();
    const auditor = granted(await aPerson(agency, "Audit"), "auditor", agency.path);
    const importId = await bring(admin, kind, [";;Pelaksana;;X-1;x;3"]);
    for (const stranger of [ayu, budi, auditor]) {
      await expect(bring(stranger, kind, [";;Pelaksana;;X-1;x;3"])).rejects.toBeRefused("not-found");
      expect(await findImport(stranger, importId, everything)).toBeNull();
      expect(() => recentImports(stranger, [kind])).toThrow("not-found");
    }
  });
});
