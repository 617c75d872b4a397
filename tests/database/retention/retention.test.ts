import { createHash, randomUUID } from "node:crypto";
import { access, mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";

import type { PoolClient } from "pg";

import type { Actor } from "@/lib/access/actor";
import { readTrail, verifyTrail, verifyTrailFor } from "@/lib/audit/queries";
import { recordEvent } from "@/lib/audit/record";
import { trailFilterSchema } from "@/lib/audit/schema";
import { writing } from "@/lib/db/doors";
import { addFile } from "@/lib/evidence/commands";
import { findOwnFiles } from "@/lib/evidence/queries";
import { recordLetter } from "@/lib/oversight/commands/letters";
import { takeCopy } from "@/lib/privacy/commands/take-copy";
import { reportProgress } from "@/lib/progress/commands/report";
import { carryOutRetention } from "@/lib/retention/commands/carry-out";
import {
  confirmRetention,
  dropRetention,
  proposeRetention,
  setRetention,
} from "@/lib/retention/commands/keep";
import { findPeriods, findSchedule } from "@/lib/retention/queries/schedule";

import { asApp, asOwner, givenDatabase } from "../../support/database";
import { aFolder } from "../../support/folder";
import { anUnusedAccount } from "../../support/keys";
import { aLetter, auditsIn } from "../../support/letters";
import { anApprovedPlan, seen } from "../../support/plans";
import { insertRows } from "../../support/rows";
import { aPerson, aTeam, eventsOf, granted } from "../../support/world";

givenDatabase();

let folder: string;
beforeAll(async () => {
  process.env.DATA_DIR = folder = await aFolder("retention");
});
afterAll(() => rm(folder, { recursive: true, force: true }));
beforeEach(async () => {
  await asOwner().query(`ALTER TABLE "RetentionRun" DISABLE TRIGGER "RetentionRun_guard"`);
  await asOwner()
    .query(`UPDATE "RetentionRun" SET state = 'dropped', "droppedById" = "proposedById", "droppedAt" = now()
    WHERE state IN ('proposed', 'confirmed')`);
  await asOwner().query(`ALTER TABLE "RetentionRun" ENABLE TRIGGER "RetentionRun_guard"`);
});

const fileAt = (sha256: string) => path.join(folder, "files", sha256.slice(0, 2), sha256);
const isThere = (sha256: string) =>
  access(fileAt(sha256)).then(
    () => true,
    () => false,
  );

/** A file of somebody's evidence from a day. */
async function aFile({ personId: ownerId }: Actor, day: string, content: string = randomUUID()) {
  const [id, sha256] = [randomUUID(), createHash("sha256").update(content).digest("hex")];
  await mkdir(path.dirname(fileAt(sha256)), { recursive: true });
  await writeFile(fileAt(sha256), content);
  const file = { name: "Surat Ayu.pdf", mediaType: "application/pdf", bytes: 12, url: null };
  await insertRows(asOwner(), "Evidence", [
    { id, ownerId, kind: "file", sha256, ...file, addedAt: `${day}T03:00:00Z` },
  ]);
  return { id, sha256 };
}

/** An event of somebody from a day, with details. */
const anEvent = (actor: Actor, agencyId: string, day: string) =>
  writing(actor, (tx) =>
    recordEvent(
      tx,
      { ...actor, now: `${day}T03:00:00.000Z` },
      { name: "development.ceiling-set", subjectId: actor.personId, agencyId, details: { note: "Ayu" } },
    ),
  );

const waitingForContent = async () =>
  (
    await asOwner().query(
      `SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted
         AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
    )
  ).rows.length;

/** Does something while another transaction holds a file's content, which ends with what it does last, once the first waits for it. */
async function whileHeld<Done>(
  sha256: string,
  run: () => Promise<Done>,
  last: (other: PoolClient) => Promise<unknown>,
) {
  const other = await asOwner().connect();
  try {
    await other.query("BEGIN");
    await other.query(`SELECT pg_advisory_xact_lock(hashtextextended('kinerja.file:' || $1, 0))`, [sha256]);
    let settled = false;
    const running = run().finally(() => (settled = true));
    // Until it waits, or has not waited at all.
    while (!settled && (await waitingForContent()) === 0);
    await last(other);
    await other.query("COMMIT");
    return await running;
  } finally {
    other.release();
  }
}

/** Gives somebody a role from a day on, as the database keeps it. */
const holdsFrom = (validFrom: string, { personId }: Actor, role: string, unitId: string) =>
  insertRows(asOwner(), "RoleGrant", [{ id: randomUUID(), personId, role, unitId, validFrom }]);

async function anOffice() {
  const team = await aTeam();
  const { unitId } = team.agency;
  const hr = granted(await aPerson(team.agency, "Hana"), "regional_hr", "");
  const admin = granted(await aPerson(team.agency, "Rizki"), "system_admin", "");
  await holdsFrom("2024-01-01", hr, "regional_hr", unitId);
  await holdsFrom("2024-01-01", admin, "system_admin", unitId);
  await asOwner().query(
    `UPDATE "RetentionRule" SET basis = 'JRA', "setById" = $1, "setAt" = now() WHERE basis IS NULL`,
    [hr.personId],
  );
  return { ...team, hr, admin };
}

const byBoth = async (hr: Actor, admin: Actor, runId: string) => {
  await confirmRetention(hr, { runId, version: 1 });
  await confirmRetention(admin, { runId, version: 2 });
};
const rowOf = async (id: string) =>
  (
    await asOwner().query<{ name: string; bytes: number; removedIn: string | null }>(
      `SELECT name, bytes, "removedIn" FROM "Evidence" WHERE id = $1`,
      [id],
    )
  ).rows[0];
const linesOf = async (hr: Actor, runId: string) =>
  Object.fromEntries(
    ((await findSchedule(hr)).runs.find(({ id }) => id === runId)?.lines ?? []).map(({ kind, removed }) => [
      kind,
      removed,
    ]),
  );

describe("what has outlived its time", () => {
  it("goes once two offices have confirmed it, and the chain still verifies", async () => {
    const { ayu, citra, hr, admin, agency } = await anOffice();
    const [old, fresh] = [await aFile(ayu, "2020-01-10"), await aFile(ayu, "2025-01-10")];
    const shared = await aFile(citra, "2019-05-01", "the same");
    await aFile(ayu, "2026-01-10", "the same");
    for (const day of ["2015-02-01", "2026-02-01"]) await anEvent(ayu, agency.agencyId, day);
    await insertRows(asOwner(), "Notification", [
      {
        id: randomUUID(),
        personId: ayu.personId,
        topic: "plan.approved",
        subjectId: randomUUID(),
        details: {},
        at: "2023-01-01T00:00:00Z",
      },
    ]);
    const runId = await proposeRetention(hr);
    expect(await carryOutRetention()).toBe(false);
    expect(await isThere(old.sha256)).toBe(true);
    await byBoth(hr, admin, runId);
    expect(await carryOutRetention()).toBe(true);
    expect(await carryOutRetention()).toBe(false);

    expect(await linesOf(hr, runId)).toEqual({ evidence: 2, news: 1, details: 1 });
    expect(await rowOf(old.id)).toMatchObject({ bytes: 0, removedIn: runId });
    expect((await rowOf(old.id))?.name).not.toContain("Ayu");
    expect(await rowOf(fresh.id)).toMatchObject({ removedIn: null });
    expect([await isThere(old.sha256), await isThere(fresh.sha256), await isThere(shared.sha256)]).toEqual([
      false,
      true,
      true,
    ]);
    const { rows } = await asOwner().query(
      `SELECT details, "detailsSalt" FROM "AuditEvent" WHERE "subjectId" = $1 AND name = 'development.ceiling-set' ORDER BY at`,
      [ayu.personId],
    );
    expect(rows).toMatchObject([{ details: "{}", detailsSalt: null }, { details: '{"note":"Ayu"}' }]);
    expect((await verifyTrail()).faults).toEqual([]);
    expect(await eventsOf(runId)).toEqual([
      ...["oversight.retention-proposed", "oversight.retention-confirmed", "oversight.retention-confirmed"],
      "oversight.retention-carried-out",
    ]);
    const auditor = granted(citra, "auditor", agency.path);
    const told = await readTrail(auditor, trailFilterSchema.parse({ kind: "development" }));
    expect(told.entries.map(({ removed }) => removed)).toEqual([false, true]);
    expect((await takeCopy(ayu, "json")).find(({ kind }) => kind === "trail")?.lines.length).toBeGreaterThan(
      1,
    );
  });

  it("is told apart from what somebody took away without a run, which the hashes alone do not tell", async () => {
    const { ayu, hr, admin, agency } = await anOffice();
    await anEvent(ayu, agency.agencyId, "2015-02-01");
    const runId = await proposeRetention(hr);
    await byBoth(hr, admin, runId);
    await carryOutRetention();
    await anEvent(ayu, agency.agencyId, "2026-02-01");
    expect((await verifyTrail()).faults).toEqual([]);
    for (const into of [runId, randomUUID()]) {
      await asOwner().query(
        `UPDATE "AuditEvent" SET details = '{}', "detailsSalt" = NULL, "removedIn" = $2
         WHERE "chainId" = $1 AND (details <> '{}' OR "removedIn" <> $3)`,
        [agency.agencyId, into, runId],
      );
      const faults = (await verifyTrail()).faults;
      expect(faults.map(({ fault, chainId }) => [fault, chainId])).toContainEqual([
        "removed",
        agency.agencyId,
      ]);
      const own = await verifyTrailFor(granted(ayu, "auditor", agency.path));
      expect(own.faults.map(({ fault }) => fault)).toContain("removed");
    }
  });

  it("stays where a letter that runs holds it", async () => {
    const { ayu, budi, citra, hr, admin, agency, elsewhere } = await anOffice();
    const [examined, free] = [await aFile(ayu, "2020-01-10"), await aFile(citra, "2020-01-10")];
    const early = await aFile(ayu, "2018-01-10");
    await anEvent(ayu, agency.agencyId, "2014-02-01");
    await anEvent(citra, elsewhere.agencyId, "2014-02-01");
    const auditor = await aPerson(elsewhere, "Taufik");
    await auditsIn(auditor, agency.unitId);
    await recordLetter(
      admin,
      aLetter([auditor], [agency], { coversFrom: "2019-01-01", coversTo: "2026-12-31" }),
    );
    await recordLetter(
      admin,
      aLetter([auditor], [agency], { coversFrom: "2014-01-01", coversTo: "2014-12-31" }),
    );
    expect((await findSchedule(hr)).rules.find(({ kind }) => kind === "evidence")?.held).toBeGreaterThan(0);
    const runId = await proposeRetention(admin);
    await byBoth(hr, admin, runId);
    await carryOutRetention();
    expect(await rowOf(examined.id)).toMatchObject({ removedIn: null });
    expect(await rowOf(free.id)).toMatchObject({ removedIn: runId });
    expect(await rowOf(early.id)).toMatchObject({ removedIn: runId });
    const detailsOf = async ({ personId }: Actor) =>
      (
        await asOwner().query<{ details: string }>(
          `SELECT details FROM "AuditEvent" WHERE "subjectId" = $1 AND name = 'development.ceiling-set'`,
          [personId],
        )
      ).rows.map(({ details }) => details);
    expect([await detailsOf(ayu), await detailsOf(citra)]).toEqual([['{"note":"Ayu"}'], ["{}"]]);
    expect(budi.personId).not.toBe(ayu.personId);
    expect((await verifyTrail()).faults.filter(({ chainId }) => chainId === elsewhere.agencyId)).toEqual([]);
  });

  it("is proposed, confirmed and dropped by these two offices alone, by two people, one proposal at a time", async () => {
    const { ayu, hr, admin, citra } = await anOffice();
    await aFile(citra, "2020-03-10");
    const both = { ...hr, grants: [...hr.grants, ...admin.grants] };
    const runId = await proposeRetention(hr);
    await expect(proposeRetention(admin)).rejects.toBeRefused("retention.open-already");
    const settle = (version: number) => ({ runId, version });
    for (const other of [ayu, granted(ayu, "agency_admin", ""), granted(ayu, "auditor", "")]) {
      await expect(proposeRetention(other)).rejects.toBeRefused("not-found");
      await expect(confirmRetention(other, settle(1))).rejects.toBeRefused("not-found");
      await expect(dropRetention(other, settle(1))).rejects.toBeRefused("not-found");
      await expect(findSchedule(other)).rejects.toBeRefused("not-found");
    }
    await expect(confirmRetention(hr, settle(0))).rejects.toBeRefused("stale");
    await confirmRetention(both, settle(1));
    await expect(confirmRetention(both, settle(2))).rejects.toBeRefused("retention.same-person");
    const colleague = granted(ayu, "regional_hr", "");
    await expect(confirmRetention(colleague, settle(2))).rejects.toBeRefused("retention.confirmed-already");
    await dropRetention(admin, settle(2));
    await expect(dropRetention(admin, settle(3))).rejects.toBeRefused("retention.settled");
    expect(await carryOutRetention()).toBe(false);
  });

  it("is decided by a schedule that the HR agency enters, and that anybody may know", async () => {
    const { hr, admin } = await anOffice();
    const rule = async () => (await findSchedule(hr)).rules.find(({ kind }) => kind === "news");
    const version = (await rule())?.version ?? 0;
    const asked = { kind: "news" as const, version, months: 36, basis: "JRA, Perbup 12/2025" };
    await expect(setRetention(admin, asked)).rejects.toBeRefused("not-found");
    await setRetention(hr, asked);
    await expect(setRetention(hr, asked)).rejects.toBeRefused("stale");
    expect(await rule()).toMatchObject({ months: 36, basis: "JRA, Perbup 12/2025" });
    expect(await findPeriods()).toContainEqual({ kind: "news", months: 36, basis: "JRA, Perbup 12/2025" });
  });

  it("is not there once all of it went", async () => {
    const { hr, admin } = await anOffice();
    await asOwner().query(`DELETE FROM "AuditLetterAgency"`);
    const runId = await proposeRetention(hr).catch(() => null);
    if (runId) {
      await byBoth(hr, admin, runId);
      await carryOutRetention();
    }
    await expect(proposeRetention(hr)).rejects.toBeRefused("retention.nothing-due");
  });

  it("is taken by no other way: the database refuses the app itself", async () => {
    const { ayu, hr, agency } = await anOffice();
    await holdsFrom("2024-01-01", hr, "system_admin", agency.unitId);
    await aFile(ayu, "2020-04-10");
    await anEvent(ayu, agency.agencyId, "2015-02-01");
    const runId = await proposeRetention(hr);
    await expect(asApp(`UPDATE "AuditEvent" SET details = '{}'`, [])).rejects.toThrow("permission denied");
    await expect(asApp(`SELECT remove_audit_details($1)`, [runId])).rejects.toThrow("is not confirmed");
    await expect(
      asApp(`UPDATE "RetentionRun" SET state = 'confirmed', version = version + 1 WHERE id = $1`, [runId]),
    ).rejects.toThrow("RetentionRun_confirmed");
    await expect(
      asApp(
        `UPDATE "RetentionRun" SET "hrById" = $2, "hrAt" = now(), "adminById" = $2, "adminAt" = now(), version = version + 1 WHERE id = $1`,
        [runId, hr.personId],
      ),
    ).rejects.toThrow("RetentionRun_two_people");
    await expect(
      asApp(`UPDATE "RetentionRun" SET state = 'done', "doneAt" = now() WHERE id = $1`, [runId]),
    ).rejects.toThrow();
    await expect(asApp(`DELETE FROM "RetentionRunLine" WHERE "runId" = $1`, [runId])).rejects.toThrow(
      "permission denied",
    );
  });

  it("leaves the file that its owner brings again while it is taken away", async () => {
    const { ayu, hr, admin } = await anOffice();
    const { sha256 } = await aFile(ayu, "2020-07-10", "brought again");
    await byBoth(hr, admin, await proposeRetention(hr));
    const removed = await whileHeld(sha256, carryOutRetention, (upload) =>
      upload.query(
        `INSERT INTO "Evidence" (id, "ownerId", kind, name, sha256, "mediaType", bytes, "addedAt")
         VALUES (gen_random_uuid(), $1, 'file', 'Surat.pdf', $2, 'application/pdf', 13, now())`,
        [ayu.personId, sha256],
      ),
    );
    expect(removed).toBe(true);
    expect(await isThere(sha256)).toBe(true);
  });

  it("lets an upload wait while the same content is taken away", async () => {
    const { ayu } = await anOffice();
    const content = Buffer.from("%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF");
    const sha256 = createHash("sha256").update(content).digest("hex");
    let waited = 0;
    const body = () => new Blob([content]).stream();
    await whileHeld(
      sha256,
      () => addFile(ayu, { name: "Surat.pdf", body: body() }),
      async () => (waited = await waitingForContent()),
    );
    expect(waited).toBe(1);
    expect(await isThere(sha256)).toBe(true);
  });

  it("takes sessions by two offices and not where a letter holds them; the first stays without where it came from", async () => {
    const { ayu, citra, hr, admin, agency, elsewhere } = await anOffice();
    const auditor = await aPerson(elsewhere, "Taufik");
    await auditsIn(auditor, agency.unitId);
    await recordLetter(
      admin,
      aLetter([auditor], [agency], { coversFrom: "2025-01-01", coversTo: "2025-12-31" }),
    );
    const sessionsOf = async (person: Actor) => {
      const accountId = await anUnusedAccount(person);
      const session = { accountId, address: "10.0.0.1", userAgent: "Firefox" };
      await insertRows(
        asOwner(),
        "UserSession",
        ["2025-02-01", "2025-02-02", "2026-05-01"].map((day) => ({
          ...{ ...session, id: randomUUID(), startedAt: `${day}T02:00:00Z`, expiresAt: `${day}T10:00:00Z` },
        })),
      );
      return async () =>
        (
          await asOwner().query(
            `SELECT "startedAt"::date::text AS day, address FROM "UserSession" WHERE "accountId" = $1 ORDER BY 1`,
            [accountId],
          )
        ).rows;
    };
    const [held, free] = [await sessionsOf(ayu), await sessionsOf(citra)];
    await byBoth(hr, admin, await proposeRetention(hr));
    await carryOutRetention();
    expect((await held()).map(({ address }) => address)).toEqual(["10.0.0.1", "10.0.0.1", "10.0.0.1"]);
    expect(await free()).toEqual([
      { day: "2025-02-01", address: null },
      { day: "2026-05-01", address: "10.0.0.1" },
    ]);
  });

  it("counts from the last use of a file, and is nothing that is offered or attached again", async () => {
    const { ayu, budi, hr, admin } = await anOffice();
    const planId = await anApprovedPlan(ayu, budi);
    const indicatorId = (await seen(ayu, planId)).results[0]?.indicators[0]?.id ?? "";
    const report = { indicatorId, value: "10", note: "", evidence: "" };
    const [used, unused] = [await aFile(ayu, "2019-01-10"), await aFile(ayu, "2019-01-11")];
    await reportProgress(ayu, { ...report, files: [used.id] });
    const runId = await proposeRetention(hr);
    await byBoth(hr, admin, runId);
    await carryOutRetention();
    expect(await rowOf(used.id)).toMatchObject({ removedIn: null });
    expect(await rowOf(unused.id)).toMatchObject({ removedIn: runId });
    expect(await isThere(used.sha256)).toBe(true);
    expect((await findOwnFiles(ayu)).map(({ id }) => id)).toEqual([used.id]);
    await expect(reportProgress(ayu, { ...report, files: [unused.id] })).rejects.toBeRefused("not-found");
    await expect(
      asApp(
        `INSERT INTO "EvidenceUse" (id, "evidenceId", "reportId")
        SELECT gen_random_uuid(), $1, "reportId" FROM "EvidenceUse" WHERE "evidenceId" = $2`,
        [unused.id, used.id],
      ),
    ).rejects.toThrow("was removed");
  });

  it("is listed and carried out only by rules that a schedule confirms, at the longest that they ever asked", async () => {
    const { ayu, hr, admin } = await anOffice();
    const file = await aFile(ayu, "2021-05-10");
    const rule = (changes: string) =>
      asOwner().query(`UPDATE "RetentionRule" SET ${changes} WHERE kind = 'evidence'`);
    await rule("basis = NULL");
    await expect(proposeRetention(hr)).rejects.toBeRefused("retention.unconfirmed");
    await rule("basis = 'JRA'");
    const runs = [await proposeRetention(hr)];
    await byBoth(hr, admin, runs[0] ?? "");
    await rule("basis = NULL");
    await carryOutRetention();
    await rule("basis = 'JRA'");
    runs.push(await proposeRetention(hr));
    await byBoth(hr, admin, runs[1] ?? "");
    await rule("months = 72");
    await carryOutRetention();
    await rule("months = 60");
    expect(await rowOf(file.id)).toMatchObject({ removedIn: null });
    expect([await linesOf(hr, runs[0] ?? ""), await linesOf(hr, runs[1] ?? "")]).toMatchObject([
      ...[{ evidence: 0 }, { evidence: 0 }],
    ]);
  });

  it("is confirmed by nobody without the office on that day, and stays as it was confirmed", async () => {
    const { ayu, budi, hr, admin, agency } = await anOffice();
    await aFile(ayu, "2020-05-10");
    await holdsFrom("2026-06-04", budi, "system_admin", agency.unitId);
    const runId = await proposeRetention(hr);
    const sides = (one: Actor, other: Actor) =>
      asApp(
        `UPDATE "RetentionRun" SET "hrById" = $2, "hrAt" = now(), "adminById" = $3, "adminAt" = now(), state = 'confirmed',
           version = version + 1 WHERE id = $1`,
        [runId, one.personId, other.personId],
      );
    for (const [one, other] of [
      ...[[ayu, budi] as const, [hr, budi] as const],
      ...[[ayu, admin] as const, [admin, hr] as const],
    ])
      await expect(sides(one, other)).rejects.toThrow("without the office");
    await confirmRetention(hr, { runId, version: 1 });
    await expect(sides(ayu, admin)).rejects.toThrow("cannot become");
    await expect(
      asApp(`UPDATE "RetentionRun" SET "hrById" = NULL, "hrAt" = NULL, version = 3 WHERE id = $1`, [runId]),
    ).rejects.toThrow("cannot become");
  });

  it("lists nothing that was added after the proposal, or that the rule still keeps", async () => {
    const { ayu, hr, admin, agency } = await anOffice();
    await aFile(ayu, "2020-06-10");
    await anEvent(ayu, agency.agencyId, "2026-02-01");
    const runId = await proposeRetention(hr);
    const line = `INSERT INTO "RetentionRunLine" ("runId", kind, until, due, held) VALUES ($1, 'details', $2, 0, 0)`;
    await expect(asApp(line, [runId, "2010-01-01"])).rejects.toThrow("is listed");
    await expect(
      asApp(
        `WITH touched AS (UPDATE "RetentionRun" SET version = version WHERE id = $1 RETURNING id)
         INSERT INTO "RetentionRunLine" ("runId", kind, until, due, held) SELECT id, 'details', '2010-01-01', 0, 0 FROM touched`,
        [runId],
      ),
    ).rejects.toThrow("cannot become");
    await byBoth(hr, admin, runId);
    await expect(asApp(line, [runId, "2100-01-01"])).rejects.toThrow("is listed");
    await dropRetention(hr, { runId, version: 3 });
    const reaching = (until: string) =>
      writing(hr, async (tx) => {
        const run = { id: randomUUID(), proposedById: hr.personId, proposedAt: hr.now, files: [] };
        await tx.retentionRun.create({ data: run });
        const counts = { due: 0, held: 0, until: new Date(until) };
        await tx.retentionRunLine.create({ data: { runId: run.id, kind: "details", ...counts } });
        throw new Error("it was taken");
      });
    await expect(reaching("2016-06-04")).rejects.toThrow("reaches beyond the rule");
    await expect(reaching("2016-06-03")).rejects.toThrow("it was taken");
    await expect(
      asApp(
        `INSERT INTO "RetentionRun" (id, "proposedById", "proposedAt", "hrById", "hrAt", "adminById", "adminAt", files)
         VALUES ($1, $2, now(), $2, now(), $3, now(), '{}')`,
        [randomUUID(), hr.personId, admin.personId],
      ),
    ).rejects.toThrow("is not proposed first");
  });

  it("takes no day from whoever asks: a forged one would lift what letters hold", async () => {
    const { hr } = await anOffice();
    await expect(asApp(`SELECT remove_audit_details($1, '2100-01-01')`, [hr.personId])).rejects.toThrow(
      "does not exist",
    );
    await expect(asApp(`UPDATE "Government" SET mode = 'live', "demoToday" = NULL`, [])).rejects.toThrow(
      "mode of a government stays",
    );
  });
});
