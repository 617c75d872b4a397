import fc from "fast-check";

import { addDays } from "@/lib/dates";
import {
  acknowledgingBlockers,
  decidingBlockers,
  handingOverBlockers,
  objectingBlockers,
  type Standing,
  statingBlockers,
  takingOverBlockers,
  timeMakes,
} from "@/lib/evaluation/chain";
import { ratingBlockers } from "@/lib/evaluation/lifecycle";

import {
  type Happened,
  isLawful,
  type Kind,
  kinds,
  statusAfter,
  type World,
} from "../../support/evaluation-model";

const monday = "2026-01-05";
const dateOf = (day: number) => addDays(monday, day);

type Evaluation = Standing & { opensOn: string; raterGone: boolean; leads: boolean; reported: boolean };

const begun = ({ opens, closes, raterGone, raterLeadsRegion }: World): Evaluation => ({
  ...{ status: "self_assessment", finality: null, signedOn: null, handedOverOn: null, objection: null },
  ...{
    opensOn: dateOf(opens),
    closesOn: dateOf(closes),
    raterGone,
    leads: raterLeadsRegion,
    reported: false,
  },
});

type Holidays = ReadonlySet<string>;

/** What the query of those to report asks. */
const isToReport = ({ status, reported }: Evaluation) =>
  (status === "final" || status === "lapsed") && !reported;

/** Why the rules refuse a step. */
function blockersOf(kind: Kind, evaluation: Evaluation, today: string, holidays: Holidays): unknown[] {
  switch (kind) {
    case "sign":
      return ratingBlockers(evaluation.status, evaluation, today);
    case "signInPlace":
      return takingOverBlockers(evaluation, evaluation, today);
    case "handOver":
      return handingOverBlockers(evaluation);
    case "acknowledge":
      return acknowledgingBlockers(evaluation, today, holidays);
    case "object":
      return objectingBlockers(evaluation, today, holidays);
    case "state":
      return statingBlockers(evaluation);
    case "decide":
      return decidingBlockers(evaluation, today, holidays);
    case "time":
      return timeMakes(evaluation, today, holidays) === null ? ["not yet"] : [];
    case "report":
      return isToReport(evaluation) ? [] : ["not now"];
  }
}

/** The evaluation after a step that the rules let through, as the commands write it. */
function after(kind: Kind, evaluation: Evaluation, today: string, holidays: Holidays): Evaluation {
  switch (kind) {
    case "sign":
      return {
        ...evaluation,
        status: "signed",
        signedOn: today,
        finality: evaluation.leads ? "regional_head" : null,
      };
    case "signInPlace":
      return {
        ...{ ...evaluation, status: "signed", signedOn: today },
        finality: today > evaluation.closesOn ? "rater_lapsed" : null,
      };
    case "handOver":
      return { ...evaluation, status: "handed_over", handedOverOn: today };
    case "acknowledge":
      return { ...evaluation, status: "acknowledged" };
    case "object":
      return { ...evaluation, status: "objected", objection: { filedOn: today, stated: false } };
    case "state":
      return { ...evaluation, objection: evaluation.objection && { ...evaluation.objection, stated: true } };
    case "decide":
      return { ...evaluation, status: "final" };
    case "time":
      return { ...evaluation, status: timeMakes(evaluation, today, holidays) ?? evaluation.status };
    case "report":
      return { ...evaluation, reported: true };
  }
}

const worlds: fc.Arbitrary<World> = fc.record({
  holidays: fc.uniqueArray(fc.nat(140), { maxLength: 20 }).map((days) => new Set(days)),
  opens: fc.constant(0),
  closes: fc.integer({ min: 2, max: 28 }),
  raterGone: fc.boolean(),
  raterLeadsRegion: fc.boolean(),
});
const attempts = fc.array(fc.record({ kind: fc.constantFrom(...kinds), wait: fc.nat(5) }), {
  minLength: 30,
  maxLength: 60,
});

const asDates = (days: ReadonlySet<number>) => new Set([...days].map(dateOf));

/** Tries every step in both, which agree each time; answers what happened. */
function lived(world: World, tried: readonly { kind: Kind; wait: number }[]) {
  const holidays = asDates(world.holidays);
  const history: Happened[] = [];
  let [evaluation, day] = [begun(world), 0];
  for (const { kind, wait } of tried) {
    day += wait;
    const step = { kind, day };
    const lawful = isLawful(world, history, step);
    const open = blockersOf(kind, evaluation, dateOf(day), holidays).length === 0;
    if (lawful !== open) throw new Error(`${kind} on day ${day}: ${open} after ${JSON.stringify(history)}`);
    if (!lawful) continue;
    history.push(step);
    evaluation = after(kind, evaluation, dateOf(day), holidays);
    if (evaluation.status !== statusAfter(history)) throw new Error(`${evaluation.status} after ${kind}`);
  }
  return history;
}

describe("the rules of the chain beside a small reference of what is lawful (L.IV.A, L.V.A)", () => {
  it("agree on every one of 100,000 generated steps, and on where each leads", () => {
    let steps = 0;
    const reached = new Set<string>();
    fc.assert(
      fc.property(worlds, attempts, (world, tried) => {
        steps += tried.length;
        reached.add(statusAfter(lived(world, tried)));
      }),
      { numRuns: 2_500, seed: 6_2022 },
    );
    expect(steps).toBeGreaterThan(100_000);
    expect(reached).toContain("final");
    expect(reached).toContain("lapsed");
  });

  it("never let one evaluation be signed, handed over, objected to, decided or ended twice", () => {
    fc.assert(
      fc.property(worlds, attempts, (world, tried) => {
        const history = lived(world, tried);
        const times = (...wanted: Kind[]) => history.filter(({ kind }) => wanted.includes(kind)).length;
        expect(times("sign", "signInPlace")).toBeLessThanOrEqual(1);
        for (const kind of ["handOver", "acknowledge", "object", "state", "report"] as const)
          expect(times(kind)).toBeLessThanOrEqual(1);
        expect(times("decide", "time")).toBeLessThanOrEqual(1);
        expect(times("decide")).toBeLessThanOrEqual(times("object"));
      }),
      { numRuns: 400, seed: 30_2019 },
    );
  });
});
