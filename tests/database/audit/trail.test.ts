import { randomUUID } from "node:crypto";

import type { EventName } from "@/lib/audit/event-names";
import { readTrail, trailRows, verifyTrail, verifyTrailFor } from "@/lib/audit/queries";
import { trailFilterSchema } from "@/lib/audit/schema";
import { recordEvent } from "@/lib/audit/record";
import { unattended, writing } from "@/lib/db/doors";
import { Prisma } from "@/lib/db/generated/client";

import { asOwner, givenDatabase } from "../../support/database";
import { anApprovedPlan } from "../../support/plans";
import { insertRows } from "../../support/rows";
import { statementsOf } from "../../support/statements";
import { aTeam, granted } from "../../support/world";

givenDatabase();

describe("the audit trail", () => {
  it("is whole after real work, and names a row that somebody changed by hand", async () => {
    const { agency, ayu, budi } = await aTeam();
    await anApprovedPlan(ayu, budi);
    const clean = await verifyTrail();
    expect(clean.faults).toEqual([]);
    expect(clean.events).toBeGreaterThan(5);

    await asOwner().query(`UPDATE "AuditEvent" SET "actorId" = $1 WHERE "chainId" = $2 AND sequence = 3`, [
      budi.personId,
      agency.agencyId,
    ]);
    expect((await verifyTrail()).faults).toEqual([
      { chainId: agency.agencyId, sequence: BigInt(3), fault: "changed" },
    ]);

    await asOwner().query(`DELETE FROM "AuditEvent" WHERE "chainId" = $1 AND sequence = 4`, [
      agency.agencyId,
    ]);
    expect((await verifyTrail()).faults.map(({ fault }) => fault)).toEqual(["changed", "missing"]);
  });

  it("keeps its order when many write at once", async () => {
    const teams = await Promise.all([aTeam(), aTeam(), aTeam()]);
    await Promise.all(teams.map(({ ayu, budi }) => anApprovedPlan(ayu, budi)));
    const own: string[] = teams.map(({ agency }) => agency.agencyId);
    expect((await verifyTrail()).faults.filter(({ chainId }) => own.includes(chainId))).toEqual([]);
  });

  it("is not called broken because people write while it is verified", async () => {
    const { agency, ayu } = await aTeam();
    let working = true;
    const { agencyId } = agency;
    const event = { name: "plan.opened", subjectId: ayu.personId, agencyId } as const;
    const work = async () => {
      while (working) await writing(ayu, (tx) => recordEvent(tx, ayu, event));
    };
    const writers = [work(), work()];
    const faults = [];
    for (let i = 0; i < 20; i++) faults.push(...(await verifyTrail()).faults);
    working = false;
    await Promise.all(writers);
    expect(faults.filter(({ chainId }) => chainId === agencyId)).toEqual([]);
  });

  it("shows an auditor the chains of the units the role was given for, and no others", async () => {
    const { agency, elsewhere, ayu, budi, citra } = await aTeam();
    await anApprovedPlan(ayu, budi);
    const auditor = granted(citra, "auditor", elsewhere.path);
    expect((await readTrail(auditor, trailFilterSchema.parse({}))).entries).toEqual([]);
    expect(await verifyTrailFor(auditor)).toEqual({ chains: 0, events: 0, faults: [] });
    const own = granted(citra, "auditor", agency.path);
    const chains = (await readTrail(own, trailFilterSchema.parse({}))).entries.map(({ chainId }) => chainId);
    expect(new Set(chains)).toEqual(new Set([agency.agencyId]));
    expect(await verifyTrailFor(own)).toMatchObject({ chains: 1, faults: [] });
  });

  it("shows the region's own events to an auditor of the whole region alone", async () => {
    const { agency, ayu } = await aTeam();
    const region = { id: randomUUID(), agencyId: null, parentId: null, code: `r${randomUUID().slice(0, 6)}` };
    await insertRows(asOwner(), "Unit", [{ ...region, name: "Kabupaten", kind: "region", path: "" }]);
    const event = { name: "cycle.demo-clock-set", subjectId: ayu.personId, agencyId: null } as const;
    await writing(ayu, (tx) => recordEvent(tx, ayu, event));
    const chainsFor = async (path: string) =>
      (await readTrail(granted(ayu, "auditor", path), trailFilterSchema.parse({}))).entries.map(
        ({ chainId }) => chainId,
      );
    expect(await chainsFor(`${region.code}.`)).toEqual(["region"]);
    expect(await chainsFor(agency.path)).toEqual([]);
  });

  it("is read by auditors only", async () => {
    const { ayu, agency } = await aTeam();
    await expect(readTrail(ayu, trailFilterSchema.parse({}))).rejects.toBeRefused("not-found");
    await expect(
      readTrail(granted(ayu, "regional_hr", agency.path), trailFilterSchema.parse({})),
    ).rejects.toBeRefused("not-found");
    await expect(verifyTrailFor(granted(ayu, "regional_hr", agency.path))).rejects.toBeRefused("not-found");
  });
});

describe("the trail as an auditor asks for it", () => {
  const at = (day: string) => `${day}T02:00:00.000Z`;

  /** Ayu's plan, then Budi's counselling on another day, then something that time ended. */
  async function aTrail() {
    const team = await aTeam();
    const { agency, ayu, budi } = team;
    const { agencyId } = agency;
    const tell = (doer: { personId: string | null; now: string }, name: EventName) =>
      writing(ayu, (tx) => recordEvent(tx, doer, { name, subjectId: ayu.personId, agencyId }));
    await tell({ ...ayu, now: at("2026-03-01") }, "plan.submitted");
    await tell({ ...budi, now: at("2026-03-02") }, "counselling.written");
    await tell({ personId: null, now: at("2026-03-03") }, "evaluation.lapsed");
    const auditor = granted(team.citra, "auditor", agency.path);
    const named = async (asked: object) =>
      (await readTrail(auditor, trailFilterSchema.parse(asked))).entries.map(({ name }) => name);
    return { ...team, agencyId, auditor, named };
  }
  const all = ["evaluation.lapsed", "counselling.written", "plan.submitted"];

  it("is of a kind, of a chain, of some days, or without what time itself ended", async () => {
    const { named, agencyId } = await aTrail();
    expect(await named({})).toEqual(all);
    expect(await named({ kind: "plan" })).toEqual(["plan.submitted"]);
    expect(await named({ agency: agencyId })).toEqual(all);
    expect(await named({ from: "2026-03-02" })).toEqual(all.slice(0, 2));
    expect(await named({ from: "2026-03-02", to: "2026-03-02" })).toEqual(["counselling.written"]);
    expect(await named({ people: "only" })).toEqual(all.slice(1));
  });

  it("begins and ends its days at midnight where the government is", async () => {
    const { named, ayu, agencyId } = await aTrail();
    // Half past midnight of the tenth in Jakarta.
    const doer = { ...ayu, now: "2026-03-09T17:30:00.000Z" };
    const event = { name: "plan.approved", subjectId: ayu.personId, agencyId } as const;
    await writing(ayu, (tx) => recordEvent(tx, doer, event));
    expect(await named({ from: "2026-03-10", to: "2026-03-10" })).toEqual(["plan.approved"]);
    expect(await named({ from: "2026-03-09", to: "2026-03-09" })).toEqual([]);
  });

  it("is of whoever did it, by a part of the name or the number, and never of who counselled", async () => {
    const { named, ayu } = await aTrail();
    const { rows } = await asOwner().query<{ number: string }>(`SELECT number FROM "Person" WHERE id = $1`, [
      ayu.personId,
    ]);
    expect(await named({ who: "aY" })).toEqual(["plan.submitted"]);
    expect(await named({ who: rows[0]?.number })).toEqual(["plan.submitted"]);
    expect(await named({ who: "Budi" })).toEqual([]);
    expect(await named({ who: "Budi", kind: "counselling" })).toEqual([]);
    expect(await named({ who: "%" })).toEqual([]);
  });

  it("asks for nothing by what makes no sense, and shows no chain of others by its address", async () => {
    const { named, elsewhere, auditor } = await aTrail();
    expect(await named({ kind: "x", agency: "y", from: "2026-02-31", people: "no", page: "-1" })).toEqual(
      all,
    );
    expect(await named({ agency: elsewhere.agencyId })).toEqual([]);
    expect(await named({ agency: "region" })).toEqual([]);
    const { chains } = await readTrail(auditor, trailFilterSchema.parse({}));
    expect(chains).toHaveLength(1);
  });

  it("takes as many statements whatever is asked for, each with an index", async () => {
    const { auditor, agencyId } = await aTrail();
    const asked = { kind: "plan", who: "Ayu", agency: agencyId, from: "2026-03-01", to: "2026-03-31" };
    const filter = trailFilterSchema.parse({ ...asked, people: "only" });
    const plain = trailFilterSchema.parse({});
    expect(await statementsOf(() => readTrail(auditor, filter))).toBe(
      await statementsOf(() => readTrail(auditor, plain)),
    );
    await makeLong();
    const planOf = (one: object) =>
      unattended(async (tx) => {
        await tx.$queryRaw`SELECT set_config('enable_seqscan', 'off', true), set_config('enable_sort', 'off', true)`;
        const plan = await tx.$queryRaw(
          Prisma.sql`EXPLAIN (FORMAT JSON) ${trailRows(auditor, trailFilterSchema.parse(one))}`,
        );
        return JSON.stringify(plan);
      });
    expect(await planOf({})).toMatch(/AuditEvent_(at|chainId_at)_idx/);
    expect(await planOf({ kind: "counselling" })).toContain("AuditEvent_kind_at_idx");
    expect(await planOf({ agency: agencyId })).toMatch(/AuditEvent_(pkey|chainId_at_idx)/);
    expect(await planOf({ from: "2026-03-02", to: "2026-03-02" })).toMatch(/AuditEvent_(at|chainId_at)_idx/);
  });
});

/** A trail as long as a month's, in which some kinds are rare, and known to the planner: of a few rows it takes any way. */
async function makeLong() {
  await asOwner().query(
    `INSERT INTO "AuditEvent" ("chainId", sequence, at, "actorId", name, "subjectId", details, "previousHash", hash)
     SELECT "chainId", sequence + 100 + i, at + i * interval '1 minute', "actorId",
       'account.signed-in', "subjectId", details, "previousHash", hash
     FROM (SELECT * FROM "AuditEvent" ORDER BY sequence DESC LIMIT 1) e, generate_series(1, 5000) i`,
  );
  await asOwner().query(`ANALYZE "AuditEvent"`);
}
