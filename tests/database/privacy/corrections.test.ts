import { randomUUID } from "node:crypto";

import type { Actor } from "@/lib/access/actor";
import { askCorrection, decideCorrection, withdrawCorrection } from "@/lib/privacy/commands/corrections";
import {
  findCorrectionFile,
  findKeptCorrections,
  findOwnCorrections,
} from "@/lib/privacy/queries/corrections";
import { findTasks } from "@/lib/tasks/queries";

import { asApp, asOwner, givenDatabase } from "../../support/database";
import { onDayOf } from "../../support/evaluations";
import { moves } from "../../support/movements";
import { insertRows } from "../../support/rows";
import { type Agency, aPerson, aTeam, eventsOf, granted, heads, newsFor, today } from "../../support/world";

givenDatabase();

const asked = (changes: object = {}) => ({
  ...{ field: "grade" as const, wanted: "III/d", reason: "SK 823/12/2026", files: [] },
  ...changes,
});

/** Ayu's team, with who keeps its records, who keeps another agency's, and who keeps all. */
async function anOffice() {
  const team = await aTeam();
  const { agency, elsewhere } = team;
  const keeper = granted(await aPerson(agency, "Fitri"), "agency_admin", agency.path);
  const stranger = granted(await aPerson(elsewhere, "Gita"), "agency_admin", elsewhere.path);
  for (const [{ personId }, unitId] of [
    [keeper, agency.unitId],
    [stranger, elsewhere.unitId],
  ] as const)
    await insertRows(asOwner(), "RoleGrant", [
      { id: randomUUID(), personId, role: "agency_admin", unitId, validFrom: "2024-01-01" },
    ]);
  return { ...team, keeper, stranger };
}

const own = async (actor: Actor) => {
  const { open, answered } = await findOwnCorrections(actor);
  return [...open, ...answered];
};
const kept = async (actor: Actor) =>
  (await findKeptCorrections(actor, { show: "open", page: 1 })).requests.map(({ id }) => id);
const corrected = (requestId: string, changes: object = {}) => ({
  ...{ requestId, version: 1, decision: "corrected" as const, answer: "Golongan diubah", correctedOn: today },
  ...changes,
});
const refused = (requestId: string) => ({
  ...{ requestId, version: 1, decision: "refused" as const, answer: "SK belum terbit", correctedOn: null },
});

/** A position that somebody held of their own before. */
async function held({ personId }: Actor, { agencyId, unitId }: Agency, validFrom: string, validTo: string) {
  const positionId = randomUUID();
  const place = { title: "Analis lama", kind: "functional", isHead: false };
  await insertRows(asOwner(), "Position", [{ id: positionId, agencyId, unitId, ...place }]);
  await insertRows(asOwner(), "Assignment", [
    { id: randomUUID(), personId, positionId, kind: "definitive", validFrom, validTo },
  ]);
}

async function aFile({ personId, now }: Actor) {
  const id = randomUUID();
  await insertRows(asOwner(), "Evidence", [
    {
      ...{ id, ownerId: personId, kind: "file", name: "sk.pdf", sha256: id, mediaType: "application/pdf" },
      ...{ bytes: 10, addedAt: now },
    },
  ]);
  return id;
}

describe("a request for a correction", () => {
  it("reaches whoever keeps the records, with what is on record, and nobody else", async () => {
    const { ayu, budi, keeper, stranger } = await anOffice();
    const file = await aFile(ayu);
    const id = await askCorrection(ayu, asked({ files: [file] }));
    expect(await own(ayu)).toMatchObject([
      { id, field: "grade", present: "III/c", wanted: "III/d", state: "open", dueOn: "2026-06-08" },
    ]);
    expect(await kept(keeper)).toEqual([id]);
    expect(await newsFor(keeper)).toEqual(["correction.asked"]);
    for (const other of [budi, stranger]) {
      expect(await kept(other)).toEqual([]);
      expect(await newsFor(other)).toEqual([]);
      await expect(decideCorrection(other, corrected(id))).rejects.toBeRefused("not-found");
      await expect(withdrawCorrection(other, { requestId: id, version: 1 })).rejects.toBeRefused("not-found");
      expect(await findCorrectionFile(other, file)).toBeNull();
    }
    for (const reader of [ayu, keeper])
      expect(await findCorrectionFile(reader, file)).toMatchObject({ name: "sk.pdf" });
    expect((await findTasks(keeper)).corrections).toEqual({ count: 1, overdue: 0, dueOn: "2026-06-08" });
    expect((await findTasks(ayu)).ownCorrections).toMatchObject([{ id, field: "grade" }]);
    expect((await findTasks({ ...keeper, today: "2026-06-09" })).corrections).toMatchObject({ overdue: 1 });
    expect(await eventsOf(id)).toEqual(["correction.asked"]);
  });

  it("is asked of nobody where the person merely acts as head for a while", async () => {
    const { ayu, elsewhere, keeper, stranger } = await anOffice();
    await heads(ayu, elsewhere, "acting");
    const id = await askCorrection(ayu, asked());
    expect([await kept(keeper), await kept(stranger)]).toEqual([[id], []]);
    expect((await findTasks(keeper)).corrections.count).toBe(1);
    expect((await findTasks(stranger)).corrections.count).toBe(0);
  });

  it("is answered by whoever kept the records of somebody who has left since, and by nobody else", async () => {
    const { agency, ayu, budi, keeper, stranger } = await anOffice();
    const file = await aFile(ayu);
    const id = await askCorrection(ayu, asked({ files: [file] }));
    await moves(keeper, ayu, "retirement", "2026-06-05");
    const later = onDayOf("2026-06-05");
    expect(await kept(later(keeper))).toEqual([id]);
    expect((await findTasks(later(keeper))).corrections.count).toBe(1);
    for (const other of [later(budi), later(stranger)]) {
      expect(await kept(other)).toEqual([]);
      expect((await findTasks(other)).corrections.count).toBe(0);
      await expect(decideCorrection(other, corrected(id))).rejects.toBeRefused("not-found");
    }
    expect(await findCorrectionFile(later(keeper), file)).toMatchObject({ name: "sk.pdf" });
    await decideCorrection(later(keeper), corrected(id));
    expect((await findTasks(later(keeper))).corrections.count).toBe(0);
    const { rows } = await asOwner().query(`SELECT "chainId" FROM "AuditEvent" WHERE "subjectId" = $1`, [id]);
    expect(rows).toEqual([{ chainId: agency.agencyId }, { chainId: agency.agencyId }]);
  });

  it("of somebody who has left another agency's unit before waits for who keeps both", async () => {
    const { agency, elsewhere, ayu, keeper, stranger } = await anOffice();
    await asOwner().query(`UPDATE "Assignment" SET "validFrom" = '2025-01-01' WHERE "personId" = $1`, [
      ayu.personId,
    ]);
    await held(ayu, elsewhere, "2024-01-01", "2024-12-31");
    const region = { ...(await aPerson(agency, "Hadi")), grants: [...keeper.grants, ...stranger.grants] };
    const id = await askCorrection(ayu, asked());
    await moves(keeper, ayu, "retirement", "2026-06-05");
    const later = onDayOf("2026-06-05");
    for (const [actor, ids] of [
      [keeper, []],
      [region, [id]],
    ] as const) {
      expect(await kept(later(actor))).toEqual(ids);
      expect((await findTasks(later(actor))).corrections.count).toBe(ids.length);
    }
  });

  it("is answered as corrected, with the day, and the person is told", async () => {
    const { ayu, keeper } = await anOffice();
    const id = await askCorrection(ayu, asked());
    await decideCorrection(keeper, corrected(id));
    expect(await own(ayu)).toMatchObject([
      { state: "corrected", answer: "Golongan diubah", correctedOn: today, decidedBy: "Fitri", version: 2 },
    ]);
    expect(await newsFor(ayu)).toEqual(["correction.corrected"]);
    expect(await eventsOf(id)).toEqual(["correction.asked", "correction.corrected"]);
    expect(await kept(keeper)).toEqual([]);
    expect((await findKeptCorrections(keeper, { show: "answered", page: 1 })).requests).toHaveLength(1);
    await expect(decideCorrection(keeper, { ...refused(id), version: 2 })).rejects.toBeRefused(
      "correction.answered",
    );
    await expect(withdrawCorrection(ayu, { requestId: id, version: 2 })).rejects.toBeRefused(
      "correction.answered",
    );
  });

  it("is refused with the reason", async () => {
    const { ayu, keeper } = await anOffice();
    const id = await askCorrection(ayu, asked());
    await decideCorrection(keeper, refused(id));
    expect(await own(ayu)).toMatchObject([
      { state: "refused", answer: "SK belum terbit", correctedOn: null },
    ]);
    expect(await newsFor(ayu)).toEqual(["correction.refused"]);
  });

  it("is taken back while nobody has answered, and then asked of nobody", async () => {
    const { ayu, keeper } = await anOffice();
    const file = await aFile(ayu);
    const id = await askCorrection(ayu, asked({ files: [file] }));
    await withdrawCorrection(ayu, { requestId: id, version: 1 });
    expect(await own(ayu)).toMatchObject([{ state: "withdrawn" }]);
    expect(await kept(keeper)).toEqual([]);
    expect(await newsFor(keeper)).toEqual([]);
    expect(await findCorrectionFile(ayu, file)).toMatchObject({ name: "sk.pdf" });
    expect(await findCorrectionFile(keeper, file)).toBeNull();
    await expect(decideCorrection(keeper, corrected(id, { version: 2 }))).rejects.toBeRefused("not-found");
    await askCorrection(ayu, asked());
  });

  it("is no news to any of its keepers once one of them has answered", async () => {
    const { ayu, keeper, agency } = await anOffice();
    const other = granted(await aPerson(agency, "Hana"), "agency_admin", agency.path);
    await insertRows(asOwner(), "RoleGrant", [
      {
        ...{ id: randomUUID(), personId: other.personId, role: "agency_admin", unitId: agency.unitId },
        validFrom: "2024-01-01",
      },
    ]);
    const unread = async () =>
      (
        await asOwner().query<{ topic: string }>(
          `SELECT topic FROM "Notification" WHERE "personId" = $1 AND "readAt" IS NULL`,
          [other.personId],
        )
      ).rows.map(({ topic }) => topic);
    const id = await askCorrection(ayu, asked());
    expect(await unread()).toEqual(["correction.asked"]);
    await decideCorrection(keeper, corrected(id));
    expect(await unread()).toEqual([]);
  });

  it("is counted on the list of tasks however many wait, and one's own beside them", async () => {
    const { ayu, budi, keeper } = await anOffice();
    await asOwner().query(
      `INSERT INTO "CorrectionRequest" (id, "personId", field, wanted, reason, "askedAt", "dueOn", state, version)
        SELECT gen_random_uuid(), $1, 'other', 'x' || n, 'y', $2, '2026-06-08', 'open', 1 FROM generate_series(1, 1100) n`,
      [budi.personId, ayu.now],
    );
    const own = await askCorrection(keeper, asked());
    expect(await findTasks({ ...keeper, today: "2026-06-09" })).toMatchObject({
      corrections: { count: 1100, overdue: 1100, dueOn: "2026-06-08" },
      ownCorrections: [{ id: own, askedAt: new Date(keeper.now) }],
    });
  });

  it("has one end, though it is withdrawn and answered at the same moment", async () => {
    const { ayu, keeper } = await anOffice();
    const id = await askCorrection(ayu, asked());
    const both = await Promise.allSettled([
      withdrawCorrection(ayu, { requestId: id, version: 1 }),
      decideCorrection(keeper, corrected(id)),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await eventsOf(id)).toHaveLength(2);
  });

  it("waits once for one thing, though two were sent at the same moment", async () => {
    const { ayu } = await anOffice();
    const both = await Promise.allSettled([askCorrection(ayu, asked()), askCorrection(ayu, asked())]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const [lost] = both.flatMap((one) => (one.status === "rejected" ? [one.reason as Error] : []));
    expect(lost).toBeRefused("correction.asked-already");
    await askCorrection(ayu, asked({ field: "training", wanted: "Diklat PIM 2024: 40 JP" }));
    await askCorrection(ayu, asked({ field: "training", wanted: "Bimtek 2025: 12 JP" }));
  });
});

describe("asking for a correction is refused", () => {
  it("for what is on record already, and for another's file", async () => {
    const { ayu, budi } = await anOffice();
    await expect(askCorrection(ayu, asked({ wanted: " III/c " }))).rejects.toBeRefused(
      "correction.as-recorded",
    );
    const file = await aFile(budi);
    await expect(askCorrection(ayu, asked({ files: [file] }))).rejects.toBeRefused("not-found");
    expect(await own(ayu)).toEqual([]);
  });

  it("beyond ten that wait, and to whoever holds no position", async () => {
    const { ayu, budi } = await anOffice();
    for (let i = 0; i < 10; i++) await askCorrection(ayu, asked({ field: "other", wanted: `Data ${i}` }));
    await expect(askCorrection(ayu, asked({ field: "other", wanted: "Lagi" }))).rejects.toBeRefused(
      "correction.too-many-open",
    );
    await asOwner().query(`UPDATE "Assignment" SET "validTo" = '2026-05-31' WHERE "personId" = $1`, [
      budi.personId,
    ]);
    await expect(askCorrection(budi, asked())).rejects.toBeRefused("correction.no-position");
  });
});

describe("answering is refused", () => {
  it("in one's own case, for a day to come, and on what was read before", async () => {
    const { ayu, keeper } = await anOffice();
    const mine = await askCorrection(keeper, asked());
    await expect(decideCorrection(keeper, corrected(mine))).rejects.toBeRefused("correction.own-case");
    expect(await kept(keeper)).toEqual([]);
    const id = await askCorrection(ayu, asked());
    await expect(decideCorrection(keeper, corrected(id, { correctedOn: "2026-06-04" }))).rejects.toBeRefused(
      "correction.day-to-come",
    );
    await expect(decideCorrection(keeper, corrected(id, { version: 0 }))).rejects.toBeRefused("stale");
  });
});

describe("the database keeps of requests", () => {
  const update = (set: string, id: string) =>
    asApp(`UPDATE "CorrectionRequest" SET ${set} WHERE id = $1`, [id]);

  it("that none is answered in one's own case, or without words, or twice", async () => {
    const { ayu, keeper } = await anOffice();
    const id = await askCorrection(ayu, asked());
    const by = (personId: string, answer: string | null) =>
      `state = 'refused', "decidedById" = '${personId}', "decidedAt" = now(), answer = ${answer === null ? "NULL" : `'${answer}'`}`;
    await expect(update(by(ayu.personId, "x"), id)).rejects.toThrow("CorrectionRequest_not_own_case");
    await expect(update(by(keeper.personId, null), id)).rejects.toThrow("CorrectionRequest_answered");
    await expect(update(by(keeper.personId, "x").replace("refused", "corrected"), id)).rejects.toThrow(
      "CorrectionRequest_corrected_on",
    );
    await expect(update(`state = 'corrected'`, id)).rejects.toThrow(/CorrectionRequest_/);
    await decideCorrection(keeper, refused(id));
    await expect(update(`answer = 'y'`, id)).rejects.toThrow(/was answered/);
  });

  it("what was asked, as it was written", async () => {
    const { ayu, budi } = await anOffice();
    const id = await askCorrection(ayu, asked());
    await expect(update(`wanted = 'IV/a'`, id)).rejects.toThrow(/permission denied/);
    await expect(asApp(`DELETE FROM "CorrectionRequest" WHERE id = $1`, [id])).rejects.toThrow(
      /permission denied/,
    );
    const file = await aFile(budi);
    await expect(
      asApp(`INSERT INTO "CorrectionEvidence" ("requestId", "evidenceId") VALUES ($1, $2)`, [id, file]),
    ).rejects.toThrow(/no file of whoever asks/);
    const twice = `INSERT INTO "CorrectionRequest" (id, "personId", field, wanted, reason, "askedAt", "dueOn")
      SELECT gen_random_uuid(), "personId", field, wanted, reason, "askedAt", "dueOn" FROM "CorrectionRequest" WHERE id = $1`;
    await expect(asApp(twice, [id])).rejects.toThrow("CorrectionRequest_open_once");
  });
});
