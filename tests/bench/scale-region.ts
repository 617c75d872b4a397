import { Client } from "pg";

import { databaseUrl, templateName } from "../support/database-url";
import { figuresOf } from "./scale-figures";

/** The day on which a region of scale lives: every quarter of the year that runs has begun. */
export const day = "2026-12-01";
export const years = [2022, 2023, 2024, 2025, 2026] as const;

/** Units right below the highest, and right below every other that is not a lowest one. */
const [agencies, fan] = [62, 12] as const;

/**
 * A region of so many people, of whom there is only what the screens for leaders read, loaded by set-based SQL with triggers off
 * and the largest indexes made last. Whatever its size, 62 units stand right below the highest and twelve below every other that
 * is not a lowest one: the tree has two, three or four steps at 7,000, 100,000 or 1,000,000 people, so that about ten people work
 * in a lowest unit and a screen shows as many rows in each. Every unit has a head, who rates whoever works in it and the heads
 * right below; 3 % wait for their rater, and of a third there is the plan of the year that runs, of one that of the first year, from
 * which on everybody is counted. Ids grow as if made in time; who works where is strewn over the table, as after years of transfers.
 * The sums are not loaded: whoever measures lets the product sum.
 */
export async function loadRegion(server: Client, people: number) {
  const name = `scale_${people}`;
  await server.query(`CREATE DATABASE ${name} TEMPLATE ${templateName}`);
  // The server of tests plans a statement once for whatever it is asked; what is measured is planned as anywhere else.
  await server.query(`ALTER DATABASE ${name} SET plan_cache_mode = auto`);
  const client = new Client({ connectionString: databaseUrl(name) });
  await client.connect();
  try {
    await client.query(
      `SET session_replication_role = replica; SET maintenance_work_mem = '1GB'; SET work_mem = '256MB'`,
    );
    for (const part of [places(people), posts(people), work]) await client.query(`BEGIN; ${part}; COMMIT`);
    await client.query("VACUUM (ANALYZE)");
  } finally {
    await client.end();
  }
  return { url: databaseUrl(name), drop: () => server.query(`DROP DATABASE ${name} WITH (FORCE)`) };
}

const steps = (people: number) => 1 + Math.max(0, Math.round(Math.log(people / 7_000) / Math.log(fan)));

const id = (kind: number, n: string) =>
  `('019${kind}0000-0000-7000-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`;

/** The government, the tree, and its agencies with their cycles. */
const places = (people: number) => `
  INSERT INTO "Government" (id, name, "displayName", seat, mode, "demoToday")
    VALUES (1, 'Kabupaten Contoh', 'Kinerja Contoh', 'Muara Contoh', 'demo', '${day}');
  INSERT INTO "FiguresDay" (day, since) VALUES ('${day}', ${years[0]});
  CREATE TEMP TABLE tree AS
    WITH RECURSIVE grown AS (SELECT 0 AS step, ARRAY[]::int[] AS way
      UNION ALL SELECT step + 1, way || i FROM grown, generate_series(1, CASE step WHEN 0 THEN ${agencies} ELSE ${fan} END) i
        WHERE step <= ${steps(people)})
    SELECT (row_number() OVER (ORDER BY step, way) - 1)::int AS n, step, way, step = ${steps(people)} + 1 AS lowest FROM grown;
  CREATE UNIQUE INDEX ON tree (way);
  ALTER TABLE tree ADD above int;
  UPDATE tree t SET above = a.n FROM tree a WHERE t.step > 0 AND a.way = trim_array(t.way, 1);
  INSERT INTO "Agency" (id, code, name, "shortName", kind)
    SELECT ${id(1, "n")}, 'a' || n, 'Dinas ' || n, 'Dinas ' || n, 'office' FROM tree WHERE step = 1;
  INSERT INTO "Unit" (id, "agencyId", "parentId", name, kind, code, path)
    SELECT ${id(2, "n")}, CASE WHEN step > 0 THEN ${id(1, "way[1]")} END, ${id(2, "above")},
      (ARRAY['Kabupaten Contoh', 'Dinas', 'Bidang', 'Seksi', 'Sekolah'])[step + 1] || ' ' || n,
      (ARRAY['region', 'agency', 'division', 'section', 'school'])[step + 1]::"UnitKind", 'u' || coalesce(way[step], 0),
      'u0.' || (SELECT coalesce(string_agg('u' || w || '.', '' ORDER BY o), '') FROM unnest(way) WITH ORDINALITY x(w, o))
    FROM tree ORDER BY n;
  INSERT INTO "EvaluationCycle" (id, "agencyId", year, cadence)
    SELECT ${id(3, "n * 100 + y - 2000")}, ${id(1, "n")}, y, 'quarterly' FROM tree, generate_series(2022, 2026) y WHERE step = 1;
  INSERT INTO "EvaluationPeriod" (id, "cycleId", kind, number, "startsOn", "endsOn", "opensOn", "closesOn")
    SELECT gen_random_uuid(), id, CASE q WHEN 0 THEN 'annual' ELSE 'periodic' END::"PeriodKind", greatest(q, 1), first, last, last - 14, last + 14
    FROM "EvaluationCycle", generate_series(0, 4) q, LATERAL (SELECT make_date(year, greatest(3 * q - 2, 1), 1) AS first,
      (make_date(year, CASE q WHEN 0 THEN 12 ELSE 3 * q END, 1) + interval '1 month')::date - 1 AS last) d;
  INSERT INTO "UnitResult" (id, "unitId", "periodId", level, achievement, "decidedById", "decidedAt")
    SELECT gen_random_uuid(), u.id, p.id, 'good', 70 + abs(hashtext(p.id::text)) % 30, ${id(4, "0")}, now()
    FROM "EvaluationPeriod" p JOIN "EvaluationCycle" c ON c.id = p."cycleId" AND p."endsOn" < '${day}'
      JOIN "Unit" u ON u."agencyId" = c."agencyId" AND u.kind = 'agency';
  INSERT INTO "UnitGoal" (id, "unitId", year, kind, text, measure, quarter1, quarter2, quarter3, quarter4)
    SELECT gen_random_uuid(), ${id(2, "n")}, y, 'main_indicator', 'Sasaran ' || g, 'persen', 20, 40, 60, 80
    FROM tree, generate_series(2022, 2026) y, generate_series(1, 3) g WHERE step < 2;
  INSERT INTO "GoalRealisation" ("goalId", quarter, value, note, "reportedAt", "reporterId")
    SELECT id, q, q * (10 + abs(hashtext(id::text)) % 12), '', now(), ${id(4, "0")} FROM "UnitGoal", generate_series(1, 4) q
    WHERE year < 2026 OR q < 4`;

/**
 * Who works where and who rates whom. The first are the heads of the units of the same number. That nobody holds two positions at
 * once is so by construction, and its index is what would take longest.
 */
const posts = (people: number) => `
  CREATE TEMP TABLE staff AS
    WITH lowest AS (SELECT min(n) AS first, count(*)::int AS units FROM tree WHERE lowest)
    SELECT g AS n, ${id(4, "g")} AS id, coalesce(t.n, l.first + (g::bigint * 7919 % l.units)::int) AS unit, t.n IS NOT NULL AS head,
      CASE WHEN t.n IS NULL THEN l.first + (g::bigint * 7919 % l.units)::int ELSE t.above END AS rater, g >= ${people} - 60 AS last,
      ${id(2, "coalesce(t.n, l.first + (g::bigint * 7919 % l.units)::int)")} AS "unitId"
    FROM generate_series(0, ${people} - 1) g CROSS JOIN lowest l LEFT JOIN tree t ON t.n = g;
  INSERT INTO "Person" (id, number, name, "employmentKind", grade)
    SELECT id, '1990' || lpad(n::text, 14, '0'), (ARRAY['Ayu', 'Budi', 'Citra', 'Dewi', 'Eko', 'Fitri', 'Gilang'])[1 + abs(hashint4(n)) % 7]
      || ' ' || lpad(n::text, 7, '0'), 'pns', 'III/a' FROM staff;
  INSERT INTO "Position" (id, "agencyId", "unitId", title, kind, "isHead")
    SELECT ${id(5, "2 * n + h")}, coalesce(${id(1, "way[1]")}, ${id(1, "1")}), ${id(2, "n")}, (ARRAY['Kepala', 'Analis'])[2 - h],
      (ARRAY['administrator', 'functional'])[2 - h]::"PositionKind", h = 1 FROM tree, generate_series(0, 1) h;
  ALTER TABLE "Assignment" DROP CONSTRAINT "Assignment_one_definitive_per_person", DROP CONSTRAINT "Assignment_one_head_per_unit";
  ALTER TABLE "Supervision" DROP CONSTRAINT "Supervision_one_rater_a_day";
  INSERT INTO "Assignment" (id, "personId", "positionId", "validFrom")
    SELECT ${id(6, "n")}, id, ${id(5, "2 * unit + head::int")}, '2020-01-01' FROM staff;
  INSERT INTO "Supervision" (id, "personId", "raterId", "validFrom")
    SELECT ${id(7, "n")}, id, ${id(4, "rater")}, '2020-01-01' FROM staff WHERE rater IS NOT NULL;
  INSERT INTO "PersonWaiting" ("personId", "raterId", "unitId", plans, evaluations)
    SELECT id, ${id(4, "rater")}, ${id(2, "unit")}, 1, 0 FROM staff WHERE rater IS NOT NULL AND n % 33 = 5;
  INSERT INTO "PerformancePlan" (id, "personId", "agencyId", "unitId", year, "positionTitle", "positionKind", status, edition)
    SELECT ${id(8, "n")}, s.id, u."agencyId", u.id, CASE n WHEN 3 THEN ${years[0]} ELSE 2026 END, 'Analis', 'functional', 'submitted', 1
    FROM staff s JOIN "Unit" u ON u.id = s."unitId" WHERE u."agencyId" IS NOT NULL AND n % 3 = 0`;

// In one transaction: what is written into a table that is emptied in it needs no log.
const work = `
  TRUNCATE "PersonFigures";
  ALTER TABLE "PersonFigures" DROP CONSTRAINT "PersonFigures_pkey";
  DROP INDEX "PersonFigures_unitId_year_quarter_idx";
  ${years.map(figuresOf).join(";")};
  ALTER TABLE "PersonFigures" ADD CONSTRAINT "PersonFigures_pkey" PRIMARY KEY ("personId", year, quarter);
  CREATE INDEX "PersonFigures_unitId_year_quarter_idx" ON "PersonFigures" ("unitId", year, quarter)`;
