/** The people behind each figure, against going through everybody: whom one may know of decides, and nobody is passed over. */
import { randomUUID } from "node:crypto";

import type { Actor } from "@/lib/access/actor";
import { unitPathsFor } from "@/lib/access/permissions";
import { reading } from "@/lib/db/doors";
import { visibleEvaluations } from "@/lib/evaluation/policy";
import { visiblePlans } from "@/lib/planning/policy";
import { indicatorKeys, indicators, type IndicatorKey } from "@/lib/reporting/indicators";
import { findBehind, perPage } from "@/lib/reporting/queries/people";

import { asOwner, givenSmallRegion } from "../../support/database";
import { actorOf, granted, today } from "../../support/world";

givenSmallRegion();
jest.setTimeout(120_000);

const keys = indicatorKeys.filter((key) => key !== "goals-attained");
const year = 2025;

/** Everybody of the region who counts for a figure in the year, by unit and name, each looked at alone. */
async function byHand(key: IndicatorKey, actor: Actor, unitPath: string, everybody: boolean) {
  const { form, part, whole, better, guard, opens } = indicators[key];
  const { rows } = await asOwner().query<Record<string, unknown> & { id: string; path: string }>(
    `SELECT f.*, p.id, u.path FROM "PersonFigures" f JOIN "Person" p ON p.id = f."personId" JOIN "Unit" u ON u.id = f."unitId"
     WHERE f.year = $1 AND f.quarter = 0 ORDER BY u.path, p.name, p.id`,
    [year],
  );
  const { rows: pairs } = await asOwner().query<{ personId: string; raterId: string }>(
    `SELECT "personId", "raterId" FROM "Supervision" WHERE $1 BETWEEN "validFrom" AND coalesce("validTo", 'infinity')`,
    [today],
  );
  const ledBy = (rater: string) =>
    pairs.filter((pair) => pair.raterId === rater).map((pair) => pair.personId);
  const led = ledBy(actor.personId);
  const isOfRatings = guard !== "none" && opens === "evaluation:read";
  const rated = await ratedOutOfSight(actor, key);
  const below = [actor.personId, ...led, ...led.flatMap(ledBy)];
  const known = new Set(below.filter((id) => !isOfRatings || !rated.has(id)));
  const paths = [
    ...unitPathsFor(actor, opens),
    ...(guard === "none" ? unitPathsFor(actor, "report:read") : []),
  ];
  return rows
    .filter((row) => {
      const sum = (terms: readonly string[]) => terms.reduce((total, term) => total + Number(row[term]), 0);
      const lowers = better === "higher" ? sum(part) < sum(whole) : sum(part) > 0;
      const isAsked = sum(whole) > 0 && (everybody || form !== "share" || lowers);
      const mayKnow = known.has(row.id) || paths.some((path) => row.path.startsWith(path));
      const isOwnRating = isOfRatings && row.id === actor.personId;
      return isAsked && mayKnow && !isOwnRating && row.path.startsWith(unitPath);
    })
    .map(({ id }) => id);
}

/** Whoever was rated in the year out of the actor's sight: in the annual evaluation, or where any counts, in any. */
async function ratedOutOfSight(actor: Actor, key: IndicatorKey) {
  const period = { cycle: { year }, ...(key === "rated-good" && { kind: "annual" as const }) };
  const rows = await reading(actor, (tx) =>
    tx.evaluation.findMany({
      where: { signedAt: { not: null }, period, NOT: visibleEvaluations({ ...actor, grants: [] }) },
      select: { personId: true },
    }),
  );
  return new Set(rows.map(({ personId }) => personId));
}

async function allPages(key: IndicatorKey, actor: Actor, unit: string | null, everybody: boolean) {
  const people: string[] = [];
  for (let page = 1; ; page++) {
    const found = await findBehind(actor, key, { unit, year, quarter: 0 }, { page, everybody, rater: null });
    people.push(...found.people.map(({ id }) => id));
    if (!found.more) return people;
    expect(found.people).toHaveLength(perPage);
  }
}

const unitOf = async (code: string) => {
  const sql = `SELECT id, path FROM "Unit" WHERE code = $1`;
  const { rows } = await asOwner().query<{ id: string; path: string }>(sql, [code]);
  return rows[0] ?? { id: "", path: "" };
};

/** Reads the region's figures, and people one by one in two agencies, of which one is named twice. */
async function aReader() {
  const [education, health, school] = [await unitOf("dikbud"), await unitOf("dinkes"), await aSchool()];
  const { rows } = await asOwner().query<{ raterId: string }>(
    `SELECT v."raterId" FROM "Supervision" v GROUP BY v."raterId" ORDER BY count(*) DESC, v."raterId" LIMIT 1`,
  );
  const grants = [
    { role: "leadership" as const, unitPath: "bungo." },
    ...[education, health, school].map(({ path }) => ({ role: "regional_hr" as const, unitPath: path })),
  ];
  return actorOf(rows[0]?.raterId ?? "", { grants });
}

async function aSchool() {
  const { rows } = await asOwner().query<{ path: string }>(
    `SELECT path FROM "Unit" WHERE path ^@ 'bungo.dikbud.' AND kind = 'school' ORDER BY path LIMIT 1`,
  );
  return { path: rows[0]?.path ?? "" };
}

/** Every plan to which the lists of a region lead. */
async function plansLedTo(actor: Actor, running: number) {
  const led: string[] = [];
  for (let page = 1; ; page++) {
    const found = await findBehind(
      actor,
      "plans-confirmed",
      { unit: null, year: running, quarter: 0 },
      { page, everybody: true, rater: null },
    );
    led.push(...found.people.flatMap(({ href }) => (href ? [href.replace("/plans/", "")] : [])));
    if (!found.more) return new Set(led);
  }
}

/** Whoever leads a work team in which others sit. */
async function aTeamLeader() {
  const { rows } = await asOwner().query<{ personId: string }>(
    `SELECT l."personId" FROM "TeamSeat" l JOIN "TeamSeat" m USING ("teamId")
      WHERE l.role = 'leader' AND m.role = 'member' GROUP BY l."personId" ORDER BY count(*) DESC, l."personId" LIMIT 1`,
  );
  return granted(actorOf(rows[0]?.personId ?? ""), "leadership", "bungo.");
}

describe("the plans to which a list of people leads", () => {
  it("are those that the policy lets this person know of, by grant, by rating, by leading and as one's own", async () => {
    const rater = await aReader();
    const auditor = granted(actorOf(randomUUID()), "auditor", "bungo.");
    const leader = granted(actorOf(randomUUID()), "leadership", "bungo.");
    for (const actor of [rater, await aTeamLeader(), auditor, leader]) {
      const seen = await reading(actor, (tx) =>
        tx.performancePlan.findMany({
          where: { year: 2026, AND: visiblePlans(actor) },
          select: { id: true },
        }),
      );
      const led = await plansLedTo(actor, 2026);
      expect([...led].sort()).toEqual(seen.map(({ id }) => id).sort());
      if (actor !== leader) expect(led.size).toBeGreaterThan(3);
    }
  });
});

describe("the people behind a figure", () => {
  it.each(keys)("are those whom going through everybody finds: %s", async (key) => {
    const leader = granted(actorOf(randomUUID()), "leadership", "bungo.");
    const reader = await aReader();
    const health = await unitOf("dinkes");
    for (const everybody of [false, true]) {
      for (const actor of [leader, granted(leader, "regional_hr", "bungo."), reader])
        expect(await allPages(key, actor, null, everybody)).toEqual(
          await byHand(key, actor, "bungo.", everybody),
        );
      expect(await allPages(key, reader, health.id, everybody)).toEqual(
        await byHand(key, reader, health.path, everybody),
      );
    }
  });

  it("are somebody at all, and more than a page", async () => {
    const keeper = granted(actorOf(randomUUID()), "regional_hr", "bungo.");
    expect((await allPages("plans-confirmed", keeper, null, true)).length).toBeGreaterThan(perPage);
    const lowering: string[] = [];
    for (const key of keys) lowering.push(...(await allPages(key, keeper, null, false)));
    expect(lowering.length).toBeGreaterThan(perPage);
  });

  it("of a quarter's predicates are those whose last one the reader knows of, whoever rated before", async () => {
    const { personId, raterId, quarter, first, last } = await monthlyRated();
    const reader = granted(actorOf(raterId), "leadership", "bungo.");
    const asked = { unit: null, year, quarter };
    const isListed = async () =>
      (await findBehind(reader, "rated-good", asked, { page: 1, everybody: true, rater: null })).people.some(
        ({ id }) => id === personId,
      );
    expect(await isListed()).toBe(true);
    const stranger = await anotherThan(personId, raterId);
    await rateBy(stranger, first);
    expect(await isListed()).toBe(true);
    await rateBy(stranger, last);
    expect(await isListed()).toBe(false);
  });
});

/** Somebody rated twice in a quarter by whoever rates them today, with the first and the last of these evaluations. */
async function monthlyRated() {
  const { rows } = await asOwner().query<{
    personId: string;
    raterId: string;
    quarter: number;
    ids: string[];
  }>(
    `SELECT e."personId", e."raterId", date_part('quarter', d."endsOn")::int AS quarter, array_agg(e.id::text ORDER BY d."endsOn") AS ids
     FROM "Evaluation" e JOIN "EvaluationPeriod" d ON d.id = e."periodId" AND d.kind = 'periodic' AND date_part('year', d."endsOn") = $1
       JOIN "Supervision" v ON v."personId" = e."personId" AND v."raterId" = e."raterId"
         AND $2 BETWEEN v."validFrom" AND coalesce(v."validTo", 'infinity')
     WHERE e."signedAt" IS NOT NULL AND e.predicate IS NOT NULL
     GROUP BY 1, 2, 3 HAVING count(*) > 1 ORDER BY 1, 2, 3 LIMIT 1`,
    [year, today],
  );
  const [{ ids, ...found }] = rows as [(typeof rows)[number]];
  return { ...found, first: ids[0] ?? "", last: ids[ids.length - 1] ?? "" };
}

/** Somebody who neither is one of these two nor is rated by them. */
async function anotherThan(personId: string, raterId: string) {
  const { rows } = await asOwner().query<{ id: string }>(
    `SELECT id FROM "Person" WHERE id NOT IN ($1, $2) AND id NOT IN (SELECT "personId" FROM "Supervision" WHERE "raterId" = $2)
     ORDER BY id LIMIT 1`,
    [personId, raterId],
  );
  return rows[0]?.id ?? "";
}

/** What was signed does not change by the app; here somebody else is to have signed it. */
async function rateBy(raterId: string, evaluationId: string) {
  const client = await asOwner().connect();
  try {
    await client.query("SET session_replication_role = replica");
    await client.query(`UPDATE "Evaluation" SET "raterId" = $1, "signedById" = $1 WHERE id = $2`, [
      raterId,
      evaluationId,
    ]);
  } finally {
    await client.query("RESET session_replication_role");
    client.release();
  }
}
