import { randomUUID } from "node:crypto";
import { setTimeout } from "node:timers/promises";

import type { Actor } from "@/lib/access/actor";
import { verifyTrail } from "@/lib/audit/queries";
import { readBox, readSuccession, readTalent } from "@/lib/talent/queries/read";
import { recordPotential, recordProfessional } from "@/lib/talent/commands/record";
import { setTalent } from "@/lib/talent/commands/settings";
import { findGrid } from "@/lib/talent/queries/grid";
import { findOwnTalent } from "@/lib/talent/queries/people";
import { findRecorded } from "@/lib/talent/queries/records";
import { findSettings, talentPages } from "@/lib/talent/queries/settings";
import { successionFilterSchema } from "@/lib/talent/schema";
import { unset } from "@/lib/talent/settings";

import { aFinalEvaluation } from "../../support/careers";
import { appClient, asApp, asOwner, givenDatabase } from "../../support/database";
import { aBroughtFile, aPredicateRow } from "../../support/opening";
import { insertRows } from "../../support/rows";
import { type Agency, aPerson, aTeam, eventsOf, granted, newsFor } from "../../support/world";

givenDatabase();
beforeEach(() => asOwner().query(`DELETE FROM "TalentSettings"`));

const on = {
  ...{ enabled: true, indexEnabled: true, validMonths: 36 },
  ...{ performanceHigh: 90, performanceMedium: 70, potentialHigh: 80, potentialMedium: 60 },
};
const switchedOn = (settings: object = on) =>
  insertRows(asOwner(), "TalentSettings", [{ id: 1, version: 1, ...on, ...settings }]);

async function anOffice() {
  const team = await aTeam();
  const { path } = team.agency;
  const hr = granted(await aPerson(team.agency, "Nur"), "regional_hr", path);
  const lead = granted(await aPerson(team.agency, "Pimpin"), "leadership", path);
  const admin = granted(await aPerson(team.agency, "Admin"), "agency_admin", path);
  const auditor = granted(await aPerson(team.agency, "Audit"), "auditor", path);
  const trainer: Actor = {
    ...(await aPerson(team.elsewhere, "Jauh")),
    grants: [{ role: "regional_hr", unitPath: team.elsewhere.path }],
  };
  return { ...team, hr, lead, admin, auditor, elsewhereHr: trainer };
}

const document = { source: "Pusat Asesmen", documentNumber: "800/7", documentDate: "2026-03-10" };
const potential = ({ personId }: Actor, changes: object = {}) => ({
  ...{ personId, score: "85", assessedOn: "2026-03-02", ...document, ...changes },
});
const facts = ({ personId }: Actor, changes: object = {}) => ({
  ...{ personId, education: "bachelor" as const, leadershipTraining: null, functionalTraining: true },
  ...{ discipline: "none" as const, ...document, ...changes },
});

/** A predicate of last year, as a document of before says it. */
async function aPredicate(person: Actor, agency: Agency, keeper: Actor, predicate = "very_good") {
  const importId = await aBroughtFile(keeper, "past_predicates");
  await insertRows(asOwner(), "PastPredicate", [
    aPredicateRow(person, agency, { keeper, importId }, { predicate }),
  ]);
}

describe("while the government has not switched it on", () => {
  it("nothing of talent management exists for anybody but the keeper of its settings", async () => {
    const { ayu, hr, lead, admin } = await anOffice();
    for (const actor of [ayu, hr, lead, admin]) {
      expect(await findGrid(actor)).toBeNull();
      expect(await readBox(actor, { box: 9 }, 1)).toBeNull();
      expect(await readTalent(actor, ayu.personId)).toBeNull();
      expect(await readSuccession(actor, { unit: "", page: 1 })).toBeNull();
      expect(await findRecorded(actor, { search: "", page: 1 })).toBeNull();
      expect(await findOwnTalent(actor)).toBeNull();
      expect(await talentPages(actor)).toEqual({ own: false, grid: false, records: false });
      await expect(recordPotential(actor, potential(ayu))).rejects.toBeRefused("not-found");
      await expect(recordProfessional(actor, facts(ayu))).rejects.toBeRefused("not-found");
    }
    expect(await findSettings(hr)).toEqual(unset);
    for (const actor of [ayu, lead, admin]) expect(await findSettings(actor)).toBeNull();
  });

  it("each half is off by itself", async () => {
    const { ayu, hr } = await anOffice();
    await switchedOn({ enabled: false });
    expect(await findGrid(hr)).toBeNull();
    expect(await findOwnTalent(ayu)).toMatchObject({ box: null, index: { total: null } });
    await expect(recordPotential(hr, potential(ayu))).rejects.toBeRefused("not-found");
    await asOwner().query(`UPDATE "TalentSettings" SET enabled = true, "indexEnabled" = false`);
    expect(await findOwnTalent(ayu)).toMatchObject({ index: null, box: { standing: { box: null } } });
    await expect(recordProfessional(hr, facts(ayu))).rejects.toBeRefused("not-found");
    expect(await findGrid(hr)).toMatchObject({ means: null });
  });
});

describe("the settings", () => {
  it("are set by the keeper of cycles, with a version and an event", async () => {
    const { hr } = await anOffice();
    await setTalent(hr, { ...on, version: 0 });
    expect(await findSettings(hr)).toEqual({ ...on, version: 1 });
    expect(await eventsOf(hr.personId)).toContain("talent.settings-set");
    await expect(setTalent(hr, { ...on, version: 0 })).rejects.toBeRefused("stale");
    await setTalent(hr, { ...on, version: 1, performanceHigh: 85 });
    await expect(setTalent(hr, { ...on, version: 1 })).rejects.toBeRefused("stale");
    expect(await findSettings(hr)).toMatchObject({ performanceHigh: 85, version: 2 });
    expect(await verifyTrail()).toMatchObject({ faults: [] });
  });

  it("are nobody else's, whatever they keep", async () => {
    const { ayu, lead, admin, auditor } = await anOffice();
    for (const actor of [ayu, lead, admin, auditor])
      await expect(setTalent(actor, { ...on, version: 0 })).rejects.toBeRefused("not-found");
  });

  it("keep the order of each axis", async () => {
    const { hr } = await anOffice();
    await expect(setTalent(hr, { ...on, version: 0, performanceHigh: 70 })).rejects.toBeRefused(
      "talent.performance-order",
    );
    await expect(setTalent(hr, { ...on, version: 0, potentialHigh: 60 })).rejects.toBeRefused(
      "talent.potential-order",
    );
  });

  it("of two at once are set by one", async () => {
    const { hr } = await anOffice();
    for (const version of [0, 1]) {
      const outcomes = await Promise.allSettled([
        setTalent(hr, { ...on, version }),
        setTalent(hr, { ...on, version }),
      ]);
      expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    }
  });
});

describe("the potential of a person", () => {
  it("is written down by regional HR, kept in its history, told, and valid as long as the settings say", async () => {
    await switchedOn();
    const { ayu, hr } = await anOffice();
    await recordPotential(hr, potential(ayu, { score: "62.5" }));
    await recordPotential(hr, potential(ayu));
    expect(await findOwnTalent(ayu)).toMatchObject({
      potentials: [
        { score: 85, assessedOn: "2026-03-02", validUntil: "2029-03-02", source: "Pusat Asesmen" },
        { score: 62.5 },
      ],
      box: { standing: { box: null, lacking: ["no_predicate"] } },
    });
    expect(await newsFor(ayu)).toEqual(["talent.potential-recorded", "talent.potential-recorded"]);
    expect(await eventsOf(ayu.personId)).toContain("talent.potential-recorded");
  });

  it("is written down by nobody else, of nobody out of reach, and never one's own", async () => {
    await switchedOn();
    const { ayu, citra, budi, hr, lead, admin, auditor } = await anOffice();
    for (const actor of [ayu, budi, lead, admin, auditor])
      await expect(recordPotential(actor, potential(citra))).rejects.toBeRefused("not-found");
    for (const actor of [budi, lead, admin, auditor])
      await expect(recordPotential(actor, potential(ayu))).rejects.toBeRefused("not-found");
    await expect(recordPotential(hr, potential(citra))).rejects.toBeRefused("not-found");
    await expect(recordPotential(hr, potential(hr))).rejects.toBeRefused("not-found");
  });

  it.each([
    [{ assessedOn: "2026-06-04", documentDate: "2026-06-03" }, "talent.assessed-to-come"],
    [{ documentDate: "2026-06-04" }, "talent.document-to-come"],
    [{ documentDate: "2026-03-01" }, "talent.document-first"],
  ] as const)("with %j is refused: %s", async (changes, code) => {
    await switchedOn();
    const { ayu, hr } = await anOffice();
    await expect(recordPotential(hr, potential(ayu, changes))).rejects.toBeRefused(code);
  });
});

describe("switching off while somebody writes", () => {
  it("waits for nobody, and lets nothing be recorded after it", async () => {
    await switchedOn();
    const { ayu, hr } = await anOffice();
    const keeper = await appClient();
    await keeper.query("BEGIN");
    await keeper.query(`UPDATE "TalentSettings" SET enabled = false`);
    const recorded = recordPotential(hr, potential(ayu)).then(
      () => "recorded",
      (error: Error) => error.message,
    );
    await setTimeout(300);
    await keeper.query("COMMIT");
    await keeper.end();
    expect(await recorded).toBe("not-found");
    const { rows } = await asOwner().query(`SELECT 1 FROM "PotentialAssessment" WHERE "personId" = $1`, [
      ayu.personId,
    ]);
    expect(rows).toEqual([]);
  });
});

describe("the map", () => {
  it("counts boxes and what is missing among others in reach, and lists them behind it", async () => {
    await switchedOn();
    const { agency, ayu, budi, dewi, citra, hr, lead } = await anOffice();
    await aPredicate(ayu, agency, hr);
    await aPredicate(budi, agency, hr, "good");
    await recordPotential(hr, potential(ayu));
    await recordPotential(hr, potential(budi, { assessedOn: "2020-01-02", documentDate: "2020-01-03" }));
    const found = await findGrid(lead);
    // Ayu, Budi, Dewi, Nur, Admin and Audit: not who looks, and nobody elsewhere.
    expect(found?.grid).toMatchObject({
      ...{ people: 6, inBoxes: 1, lacking: { no_predicate: 4, not_assessed: 4, expired: 1 } },
      boxes: { 9: 1, 5: 0 },
    });
    expect(JSON.stringify(found)).not.toContain("Ayu");
    expect(await readBox(lead, { box: 9 }, 1)).toMatchObject({ total: 1, people: [{ name: "Ayu" }] });
    expect(await readBox(lead, { lacking: "expired" }, 1)).toMatchObject({ people: [{ name: "Budi" }] });
    expect((await readBox(lead, { lacking: "no_predicate" }, 1))?.people).toHaveLength(4);
    expect(await eventsOf(lead.personId)).toEqual([
      "talent.box-listed",
      "talent.lacking-listed",
      "talent.lacking-listed",
    ]);
    const everybody = JSON.stringify(await readBox(lead, { lacking: "not_assessed" }, 1));
    expect(everybody).toContain(dewi.personId);
    expect(everybody).not.toContain(citra.personId);
  });

  it("is nobody's without talent:read", async () => {
    await switchedOn();
    const { ayu, budi, admin, auditor } = await anOffice();
    for (const actor of [ayu, budi, admin, auditor]) {
      expect(await findGrid(actor)).toBeNull();
      expect(await readBox(actor, { box: 9 }, 1)).toBeNull();
      expect(await readSuccession(actor, { unit: "", page: 1 })).toBeNull();
    }
  });

  it("opens another's box for whom it is there, and the trail says who opened it", async () => {
    await switchedOn();
    const { agency, ayu, budi, citra, hr, lead, admin, auditor, elsewhereHr } = await anOffice();
    await aPredicate(ayu, agency, hr);
    await recordPotential(hr, potential(ayu));
    expect(await readTalent(lead, ayu.personId)).toMatchObject({
      ...{ seesBox: true, mayAssess: false, keeps: false, records: [] },
      box: { year: 2025, predicate: "very_good", standing: { box: 9 } },
    });
    expect(await readTalent(hr, ayu.personId)).toMatchObject({ mayAssess: true, keeps: true });
    expect((await findOwnTalent(ayu))?.readers).toHaveLength(2);
    expect(await readTalent(admin, ayu.personId)).toMatchObject({
      seesBox: false,
      box: null,
      potentials: [],
      keeps: true,
    });
    for (const actor of [ayu, budi, auditor, elsewhereHr])
      expect(await readTalent(actor, ayu.personId)).toBeNull();
    for (const actor of [lead, hr]) expect(await readTalent(actor, citra.personId)).toBeNull();
    expect(await readTalent(hr, hr.personId)).toBeNull();
    expect(await readTalent(hr, "x")).toBeNull();
    const events = await eventsOf(ayu.personId);
    expect(events.filter((name) => name === "talent.box-read")).toHaveLength(2);
    expect(events.filter((name) => name === "talent.record-read")).toHaveLength(1);
  });

  it("shows candidates of boxes 7 to 9 with their predicates and gaps, and nobody else", async () => {
    await switchedOn();
    const { agency, ayu, budi, hr, lead } = await anOffice();
    await aPredicate(ayu, agency, hr);
    await aPredicate(budi, agency, hr, "needs_improvement");
    for (const person of [ayu, budi]) await recordPotential(hr, potential(person));
    const competency = randomUUID();
    await insertRows(asOwner(), "Competency", [
      { id: competency, code: `T-${competency.slice(0, 6)}`, name: "x", kind: "technical", version: 0 },
    ]);
    await asOwner().query(
      `INSERT INTO "CompetencyRequirement" ("positionId", "competencyId", level, inherited)
       SELECT "positionId", $1, 3, false FROM "Assignment" WHERE "personId" = $2`,
      [competency, ayu.personId],
    );
    expect(await readSuccession(lead, { unit: "", page: 1 })).toMatchObject({
      total: 1,
      candidates: [
        {
          ...{ name: "Ayu", standing: { box: 9 }, asked: 1, gaps: 0, unassessed: 1 },
          history: [{ year: 2025, predicate: "very_good" }],
        },
      ],
    });
    expect(await eventsOf(lead.personId)).toEqual(["talent.succession-read"]);
    const everybody = await findGrid(lead);
    expect(await readSuccession(lead, { unit: "", page: 1 })).toMatchObject({
      ...{ people: everybody?.grid.people, known: everybody?.grid.inBoxes },
    });
  });

  it("say each year once, by the evaluation of here before an opening document", async () => {
    await switchedOn();
    const { agency, ayu, budi, hr, lead } = await anOffice();
    await aPredicate(ayu, agency, hr);
    await aFinalEvaluation(ayu, budi, agency, { year: 2025, predicate: "good" });
    await recordPotential(hr, potential(ayu));
    expect((await readSuccession(lead, { unit: "", page: 1 }))?.candidates).toMatchObject([
      { standing: { box: 8 }, history: [{ year: 2025, predicate: "good" }] },
    ]);
    expect((await findOwnTalent(ayu))?.box).toMatchObject({ predicate: "good", year: 2025 });
  });

  it("are looked for by the kind of their position, their unit and their box", async () => {
    await switchedOn();
    const { agency, ayu, hr, lead } = await anOffice();
    await aPredicate(ayu, agency, hr);
    await recordPotential(hr, potential(ayu));
    const found = async (filter: object) =>
      (await readSuccession(lead, { unit: "", page: 1, ...filter }))?.candidates.map(({ name }) => name);
    const { rows } = await asOwner().query<{ kind: "functional"; unit: string }>(
      `SELECT s.kind, u.name AS unit FROM "Assignment" a JOIN "Position" s ON s.id = a."positionId"
         JOIN "Unit" u ON u.id = s."unitId" WHERE a."personId" = $1`,
      [ayu.personId],
    );
    const [{ kind = "functional", unit = "" } = {}] = rows;
    expect(await found({ kind, unit: unit.toUpperCase(), box: 9 })).toEqual(["Ayu"]);
    expect(await found({ kind: "senior_leader" })).toEqual([]);
    expect(await found({ unit: "tidak ada" })).toEqual([]);
    expect(await found({ box: 7 })).toEqual([]);
    expect(successionFilterSchema.parse({ kind: "official", box: "6", unit: undefined })).toEqual({
      ...{ kind: undefined, box: undefined, unit: "", page: 1 },
    });
  });
});

describe("what the IP ASN asks", () => {
  it("is recorded by who keeps the person's records, each fact standing until another says it", async () => {
    await switchedOn();
    const { ayu, admin } = await anOffice();
    await recordProfessional(admin, facts(ayu));
    await recordProfessional(
      admin,
      facts(ayu, { education: "master", functionalTraining: null, discipline: null }),
    );
    expect(await findOwnTalent(ayu)).toMatchObject({
      index: { total: null, missing: ["performance"] },
      records: [
        { education: "master", functionalTraining: null },
        { education: "bachelor", discipline: "none" },
      ],
    });
    const { index } = (await findOwnTalent(ayu)) ?? {};
    expect(index?.parts.find(({ part }) => part === "education")?.points).toBe(20);
    expect(await newsFor(ayu)).toEqual(["talent.record-kept", "talent.record-kept"]);
    expect((await findRecorded(admin, { search: "Ayu", page: 1 }))?.people).toMatchObject([{ name: "Ayu" }]);
  });

  it("is recorded by nobody else, and says something", async () => {
    await switchedOn();
    const { ayu, budi, citra, lead, admin, auditor } = await anOffice();
    for (const actor of [ayu, budi, lead, auditor]) {
      await expect(recordProfessional(actor, facts(ayu))).rejects.toBeRefused("not-found");
      expect(await findRecorded(actor, { search: "", page: 1 })).toBeNull();
    }
    await expect(recordProfessional(admin, facts(citra))).rejects.toBeRefused("not-found");
    await expect(recordProfessional(admin, facts(admin))).rejects.toBeRefused("not-found");
    const nothing = { education: null, functionalTraining: null, discipline: null };
    await expect(recordProfessional(admin, facts(ayu, nothing))).rejects.toBeRefused("talent.nothing-said");
    await expect(recordProfessional(admin, facts(ayu, { documentDate: "2026-06-04" }))).rejects.toBeRefused(
      "talent.document-to-come",
    );
  });

  it("has a mean by agency from five whose index is known", async () => {
    await switchedOn();
    const { agency, hr, lead, admin } = await anOffice();
    const people = [];
    for (const name of ["Satu", "Dua", "Tiga", "Empat"]) people.push(await aPerson(agency, name));
    for (const person of people) {
      await aPredicate(person, agency, hr, "good");
      await recordProfessional(admin, facts(person));
    }
    expect((await findGrid(lead))?.means).toMatchObject([{ mean: null, known: 0 }]);
    const fifth = await aPerson(agency, "Lima");
    await aPredicate(fifth, agency, hr, "good");
    await recordProfessional(admin, facts(fifth));
    // S-1 15, functional training 15, "Baik" 25, no measure 5; no training in the twelve months.
    expect((await findGrid(lead))?.means).toMatchObject([{ mean: 60, known: 5 }]);
  });
});

describe("talent in the database", () => {
  const add = `INSERT INTO "PotentialAssessment" (id, "personId", "agencyId", score, "assessedOn", "validUntil", source,
      "documentNumber", "documentDate", "recordedById", "recordedAt")
    VALUES (gen_random_uuid(), $1, $2, $3, $4, $5, $6, '800/7', $7, $8, '2026-06-03')`;

  it.each([
    { what: "a score of 101", score: 101, reason: /PotentialAssessment_score/ },
    { what: "an end before its day", until: "2026-01-01", reason: /PotentialAssessment_days/ },
    { what: "a document of a day to come", date: "2026-06-05", reason: /PotentialAssessment_days/ },
    { what: "a document from before it", date: "2026-03-01", reason: /PotentialAssessment_days/ },
    { what: "no source", source: " ", reason: /PotentialAssessment_document/ },
  ])(
    "refuses a potential with $what",
    async ({ score = 80, until = "2029-03-02", date = "2026-03-10", source = "x", reason }) => {
      await switchedOn();
      const { ayu, hr, agency } = await anOffice();
      const values = [ayu.personId, agency.agencyId, score, "2026-03-02", until, source, date, hr.personId];
      await expect(asApp(add, values)).rejects.toThrow(reason);
    },
  );

  it("takes nothing while it is off, nothing of oneself, and keeps what was taken", async () => {
    const { ayu, hr, agency } = await anOffice();
    const values = (by: Actor) => [
      ...[ayu.personId, agency.agencyId, 80, "2026-03-02", "2029-03-02", "x", "2026-03-10", by.personId],
    ];
    await expect(asApp(add, values(hr))).rejects.toThrow(/talent management is off/);
    await switchedOn({ enabled: false });
    await expect(asApp(add, values(hr))).rejects.toThrow(/talent management is off/);
    await asOwner().query(`UPDATE "TalentSettings" SET enabled = true`);
    await expect(asApp(add, values(ayu))).rejects.toThrow(/PotentialAssessment_of_another/);
    await asApp(add, values(hr));
    for (const table of ["PotentialAssessment", "ProfessionalRecord"]) {
      await expect(asApp(`DELETE FROM "${table}"`, [])).rejects.toThrow(/permission denied/);
      await expect(asApp(`UPDATE "${table}" SET source = 'y'`, [])).rejects.toThrow(/permission denied/);
    }
    await expect(asApp(`DELETE FROM "TalentSettings"`, [])).rejects.toThrow(/permission denied/);
  });

  it("keeps settings once, in their order", async () => {
    await switchedOn();
    const set = (sql: string) => asApp(`UPDATE "TalentSettings" SET ${sql}`, []);
    await expect(set(`"performanceHigh" = 70`)).rejects.toThrow(/TalentSettings_performance/);
    await expect(set(`"potentialHigh" = 101`)).rejects.toThrow(/TalentSettings_potential/);
    await expect(set(`"validMonths" = 0`)).rejects.toThrow(/TalentSettings_months/);
    await expect(set(`id = 2`)).rejects.toThrow(/TalentSettings_once/);
  });

  it("takes no record that says nothing, or about its writer", async () => {
    await switchedOn();
    const { ayu, hr, agency } = await anOffice();
    const record = (education: string | null, by: Actor) =>
      asApp(
        `INSERT INTO "ProfessionalRecord" (id, "personId", "agencyId", education, source, "documentNumber", "documentDate",
          "recordedById", "recordedAt") VALUES (gen_random_uuid(), $1, $2, $3, 'x', 'x', '2026-03-10', $4, '2026-06-03')`,
        [ayu.personId, agency.agencyId, education, by.personId],
      );
    await expect(record(null, hr)).rejects.toThrow(/says_something/);
    await expect(record("master", ayu)).rejects.toThrow(/ProfessionalRecord_of_another/);
    await record("master", hr);
  });
});
