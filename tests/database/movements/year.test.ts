/**
 * A year in which people are transferred, take care of seats, go on leave, come back and leave, and units merge, move, split and close,
 * whatever chance brings: nothing waits for the wrong person. `npm run drill:movements` lets 4,000 movements happen in the region of 7,000 people, the tests some in the small one.
 */
import { addDays } from "@/lib/dates";
import { findDataErrors } from "@/lib/movements/queries/data-errors";
import { findQueue } from "@/lib/tasks/queries";

import { asOwner, givenRegion } from "../../support/database";
import { actorOf } from "../../support/world";
import { aYearOfMovements, chancesOf, regionalKeeper } from "../../support/year-of-movements";

const alone = process.env.npm_lifecycle_event === "drill:movements";
const seed = Number(process.env.MOVEMENTS_SEED ?? Date.now() % 1_000_000);
const [wanted, every, sample] = alone ? [4_000, 7, 200] : [60, 90, 6];
const first = "2026-06-04";
const days = 365;

givenRegion(alone ? "full" : "small");
jest.setTimeout(alone ? 60 * 60_000 : 120_000);

const read = async <Row extends object>(sql: string, values: unknown[] = []) =>
  (await asOwner().query<Row>(sql, values)).rows;

/** Who rated whom on every first of a month up to the last closed period, and for whom evaluations were opened. */
const past = async () => ({
  raters:
    await read(`SELECT s."personId", s."raterId", d::date::text AS day FROM generate_series('2024-01-01'::date, '2026-03-31', '1 month') d
    JOIN "Supervision" s ON d BETWEEN s."validFrom" AND coalesce(s."validTo", 'infinity') ORDER BY 3, 1`),
  evaluations: await read(`SELECT id, "raterId", predicate, status FROM "Evaluation" ORDER BY id`),
});

const checked = Array.from({ length: Math.ceil(days / every) }, (_, i) => addDays(first, i * every));

describe(`a year of movements (MOVEMENTS_SEED=${seed})`, () => {
  let before: Awaited<ReturnType<typeof past>>;
  let year: Awaited<ReturnType<typeof aYearOfMovements>>;

  beforeAll(async () => {
    before = await past();
    const started = Date.now();
    const say = (what: object) =>
      process.stdout.write(`${JSON.stringify({ ...what, seconds: (Date.now() - started) / 1_000 })}\n`);
    year = await aYearOfMovements({
      chance: chancesOf(seed),
      first,
      days,
      wanted,
      ...(alone && { told: say }),
    });
    if (alone) say(year);
  }, 50 * 60_000);

  it("is one of many movements, of every kind", () => {
    expect(year.done).toBe(wanted);
    expect(Object.keys(year.recorded).length).toBeGreaterThanOrEqual(alone ? 14 : 7);
  });

  it("changes no closed period", async () => {
    expect(await past()).toEqual(before);
  });

  it("answers who rates whom on every day, or names whom nobody rates to whoever keeps the records", async () => {
    const unrated = await read<{ id: string; days: string }>(
      `WITH year AS (SELECT datemultirange(daterange($1::date, $2::date, '[]')) AS days),
       sits AS (SELECT a."personId", range_agg(daterange(a."validFrom", a."validTo", '[]')) AS days FROM "Assignment" a
         JOIN "Position" p ON p.id = a."positionId" WHERE a.kind = 'definitive' AND p.kind <> 'official' GROUP BY 1),
       rated AS (SELECT "personId", range_agg(daterange("validFrom", "validTo", '[]')) AS days FROM "Supervision" GROUP BY 1),
       away AS (SELECT "personId", range_agg(daterange("validFrom", "validTo", '[]')) AS days FROM "PlanExemption" GROUP BY 1)
       SELECT s."personId" AS id, (s.days * y.days - coalesce(r.days, '{}') - coalesce(x.days, '{}'))::text AS days
       FROM year y, sits s LEFT JOIN rated r USING ("personId") LEFT JOIN away x USING ("personId")
       WHERE NOT isempty(s.days * y.days - coalesce(r.days, '{}') - coalesce(x.days, '{}'))`,
      [first, addDays(first, days - 1)],
    );
    for (const today of checked) {
      const on = await read<{ id: string }>(
        `SELECT u.id FROM unnest($1::uuid[], $2::text[]) u(id, days) WHERE u.days::datemultirange @> $3::date`,
        [unrated.map(({ id }) => id), unrated.map((one) => one.days), today],
      );
      const keeper = await regionalKeeper(today);
      const { counts } = await findDataErrors(keeper, { kind: "no_rater", agency: "", page: 1 });
      const of = (kind: string) => counts.reduce((sum, one) => sum + (one.kind === kind ? one.count : 0), 0);
      expect([today, of("no_rater"), of("rater_gone")]).toEqual([today, on.length, 0]);
    }
  });

  it("lets nobody sit in a unit that is closed, and every path follow the tree", async () => {
    expect(
      await read(`SELECT FROM "Assignment" a JOIN "Position" p ON p.id = a."positionId" JOIN "Unit" u ON u.id = p."unitId"
        WHERE coalesce(a."validTo", 'infinity') >= u."closedFrom"`),
    ).toEqual([]);
    expect(
      await read(`SELECT FROM "Unit" u LEFT JOIN "Unit" above ON above.id = u."parentId"
        WHERE u.path <> coalesce(above.path, '') || u.code || '.' OR (above."closedFrom" IS NOT NULL AND u."closedFrom" IS NULL)`),
    ).toEqual([]);
  });

  it("lets on no day anybody rate who has left, nor two rate one, nor one hold two seats", async () => {
    expect(
      await read(`SELECT FROM "Supervision" s JOIN "Movement" m ON m."personId" IN (s."raterId", s."personId")
        WHERE m.kind IN ('retirement', 'resignation', 'contract_end', 'death') AND coalesce(s."validTo", 'infinity') >= m."validFrom"`),
    ).toEqual([]);
    const overlapping = (table: string, kind: string) =>
      read(`SELECT FROM "${table}" a JOIN "${table}" b ON a."personId" = b."personId" AND a.id < b.id
        AND daterange(a."validFrom", a."validTo", '[]') && daterange(b."validFrom", b."validTo", '[]') WHERE ${kind}`);
    expect(await overlapping("Supervision", "true")).toEqual([]);
    expect(await overlapping("Assignment", "a.kind = 'definitive' AND b.kind = 'definitive'")).toEqual([]);
    expect(await overlapping("PlanExemption", "true")).toEqual([]);
    const rater = `(SELECT s."raterId" FROM "Supervision" s LIMIT 1)`;
    await expect(
      read(`INSERT INTO "Supervision" (id, "personId", "raterId", "validFrom")
        SELECT gen_random_uuid(), s."personId", s."raterId", s."validFrom" FROM "Supervision" s WHERE s."raterId" = ${rater} LIMIT 1`),
    ).rejects.toThrow("Supervision_one_rater_a_day");
  });

  it("lets every plan wait for whoever rates its owner on the day, and for nobody else", async () => {
    await asOwner().query(
      `UPDATE "PerformancePlan" SET status = 'submitted', "submittedAt" = '2026-06-03' WHERE year = 2026 AND status = 'draft'
       AND EXISTS (SELECT FROM "WorkResult" r WHERE r."planId" = "PerformancePlan".id)`,
    );
    const chance = chancesOf(seed + 1);
    const plans = await read<{ id: string; personId: string }>(
      `SELECT id, "personId" FROM "PerformancePlan" WHERE year = 2026 AND status = 'submitted' ORDER BY id`,
    );
    const raters = await read<{ id: string }>(
      `SELECT DISTINCT "raterId" AS id FROM "Supervision" ORDER BY 1`,
    );
    for (let i = 0; i < sample; i++) {
      const day = addDays(first, Math.floor(chance() * 200));
      const rater = raters[Math.floor(chance() * raters.length)]?.id ?? "";
      const below = await read<{ id: string }>(
        `SELECT "personId" AS id FROM "Supervision" WHERE "raterId" = $1 AND $2::date BETWEEN "validFrom" AND coalesce("validTo", 'infinity')`,
        [rater, day],
      );
      const ids = new Set(below.map(({ id }) => id));
      const { items } = await findQueue(actorOf(rater, { today: day, now: `${day}T02:00:00.000Z` }));
      const waiting = items.filter((item) => item.kind === "plan" && !item.pastDeadline).map(({ id }) => id);
      const theirs = plans.filter(({ personId }) => ids.has(personId)).map(({ id }) => id);
      expect([day, waiting.sort()]).toEqual([day, theirs.sort()]);
    }
  });
});
