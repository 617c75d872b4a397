/**
 * A year in which people are transferred, take care of seats, go on leave, come back and leave, and units merge, move, split and close,
 * whatever chance brings: nothing waits for the wrong person. `npm run drill:movements` lets 4,000 movements happen in the region of 7,000 people, the tests some in the small one.
 */
import { addDays, type IsoDate } from "@/lib/dates";
import { openEvaluations } from "@/lib/evaluation/commands/open-evaluations";
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
  evaluations: await read<{ id: string }>(
    `SELECT id, "raterId", predicate, status FROM "Evaluation" ORDER BY id`,
  ),
});

/** Who rated whom in an agency on some days of the two months up to the last of a period. */
const ratersIn = (agencyId: string, endsOn: IsoDate) =>
  read(
    `SELECT d::date::text AS day, s."personId", s."raterId" FROM generate_series($2::date - 60, $2::date, '15 days') d
     JOIN "Assignment" a ON a.kind = 'definitive' AND d BETWEEN a."validFrom" AND coalesce(a."validTo", 'infinity')
     JOIN "Position" p ON p.id = a."positionId" AND p."agencyId" = $1
     JOIN "Supervision" s ON s."personId" = a."personId" AND d BETWEEN s."validFrom" AND coalesce(s."validTo", 'infinity') ORDER BY 1, 2`,
    [agencyId, endsOn],
  );

type Closed = { agencyId: string; endsOn: IsoDate; raters: Awaited<ReturnType<typeof ratersIn>> };

/** Opens the evaluations of windows that open on the day, and remembers who rated whom in periods whose window has just closed. */
async function morningOf(today: IsoDate, closed: Closed[]) {
  const on = (column: string, day: IsoDate) =>
    read<{ agencyId: string; endsOn: IsoDate }>(
      `SELECT c."agencyId", p."endsOn"::text AS "endsOn" FROM "EvaluationPeriod" p JOIN "EvaluationCycle" c ON c.id = p."cycleId"
       WHERE p."${column}" = $1`,
      [day],
    );
  if ((await on("opensOn", today)).length > 0)
    await openEvaluations({ today, now: `${today}T00:30:00.000Z` });
  for (const { agencyId, endsOn } of await on("closesOn", addDays(today, -1)))
    closed.push({ agencyId, endsOn, raters: await ratersIn(agencyId, endsOn) });
}

type Waiting = { id: string; personId: string; raterId: string; isOpen: boolean };

/** Everybody who rates or has left, as it stands on a day: looked up by hand, one by one. */
async function standingOn(day: IsoDate) {
  const map = async (sql: string) =>
    new Map((await read<{ id: string; value: string }>(sql, [day])).map(({ id, value }) => [id, value]));
  const raters = await map(`SELECT "personId" AS id, "raterId" AS value FROM "Supervision"
    WHERE $1::date BETWEEN "validFrom" AND coalesce("validTo", 'infinity')`);
  const last =
    await map(`SELECT DISTINCT ON ("personId") "personId" AS id, "raterId" AS value FROM "Supervision"
    WHERE "validFrom" <= $1::date ORDER BY "personId", "validFrom" DESC`);
  const seats = await map(`SELECT "personId" AS id, min("positionId"::text) AS value FROM "Assignment"
    WHERE $1::date BETWEEN "validFrom" AND coalesce("validTo", 'infinity') GROUP BY 1`);
  const gone = await map(`SELECT "personId" AS id, kind::text AS value FROM "Movement"
    WHERE kind IN ('retirement', 'resignation', 'contract_end', 'death') AND "validFrom" <= $1::date`);
  const above = (id: string): string | undefined => {
    if (!gone.has(id)) return raters.get(id);
    const next = last.get(id);
    return next && gone.has(next) ? above(next) : next;
  };
  return { seats, above };
}

/** For whom each evaluation that nobody has signed waits on a day (L.IV.A.2, A.11). */
async function awaitedOn(day: IsoDate) {
  const { seats, above } = await standingOn(day);
  const rows = await read<Waiting>(
    `SELECT e.id, e."personId", e."raterId", greatest(p."closesOn", e."extendedTo") >= $1::date AS "isOpen" FROM "Evaluation" e
     JOIN "EvaluationPeriod" p ON p.id = e."periodId" AND p."opensOn" <= $1::date AND p."closesOn" >= $1::date - 366
     WHERE e.status IN ('self_assessment', 'awaiting_rater')`,
    [day],
  );
  const awaited = rows.map(({ id, personId, raterId, isOpen }) => {
    const direct = above(raterId);
    // Nobody evaluates themselves: whoever was promoted above their rater has theirs above both.
    const superior = direct === personId ? above(personId) : direct;
    const isTheRaters = seats.has(raterId) && (isOpen || superior === undefined);
    return { id, by: isTheRaters ? raterId : superior };
  });
  return { awaited, seats };
}

const checked = Array.from({ length: Math.ceil(days / every) }, (_, i) => addDays(first, i * every));

describe(`a year of movements (MOVEMENTS_SEED=${seed})`, () => {
  let before: Awaited<ReturnType<typeof past>>;
  let year: Awaited<ReturnType<typeof aYearOfMovements>>;
  const closed: Closed[] = [];

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
      morning: (today) => morningOf(today, closed),
      ...(alone && { told: say }),
    });
    if (alone) say(year);
  }, 50 * 60_000);

  it("is one of many movements, of every kind", () => {
    expect(year.done).toBe(wanted);
    expect(Object.keys(year.recorded).length).toBeGreaterThanOrEqual(alone ? 14 : 7);
  });

  it("changes no closed period", async () => {
    const { raters, evaluations } = await past();
    const known = new Set(before.evaluations.map(({ id }) => id));
    expect(raters).toEqual(before.raters);
    expect(evaluations.filter(({ id }) => known.has(id))).toEqual(before.evaluations);
    expect(closed.length).toBeGreaterThan(5);
    for (const { agencyId, endsOn, ...then } of closed)
      expect([agencyId, endsOn, await ratersIn(agencyId, endsOn)]).toEqual([agencyId, endsOn, then.raters]);
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

  it.each(["2026-07-08", "2026-10-06", "2026-11-10"])(
    "lets every evaluation wait for its rater, or who stands above whoever cannot rate any more: %s",
    async (day) => {
      const { awaited, seats } = await awaitedOn(day);
      expect(awaited.length).toBeGreaterThan(50);
      const raters = await read<{ id: string }>(
        `SELECT DISTINCT "raterId" AS id FROM "Supervision" ORDER BY 1`,
      );
      for (const { id: rater } of raters.filter(({ id }) => seats.has(id))) {
        const { items } = await findQueue(actorOf(rater, { today: day, now: `${day}T02:00:00.000Z` }));
        const waiting = items.flatMap((item) =>
          item.kind === "evaluation" && ["rate", "rateInPlace"].includes(item.step) ? [item.id] : [],
        );
        const theirs = awaited.filter(({ by }) => by === rater).map(({ id }) => id);
        expect([day, rater, waiting.sort()]).toEqual([day, rater, theirs.sort()]);
      }
    },
  );
});
