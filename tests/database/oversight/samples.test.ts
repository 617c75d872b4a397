import { execFile } from "node:child_process";
import { createHash, randomUUID } from "node:crypto";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";

import { unzipSync } from "fflate";

import { verifyTrail } from "@/lib/audit/queries";
import { recordEvent } from "@/lib/audit/record";
import { atOneMoment, writing } from "@/lib/db/doors";
import { drawSample } from "@/lib/oversight/commands/samples";
import { endLetter, recordLetter } from "@/lib/oversight/commands/letters";
import { sampleBundle } from "@/lib/oversight/endpoints";
import { evaluationsFor } from "@/lib/oversight/queries/records";
import { findSample, findSamples } from "@/lib/oversight/queries/samples";
import { findReaders } from "@/lib/privacy/queries/readers";

import { asApp, asOwner, givenDatabase } from "../../support/database";
import { aFolder } from "../../support/folder";
import { aLetter, aLetterKeeper, auditsIn } from "../../support/letters";
import { anApprovedPlan } from "../../support/plans";
import { insertRows } from "../../support/rows";
import { aHandedOverEvaluation } from "../../support/sealed";
import { aPerson, aTeam, eventsOf, granted, supervises } from "../../support/world";

givenDatabase();

const run = promisify(execFile);

/** Somebody sent to an agency, with the grant that the letter gives. */
async function anAuditorOf(agency: Awaited<ReturnType<typeof aTeam>>["agency"], changes = {}) {
  const person = await aPerson(agency, "Taufik");
  await auditsIn(person, agency.unitId);
  const keeper = await aLetterKeeper(agency);
  const letter = aLetter([person], [agency], changes);
  const letterId = await recordLetter(keeper, letter);
  const auditor = granted(person, "auditor", agency.path, {
    ...{ kinds: letter.kinds, from: letter.coversFrom, to: letter.coversTo },
  });
  return { auditor, keeper, letterId };
}

const asked = (letterId: string, changes = {}) => ({
  ...{ letterId, kind: "plans" as const, year: 2026, size: 2, seed: "3-5-1-6" },
  ...changes,
});

/** A team with three confirmed plans, and somebody sent to it. */
async function anAudit() {
  const team = await aTeam();
  const { ayu, budi, dewi, agency } = team;
  const planIds = [await anApprovedPlan(ayu, budi), await anApprovedPlan(budi, dewi)];
  const eka = await aPerson(agency, "Eka");
  await supervises(budi, [eka, team.citra]);
  planIds.push(await anApprovedPlan(eka, budi));
  return { ...team, planIds, ...(await anAuditorOf(agency)) };
}

describe("a sample for an audit", () => {
  it("is drawn out of what the letter opens, and the same seed draws it again", async () => {
    const { auditor, letterId, planIds, citra, budi } = await anAudit();
    await anApprovedPlan(citra, budi);
    const [one, again] = [
      await drawSample(auditor, asked(letterId)),
      await drawSample(auditor, asked(letterId)),
    ];
    const drawnIn = async (id: string) => (await findSample(auditor, id))?.drawn.map((record) => record.id);
    expect(await drawnIn(again)).toEqual(await drawnIn(one));
    expect(await findSample(auditor, one)).toMatchObject({
      population: planIds.length,
      size: 2,
      seed: "3-5-1-6",
    });
    for (const id of (await drawnIn(one)) ?? []) expect(planIds).toContain(id);
    expect((await findSamples(auditor)).samples.map(({ id }) => id)).toEqual([again, one]);
    expect(await eventsOf(one)).toEqual(["oversight.sample-drawn"]);
  });

  it("is refused for what its letter does not name, for an empty year, and for more than there are", async () => {
    const { auditor, letterId, agency } = await anAudit();
    const draw = (changes: object) => drawSample(auditor, asked(letterId, changes));
    await expect(draw({ year: 2025 })).rejects.toBeRefused("sample.nothing-there");
    await expect(draw({ year: 2024 })).rejects.toBeRefused("sample.nothing-there");
    await expect(draw({ size: 50 })).rejects.toBeRefused("sample.more-than-there-are");
    const narrow = await anAuditorOf(agency, { kinds: ["trail"] });
    await expect(drawSample(narrow.auditor, asked(narrow.letterId))).rejects.toBeRefused(
      "sample.kind-not-named",
    );
    await expect(drawSample(narrow.auditor, asked(letterId))).rejects.toBeRefused("not-found");
  });

  it("is there for the auditors of its letter while that runs, and for nobody else", async () => {
    const { auditor, letterId, keeper, ayu, agency } = await anAudit();
    const id = await drawSample(auditor, asked(letterId));
    for (const other of [
      ayu,
      keeper,
      granted(ayu, "auditor", agency.path),
      granted(auditor, "regional_hr", ""),
    ]) {
      expect(await findSample(other, id)).toBeNull();
      expect((await sampleBundle(other, id)).status).toBe(404);
    }
    expect((await sampleBundle(null, id)).status).toBe(401);
    await expect(findSamples(keeper)).rejects.toBeRefused("not-found");
    await endLetter(keeper, { letterId, version: 1, reason: "Selesai." });
    expect(await findSample(auditor, id)).toBeNull();
    expect((await sampleBundle(auditor, id)).status).toBe(404);
    await expect(drawSample(auditor, asked(letterId))).rejects.toBeRefused("not-found");
  });

  it("is not there for an auditor whose role reaches a part of it, and its bundle for nobody beyond their role", async () => {
    const { agency, keeper, auditor } = await anAudit();
    const narrow = await aPerson(agency, "Umar");
    const [seat] = (
      await asOwner().query<{ unitId: string }>(
        `WITH division AS (INSERT INTO "Unit" (id, "agencyId", "parentId", name, kind, code, path)
           VALUES (gen_random_uuid(), $1, $2, 'Bidang', 'division', 'bidang', '') RETURNING id)
         SELECT id AS "unitId" FROM division`,
        [agency.agencyId, agency.unitId],
      )
    ).rows;
    await auditsIn(narrow, seat?.unitId ?? "");
    const letter = aLetter([auditor, narrow], [agency]);
    const letterId = await recordLetter(keeper, letter);
    const sampleId = await drawSample(auditor, asked(letterId, { size: 3 }));
    const colleague = granted(narrow, "auditor", `${agency.path}bidang.`);
    expect((await findSamples(auditor)).samples.map(({ id }) => id)).toContain(sampleId);
    expect((await findSamples(colleague)).samples).toEqual([]);
    expect(await findSample(colleague, sampleId)).toBeNull();
    expect((await sampleBundle(colleague, sampleId)).status).toBe(404);
    expect((await sampleBundle(auditor, sampleId)).status).toBe(200);
  });

  it("is bundled with the events of the letter's days and agencies alone", async () => {
    const { agency, planIds, elsewhere, auditor, keeper } = await anAudit();
    const [planId = ""] = planIds;
    const told = (day: string, agencyId: string) =>
      writing(auditor, (tx) =>
        recordEvent(
          tx,
          { ...auditor, now: `${day}T03:00:00.000Z` },
          { name: "plan.reminded", subjectId: planId, agencyId },
        ),
      );
    await told("2026-01-15", agency.agencyId);
    await told("2026-01-16", elsewhere.agencyId);
    await told("2026-06-02", agency.agencyId);
    const days = { coversFrom: "2026-01-01", coversTo: "2026-01-31" };
    const letterId = await recordLetter(keeper, aLetter([auditor], [agency], days));
    const reader = granted(auditor, "auditor", agency.path, { from: days.coversFrom, to: days.coversTo });
    const sampleId = await drawSample(reader, asked(letterId, { size: 3 }));
    const archive = unzipSync(new Uint8Array(await (await sampleBundle(reader, sampleId)).arrayBuffer()));
    const instants = Object.entries(archive).flatMap(([name, content]) =>
      name.endsWith(".json")
        ? [
            ...Buffer.from(content)
              .toString()
              .matchAll(/"at": ?"(2026-\d\d-\d\d)/g),
          ]
        : [],
    );
    expect([...new Set(instants.map(([, day]) => day))]).toEqual(["2026-01-15"]);
  });

  it("is kept by the database as its seed drew it", async () => {
    const { auditor, letterId, planIds } = await anAudit();
    const id = await drawSample(auditor, asked(letterId));
    await expect(asApp(`UPDATE "AuditSample" SET seed = 'x' WHERE id = $1`, [id])).rejects.toThrow(
      "permission denied",
    );
    await expect(asApp(`INSERT INTO "AuditSampleItem" VALUES ($1, 9, $2)`, [id, planIds[0]])).rejects.toThrow(
      "is drawn",
    );
    await expect(
      asApp(
        `INSERT INTO "AuditSample" SELECT gen_random_uuid(), "letterId", kind, year, seed, size, population, "drawnById", now()
         FROM "AuditSample" WHERE id = $1`,
        [id],
      ),
    ).rejects.toThrow("not what its seed draws");
  });
});

const sha256 = (content: string) => createHash("sha256").update(content).digest("hex");

/** The bundle of one evaluation, unpacked into a clean folder. */
async function aBundle() {
  const world = await aHandedOverEvaluation();
  const { agency, ayu } = world;
  const { auditor, letterId } = await anAuditorOf(agency);
  const sampleId = await drawSample(auditor, asked(letterId, { kind: "evaluations", size: 1 }));
  const response = await sampleBundle(auditor, sampleId);
  expect(response.status).toBe(200);
  const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
  return { ...world, auditor, sampleId, files, ayu };
}

type Bundle = Awaited<ReturnType<typeof aBundle>>;

/** Runs the bundle's own verifier, in a process that knows nothing of ours. */
async function verified(folder: string, code?: string) {
  const told = await run(process.execPath, ["verify.mjs", ...(code ? [code] : [])], {
    ...{ cwd: folder, env: { PATH: process.env.PATH, NODE_ENV: "test" } },
  }).then(
    ({ stdout }) => ({ right: true, said: stdout }),
    ({ stdout }: { stdout: string }) => ({ right: false, said: stdout }),
  );
  return told;
}

describe("what an evaluation's period takes in", () => {
  it("are the days of the government, which begin seven hours before those of Greenwich", async () => {
    const { ayu, budi, evaluationId } = await aHandedOverEvaluation();
    const { rows: periods } = await asOwner().query<{
      before: string;
      first: string;
      last: string;
      after: string;
    }>(
      `SELECT ("startsOn"::timestamp - interval '1 second') AT TIME ZONE 'Asia/Jakarta' AS before,
         "startsOn"::timestamp AT TIME ZONE 'Asia/Jakarta' AS first,
         ("endsOn"::timestamp + interval '1 day - 1 second') AT TIME ZONE 'Asia/Jakarta' AS last,
         ("endsOn"::timestamp + interval '1 day') AT TIME ZONE 'Asia/Jakarta' AS after
       FROM "EvaluationPeriod" p JOIN "Evaluation" e ON e."periodId" = p.id WHERE e.id = $1`,
      [evaluationId],
    );
    const [period] = periods;
    for (const [text, at] of Object.entries(period ?? {}))
      await insertRows(asOwner(), "Feedback", [
        {
          ...{
            id: randomUUID(),
            personId: ayu.personId,
            authorId: budi.personId,
            kind: "incidental",
            behaviour: "service_oriented",
          },
          ...{ text, givenAt: at },
        },
      ]);
    const [taken] = await atOneMoment((tx) => evaluationsFor(tx, [evaluationId]));
    const { feedback } = taken?.content as { feedback: { text: string }[] };
    expect(feedback.map(({ text }) => text)).toEqual(["first", "last"]);
  });
});

describe("the bundle of a sample", () => {
  let bundle: Bundle;
  let folder: string;
  beforeAll(async () => {
    bundle = await aBundle();
  }, 120_000);
  beforeEach(async () => {
    folder = await aFolder("bundle");
    for (const [name, content] of Object.entries(bundle.files)) {
      await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
      await writeFile(path.join(folder, name), content);
    }
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const at = (name: string) => path.join(folder, name);
  const textOf = (name: string) => readFile(at(name), "utf8");
  const change = async (name: string, how: (text: string) => string) => {
    const before = await textOf(name);
    const after = how(before);
    expect(after).not.toBe(before);
    await writeFile(at(name), after);
  };
  /** Makes the manifest agree with the files again, as whoever knows how the bundle is made would. */
  const agree = async () => {
    const manifest = JSON.parse(await textOf("manifest.json"));
    for (const name of Object.keys(manifest.files)) manifest.files[name] = sha256(await textOf(name));
    for (const record of manifest.records)
      record.events = JSON.parse(await textOf(record.file)).events.length;
    const text = `${JSON.stringify(manifest, null, 1)}\n`;
    await writeFile(at("manifest.json"), text);
    await writeFile(at("manifest.sha256"), `${sha256(text)}\n`);
  };
  const code = async () => (await textOf("manifest.sha256")).trim();
  const record = "records/001.json";

  it("verifies without a network or a library, by the fingerprint that the page shows", async () => {
    const digest = await code();
    expect((await findSample(bundle.auditor, bundle.sampleId))?.taken.map((one) => one.digest)).toEqual([
      digest,
    ]);
    const told = await verified(folder, digest);
    expect(told).toMatchObject({ right: true });
    expect(told.said).toContain("BENAR: semua berkas utuh");
    const { id, plan, reports, events, person } = JSON.parse(await textOf(record));
    expect(id).toBe(bundle.evaluationId);
    expect(person.name).toBe("Ayu");
    expect(plan.edition.content).toBeDefined();
    expect(Array.isArray(reports)).toBe(true);
    expect(events.map(({ name }: { name: string }) => name)).toContain("evaluation.signed");
    expect(await textOf("BACA-SAYA.md")).toContain("verify.mjs");
  });

  it("is told in the trail and to everybody whose record is in it", async () => {
    const { reads } = await findReaders(bundle.ayu, { page: 1 });
    expect(reads.map(({ name, what }) => [name, what])).toContainEqual(["Taufik", "evaluation.bundled"]);
    expect(await eventsOf(bundle.sampleId)).toEqual(["oversight.sample-drawn", "oversight.bundle-taken"]);
    expect((await verifyTrail()).faults).toEqual([]);
  });

  it.each<[string, () => Promise<void>]>([
    [
      "a rating that was changed",
      () => change(record, (text) => text.replace(/"predicate": "\w+"/, '"predicate": "very_good!"')),
    ],
    [
      "an event that was taken out",
      () =>
        change(record, (text) => {
          const { events, ...rest } = JSON.parse(text);
          return JSON.stringify({ ...rest, events: events.slice(1) });
        }),
    ],
    ["a file in the place of another", async () => writeFile(at(record), await textOf("population.json"))],
    [
      "a manifest that was changed",
      () => change("manifest.json", (text) => text.replace("3-5-1-6", "3-5-1-5")),
    ],
    ["a file that is gone", () => rm(at("population.json"))],
    ["a file that was added", () => writeFile(at("records/002.json"), "{}")],
  ])("finds %s", async (_, tamper) => {
    await tamper();
    const told = await verified(folder);
    expect(told).toMatchObject({ right: false });
    expect(told.said).toContain("TIDAK BENAR");
  });

  it("finds by the chain what the manifest was made to agree with", async () => {
    await change(record, (text) => {
      const { events, ...rest } = JSON.parse(text);
      events[0].name = "evaluation.opened!";
      return JSON.stringify({ ...rest, events });
    });
    await agree();
    expect(await verified(folder)).toMatchObject({
      right: false,
      said: expect.stringContaining("Isi peristiwa"),
    });
  });

  it("finds by the seed a record that was chosen by hand", async () => {
    await change("population.json", (text) =>
      JSON.stringify({ population: JSON.parse(text).population.map(() => bundle.ayu.personId) }),
    );
    await agree();
    expect(await verified(folder)).toMatchObject({
      right: false,
      said: expect.stringContaining("bukan hasil undian"),
    });
  });

  it("finds by its fingerprint a bundle in which everything was made to agree", async () => {
    const digest = await code();
    await change(record, (text) => text.replace(/"note": ("[^"]*"|null)/, '"note": "lain"'));
    await agree();
    expect(await verified(folder)).toMatchObject({ right: true });
    expect(await verified(folder, digest)).toMatchObject({
      ...{ right: false, said: expect.stringContaining("bukan yang diambil dari Kinerja") },
    });
  });
});

it("leaves the events of a letter without the trail out", async () => {
  const { agency } = await aHandedOverEvaluation();
  const { auditor, letterId } = await anAuditorOf(agency, { kinds: ["evaluations"] });
  const id = await drawSample(auditor, asked(letterId, { kind: "evaluations", size: 1 }));
  const files = unzipSync(new Uint8Array(await (await sampleBundle(auditor, id)).arrayBuffer()));
  const record = JSON.parse(Buffer.from(files["records/001.json"] ?? []).toString("utf8"));
  expect(record.events).toEqual([]);
  expect(Object.keys(files).filter((name) => name.startsWith("chains/"))).toEqual([]);
  const { rows } = await asOwner().query(`SELECT 1 FROM "AuditEvent" WHERE name = 'oversight.bundle-taken'`);
  expect(rows.length).toBeGreaterThan(0);
});
