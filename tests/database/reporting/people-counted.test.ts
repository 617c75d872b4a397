/** Of how many people a figure is where one person may be counted several times, and when an objection counts as late. */
import type { Actor } from "@/lib/access/actor";
import type { Predicate } from "@/lib/db/generated/enums";
import type { IndicatorKey } from "@/lib/reporting/indicators";
import { findIndicator } from "@/lib/reporting/queries/indicator";

import { givenDatabase } from "../../support/database";
import { aCycleOf, areRated, type Objected } from "../../support/rated";
import { anAgency, aPerson, granted, today } from "../../support/world";

givenDatabase();

const months = [
  { from: "2026-01-01", to: "2026-01-31" },
  { from: "2026-02-01", to: "2026-02-28" },
  { from: "2026-03-01", to: "2026-03-31" },
  { from: "2026-04-01", to: "2026-04-30" },
];

/** So many people of an agency who are evaluated by month, their rater, and how a leader and a keeper of the figures read one. */
async function aMonthlyAgency(many: number) {
  const agency = await anAgency();
  const people = [];
  for (let i = 0; i < many; i++) people.push(await aPerson(agency, `Pegawai ${i}`));
  const rater = await aPerson(agency, "Budi");
  const periods = await aCycleOf(agency, 2026, months);
  const leader = granted(rater, "leadership", agency.path);
  const keeper = granted(rater, "regional_hr", agency.path);
  const read = (as: "leader" | "keeper", key: IndicatorKey, quarter = 0) =>
    toldOf(as === "leader" ? leader : keeper, key, quarter);
  return { agency, people, rater, periods, read };
}

const toldOf = async (actor: Actor, key: IndicatorKey, quarter: number) =>
  (await findIndicator(actor, key, { unit: null, year: 2026, quarter })).all.now;

type Monthly = Awaited<ReturnType<typeof aMonthlyAgency>>;

/** Rates the people in one month after the other, with what each objected to. */
const rate = (
  { agency, people, rater, periods }: Monthly,
  predicates: readonly Predicate[],
  objections: (month: number, person: number) => Objected | undefined = () => undefined,
) =>
  areRated(
    agency,
    2026,
    predicates.flatMap((predicate, month) =>
      people.map((of, person) => {
        const objection = objections(month, person);
        return { of, by: rater, in: periods[month] ?? "", predicate, ...(objection && { objection }) };
      }),
    ),
  );

it("counts of a quarter with three evaluations the last predicate of each person", async () => {
  const all = await aMonthlyAgency(2);
  await rate(all, ["poor", "poor", "good"]);
  expect(await all.read("keeper", "rated-good", 1)).toEqual({ part: 2, whole: 2, value: 1 });
  expect(await all.read("leader", "rated-good", 1)).toBeNull();
});

it("tells of six people what each was rated last", async () => {
  const all = await aMonthlyAgency(6);
  await rate(all, ["good", "poor"]);
  expect(await all.read("leader", "rated-good", 1)).toEqual({ part: 0, whole: 6, value: 0 });
});

it("keeps the objections of one person back, however many they filed", async () => {
  const all = await aMonthlyAgency(6);
  const decided = { decision: "changed", decidedAt: "2026-04-13T02:00:00Z" } as const;
  await rate(all, ["good", "good", "good", "good"], (_, person) =>
    person === 0 ? { filedAt: "2026-04-06T02:00:00Z", decider: all.rater, ...decided } : undefined,
  );
  for (const key of ["objections-in-time", "objections-changed"] as const) {
    expect(await all.read("keeper", key)).toEqual({ part: 4, whole: 4, value: 1 });
    expect(await all.read("leader", key)).toBeNull();
  }
  expect(await all.read("leader", "objections")).toEqual({ part: 4, whole: 24, value: 4 / 24 });
});

it("keeps objections back among a large staff of whom few were evaluated", async () => {
  const all = await aMonthlyAgency(8);
  await rate({ ...all, people: all.people.slice(0, 2) }, ["good", "good", "good"], (month, person) =>
    month + person === 0 ? { filedAt: `${today}T02:00:00Z`, decider: all.rater } : undefined,
  );
  expect(await all.read("keeper", "objections")).toEqual({ part: 1, whole: 6, value: 1 / 6 });
  expect(await all.read("leader", "objections")).toBeNull();
});

it("counts an objection as late once seven working days are over, and what it changed once it is decided", async () => {
  const all = await aMonthlyAgency(4);
  const filings: Objected[] = [
    {
      filedAt: "2026-04-06T02:00:00Z",
      decider: all.rater,
      decision: "upheld",
      decidedAt: "2026-04-13T02:00:00Z",
    },
    // Seven working days are over with 2 June, the day before today, or with today.
    { filedAt: "2026-05-22T02:00:00Z", decider: all.rater },
    { filedAt: "2026-05-25T02:00:00Z", decider: all.rater },
    { filedAt: "2026-06-02T02:00:00Z", decider: all.rater },
  ];
  await rate(all, ["good"], (_, person) => filings[person]);
  expect(await all.read("keeper", "objections")).toMatchObject({ part: 4, whole: 4 });
  expect(await all.read("keeper", "objections-in-time")).toEqual({ part: 1, whole: 2, value: 0.5 });
  expect(await all.read("keeper", "objections-changed")).toEqual({ part: 0, whole: 1, value: 0 });
});
