import { type Measure, measures } from "@/lib/reporting/measures";

const yes = (condition: string) => `(${condition})::int`;
const owes = `d >= 3`;
const confirmed = `${owes} AND a < 92`;
const isRated = "y < 2026 OR q BETWEEN 1 AND 3";
const predicate = (from: number, to: number) => yes(`(${isRated}) AND b >= ${from} AND b < ${to}`);
const isChanged = `(${isRated}) AND last`;
const isObjected = `(${isRated}) AND (c = 7 OR last)`;

/**
 * What the people of an invented region did, by four lots from 0 to 99 that a person draws for each quarter: never more of a part than of its whole. One in a hundred objects; an objection
 * changed something for the same sixty people, however many there are.
 */
const invented: Record<Measure, string> = {
  staff: "1",
  owing: yes(owes),
  confirmed: yes(confirmed),
  onTime: yes(`${confirmed} AND a < 80`),
  unsupported: yes(`${owes} AND NOT head AND b < 5`),
  leaderIndicators: `6 * ${yes(`head AND ${confirmed}`)}`,
  carriedIndicators: `5 * ${yes(`head AND ${confirmed}`)}`,
  fed: yes(`${owes} AND b < 60`),
  answered0: yes(`c < 50`),
  answered1: "1",
  answered2: yes(`c >= 50`),
  answered3: yes(`d < 50`),
  answered4: "0",
  answered5: yes(`d BETWEEN 50 AND 60`),
  answeredLater: yes(`d > 60`),
  results: `4 * ${yes(confirmed)}`,
  evidenced: `c % 5 * ${yes(confirmed)}`,
  evaluations: yes(isRated),
  inTime: yes(`(${isRated}) AND a < 85`),
  inPlace: yes(`(${isRated}) AND b < 3`),
  veryGood: predicate(0, 12),
  good: predicate(12, 88),
  needsImprovement: predicate(88, 95),
  poor: predicate(95, 98),
  veryPoor: predicate(98, 100),
  objections: yes(isObjected),
  decidedInTime: yes(`${isObjected} AND a < 70`),
  changed: yes(isChanged),
  learning: `40 * a`,
  learned: yes(`a >= 50`),
  assessed: yes(`b < 40`),
  gapped: yes(`b < 12`),
  waiting: yes(`y = 2026 AND q = 0 AND n % 33 = 5 AND n > 0`),
  aimed: yes(`c < 20`),
  closed: yes(`c < 12`),
  teamsLed: yes("head"),
  teamMembers: `6 * ${yes("head")}`,
  unanswered: yes(`d > 80`),
  evaluated: yes(isRated),
  decided: yes(isObjected),
  objectionsDue: yes(isObjected),
  heard: yes(isObjected),
  objectors: yes(isObjected),
  aimedPeople: yes(`c < 20`),
  closedPeople: yes(`c < 12`),
};

/** The figures of a year of everybody in the temporary table `staff`; what is drawn by lot is worked out once a row. */
export const figuresOf = (year: number) => `
  INSERT INTO "PersonFigures" ("personId", year, quarter, "unitId", ${measures.map((name) => `"${name}"`).join(", ")})
  SELECT id, y, q, "unitId", ${measures.map((name) => invented[name]).join(", ")}
  FROM (SELECT *, h % 100 AS a, h / 100 % 100 AS b, h / 10000 % 100 AS c, h / 1000000 % 100 AS d
    FROM (SELECT s.*, q, y, hashint4(n * 32 + (y - 2020) * 5 + q) & 2147483647 AS h
      FROM staff s, generate_series(0, 4) q, (SELECT ${year} AS y) y OFFSET 0) drawn OFFSET 0) lots`;
