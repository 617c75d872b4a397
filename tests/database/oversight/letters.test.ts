import { randomUUID } from "node:crypto";

import type { Actor } from "@/lib/access/actor";
import { findSession } from "@/lib/access/queries";
import { readTrail } from "@/lib/audit/queries";
import { trailFilterSchema } from "@/lib/audit/schema";
import { recordEvent } from "@/lib/audit/record";
import { writing } from "@/lib/db/doors";
import { endLetter, recordLetter } from "@/lib/oversight/commands/letters";
import { findLetterChoices, findLetters } from "@/lib/oversight/queries/letters";
import { findPlan } from "@/lib/planning/queries/plan";

import { appClient, asApp, asOwner, givenDatabase } from "../../support/database";
import { aLetter, aLetterKeeper, auditsIn } from "../../support/letters";
import { anApprovedPlan } from "../../support/plans";
import { insertRows } from "../../support/rows";
import { type Agency, anAgency, aPerson, aTeam, eventsOf, granted } from "../../support/world";

givenDatabase();

/** Ayu's agency with a confirmed plan, another agency, an auditor of an office of their own, and who keeps letters. */
async function anOffice() {
  const team = await aTeam();
  const inspectorate = await anAgency();
  const auditor = await aPerson(inspectorate, "Taufik");
  const region = { id: randomUUID(), agencyId: null, parentId: null, code: `r${randomUUID().slice(0, 6)}` };
  await insertRows(asOwner(), "Unit", [{ ...region, name: "Kabupaten", kind: "region", path: "" }]);
  await asOwner().query(`UPDATE "Unit" SET "parentId" = $1 WHERE id = ANY($2::uuid[])`, [
    region.id,
    [team.agency.unitId, team.elsewhere.unitId, inspectorate.unitId],
  ]);
  await auditsIn(auditor, region.id);
  const paths = Object.fromEntries(
    (await asOwner().query<{ id: string; path: string }>(`SELECT id, path FROM "Unit"`)).rows.map(
      ({ id, path }) => [id, path],
    ),
  );
  const pathOf = ({ unitId }: Agency) => paths[unitId] ?? "";
  const keeper = await aLetterKeeper(inspectorate);
  const planId = await anApprovedPlan(team.ayu, team.budi);
  return { ...team, auditor, keeper, inspectorate, region: paths[region.id] ?? "", pathOf, planId };
}

/** The auditor as their session would make them today. */
async function signedIn({ personId }: Actor) {
  const [accountId, sessionId] = [randomUUID(), randomUUID()];
  await insertRows(asOwner(), "Account", [
    { id: accountId, personId, username: accountId, locale: "id", version: 0 },
  ]);
  await insertRows(asOwner(), "UserSession", [
    { id: sessionId, accountId, startedAt: "2026-06-03T00:00:00Z", expiresAt: "2099-01-01T00:00:00Z" },
  ]);
  return async () => (await findSession(sessionId))?.actor ?? Promise.reject(new Error("No session"));
}

/** Several statements as the app's role, past the app's code. */
async function asAppAtOnce(sql: string) {
  const app = await appClient();
  try {
    await app.query(sql);
  } finally {
    await app.end();
  }
}

const wholeTrail = trailFilterSchema.parse({});

describe("a letter of assignment", () => {
  it("opens to its auditors what it names while it runs, and without one they see only that", async () => {
    const { auditor, keeper, agency, elsewhere, planId, region, pathOf } = await anOffice();
    const session = await signedIn(auditor);
    expect((await session()).grants).toEqual([{ role: "auditor", unitPath: region }]);
    await expect(readTrail(await session(), wholeTrail)).rejects.toBeRefused("not-found");
    expect(await findPlan(await session(), planId)).toBeNull();
    expect(await findLetters(await session(), { show: "running", page: 1 })).toMatchObject({
      ...{ letters: [], running: 0, keeps: false },
    });

    await recordLetter(keeper, aLetter([auditor], [elsewhere]));
    expect(await findPlan(await session(), planId)).toBeNull();
    const letterId = await recordLetter(keeper, aLetter([auditor], [agency]));
    const sent = await session();
    expect(sent.grants.map(({ unitPath }) => unitPath).sort()).toEqual(
      [region, pathOf(agency), pathOf(elsewhere)].sort(),
    );
    expect(await findPlan(sent, planId)).not.toBeNull();
    const chains = (await readTrail(sent, wholeTrail)).entries.map(({ chainId }) => chainId);
    expect(new Set(chains)).toEqual(new Set([agency.agencyId]));

    await endLetter(keeper, { letterId, version: 1, reason: "Pemeriksaan selesai lebih awal." });
    expect(await findPlan(await session(), planId)).toBeNull();
    expect(await eventsOf(letterId)).toEqual(["oversight.letter-recorded", "oversight.letter-ended"]);
  });

  it("opens nothing before its first day and after its last", async () => {
    const { auditor, keeper, agency } = await anOffice();
    const session = await signedIn(auditor);
    const letters = { validFrom: "2026-06-04", validTo: "2026-06-10" };
    await recordLetter(keeper, aLetter([auditor], [agency], letters));
    const opened = async (day: string) => {
      await asOwner().query(`UPDATE "Government" SET "demoToday" = $1`, [day]);
      return (await session()).grants.filter(({ letter }) => letter).length;
    };
    expect([await opened("2026-06-03"), await opened("2026-06-04")]).toEqual([0, 1]);
    expect([await opened("2026-06-10"), await opened("2026-06-11")]).toEqual([1, 0]);
    await opened("2026-06-03");
  });

  it("opens the kinds and the days of records that it names, and no others", async () => {
    const { auditor, agency, ayu, planId } = await anOffice();
    const letter = (changes: object) => granted(auditor, "auditor", agency.path, changes);
    const reached = granted(auditor, "auditor", "");
    expect(await findPlan(reached, planId)).not.toBeNull();
    for (const none of [{ kinds: ["evaluations"] }, { from: "2024-01-01", to: "2025-12-31" }])
      expect(
        await findPlan({ ...letter(none), grants: [{ ...letter(none).grants[0]!, unitPath: "" }] }, planId),
      ).toBeNull();
    const event = { name: "plan.opened", subjectId: ayu.personId, agencyId: agency.agencyId } as const;
    for (const day of ["2026-02-10", "2026-02-20"])
      await writing(ayu, (tx) => recordEvent(tx, { ...ayu, now: `${day}T02:00:00.000Z` }, event));
    const days = async (from: string, to: string) =>
      (
        await readTrail(granted(auditor, "auditor", "", { from, to }), {
          ...wholeTrail,
          agency: agency.agencyId,
          kind: "plan",
        })
      ).entries
        .filter(({ subjectId }) => subjectId === ayu.personId)
        .map(({ at }) => at.toISOString().slice(0, 10));
    expect(await days("2026-02-11", "2026-02-20")).toEqual(["2026-02-20"]);
    expect(await days("2026-02-10", "2026-02-19")).toEqual(["2026-02-10"]);
    expect(await days("2026-02-11", "2026-02-19")).toEqual([]);
  });

  it("for the whole region reaches as far as the role of its auditor and no further", async () => {
    const { keeper, agency, elsewhere, inspectorate, pathOf } = await anOffice();
    const narrow = await aPerson(inspectorate, "Wati");
    await auditsIn(narrow, agency.unitId);
    const session = await signedIn(narrow);
    await recordLetter(keeper, aLetter([narrow], [], { reach: "region" }));
    await recordLetter(keeper, aLetter([narrow], [elsewhere]));
    const opened = (await session()).grants.filter(({ letter }) => letter);
    expect(opened.map(({ unitPath }) => unitPath)).toEqual([pathOf(agency)]);
  });

  it("is recorded by who keeps accounts, read by its auditors, and is nobody else's business", async () => {
    const { auditor, keeper, agency, ayu } = await anOffice();
    const letter = aLetter([auditor], [agency]);
    for (const role of ["regional_hr", "agency_admin", "leadership", "auditor"] as const) {
      const other = granted(ayu, role, "");
      await expect(recordLetter(other, letter)).rejects.toBeRefused("not-found");
      await expect(findLetterChoices(other)).rejects.toBeRefused("not-found");
    }
    const letterId = await recordLetter(keeper, letter);
    await expect(
      endLetter(granted(ayu, "regional_hr", ""), { letterId, version: 1, reason: "x" }),
    ).rejects.toBeRefused("not-found");
    await expect(findLetters(granted(ayu, "regional_hr", ""), { show: "all", page: 1 })).rejects.toBeRefused(
      "not-found",
    );
    const of = async (reader: Actor) =>
      (await findLetters(reader, { show: "all", page: 1 })).letters.map(({ id }) => id);
    expect(await of(granted(auditor, "auditor", ""))).toEqual([letterId]);
    expect(await of(granted(ayu, "auditor", ""))).toEqual([]);
    expect(await of(keeper)).toContain(letterId);
  });

  it.each([
    [{ issuedOn: "2026-06-04", validFrom: "2026-06-05" }, "letter.issued-later"],
    [{ validFrom: "2026-05-01" }, "letter.before-issued"],
    [{ validTo: "2026-06-02" }, "letter.over"],
    [{ coversFrom: "2026-12-31", coversTo: "2026-01-01" }, "letter.covers-nothing"],
  ] as const)("with %j is refused: %s", async (changes, code) => {
    const { auditor, keeper, agency } = await anOffice();
    await expect(recordLetter(keeper, aLetter([auditor], [agency], changes))).rejects.toBeRefused(code);
  });

  it("is refused for whoever records it, for nobody with the role, with a number that is taken, and ended twice", async () => {
    const { auditor, keeper, agency, ayu } = await anOffice();
    const record = (letter: ReturnType<typeof aLetter>) => recordLetter(keeper, letter);
    await expect(record(aLetter([keeper], [agency]))).rejects.toBeRefused("letter.own-case");
    await expect(record(aLetter([ayu], [agency]))).rejects.toBeRefused("letter.no-auditor");
    await expect(record(aLetter([auditor], [], { agencies: [randomUUID()] }))).rejects.toBeRefused(
      "not-found",
    );
    const letter = aLetter([auditor], [agency]);
    const letterId = await record(letter);
    await expect(record(letter)).rejects.toBeRefused("letter.number-taken");
    const end = (version: number) => endLetter(keeper, { letterId, version, reason: "Salah catat." });
    await expect(end(0)).rejects.toBeRefused("stale");
    await end(1);
    await expect(end(2)).rejects.toBeRefused("letter.ended");
  });

  it("is kept by the database as it was written", async () => {
    const { auditor, keeper, agency, elsewhere } = await anOffice();
    const letterId = await recordLetter(keeper, aLetter([auditor], [agency]));
    await expect(
      asApp(`UPDATE "AuditLetter" SET "validTo" = '2027-01-01' WHERE id = $1`, [letterId]),
    ).rejects.toThrow("permission denied");
    await expect(asApp(`DELETE FROM "AuditLetterAgency" WHERE "letterId" = $1`, [letterId])).rejects.toThrow(
      "permission denied",
    );
    await expect(
      asApp(`INSERT INTO "AuditLetterAgency" VALUES ($1, $2)`, [letterId, elsewhere.agencyId]),
    ).rejects.toThrow("is written");
    // Touched in the same transaction it is none that is being written.
    const touch = (version: string) =>
      `UPDATE "AuditLetter" SET version = ${version} WHERE id = '${letterId}'`;
    const widen = `INSERT INTO "AuditLetterAgency" VALUES ('${letterId}', '${elsewhere.agencyId}')`;
    await expect(asAppAtOnce(`BEGIN; ${touch("version + 1")}; ${widen}; COMMIT`)).rejects.toThrow(
      "is written",
    );
    for (const version of ["version", "1"])
      await expect(asAppAtOnce(`BEGIN; ${touch(version)}; ${widen}; COMMIT`)).rejects.toThrow(
        "goes on from version",
      );
    await expect(
      asApp(
        `INSERT INTO "AuditLetter" (id, number, "issuedOn", "issuedBy", "wholeRegion", kinds, "validFrom", "validTo", "coversFrom", "coversTo", "recordedById", "recordedAt")
         VALUES ($1, 'x', '2026-01-01', 'x', true, '{trail}', '2026-01-01', '2026-01-02', '2026-01-01', '2026-01-02', $2, now())`,
        [randomUUID(), keeper.personId],
      ),
    ).rejects.toThrow("sends nobody");
  });
});
