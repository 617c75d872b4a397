import fc from "fast-check";

import { type Held, type Judged, ledgerOf, type Opening, type Source } from "@/lib/career/ledger";
import { pointsOf, readPoints, shown } from "@/lib/career/points";
import type { FunctionalLevel, Predicate } from "@/lib/db/generated/enums";

const evaluated = (id: string, kind: "annual" | "periodic" = "annual"): Source => ({
  is: "evaluation",
  id,
  code: null,
  period: { kind, number: 1, year: 2025, cadence: "semester" },
});
const document = { source: "PAK", number: "800/1", date: "2024-01-15" };

const annual = (year: number, predicate: Predicate, source: Source = evaluated(String(year))): Judged => ({
  ...{ predicate, from: year * 12, to: year * 12 + 11, annual: true, source },
});
const half = (year: number, number: 1 | 2, predicate: Predicate): Judged => ({
  ...{ predicate, from: year * 12 + (number - 1) * 6, to: year * 12 + number * 6 - 1, annual: false },
  source: evaluated(`${year}/${number}`, "periodic"),
});
const post = (level: FunctionalLevel | null, from: string, to: string | null = null): Held => ({
  ...{ level, from, to },
});
const opening = (points: string, countedUntil = "2023-12-31"): Opening => ({
  ...{ points: readPoints(points), countedUntil, document, scans: [] },
});

type Facts = Parameters<typeof ledgerOf>[0];
function ledger(facts: Partial<Facts>) {
  const ledger = ledgerOf({ held: [], judged: [], opening: null, steps: [], rank: "III/a", ...facts });
  if (!ledger) throw new Error("there is no level");
  return ledger;
}

describe("the ledger of credit points", () => {
  it("counts the months from a TMT of 1 March: ten of them, 10.42", () => {
    const { lines, have } = ledger({
      held: [post("ahli_pertama", "2025-03-01")],
      judged: [annual(2025, "good")],
    });
    expect(lines).toMatchObject([{ from: 2025 * 12 + 2, to: 2025 * 12 + 11 }]);
    expect(shown(have)).toBe("10.42");
  });

  it("begins with the first whole month", () => {
    const { have } = ledger({
      held: [post("ahli_pertama", "2025-03-02")],
      judged: [annual(2025, "good")],
    });
    expect(have).toBe(pointsOf({ level: "ahli_pertama", predicate: "good", months: 9 }));
  });

  it("goes on from the day after a determination", () => {
    const { have, lines } = ledger({
      held: [post("ahli_pertama", "2019-01-01")],
      judged: [annual(2023, "very_good"), annual(2024, "very_good"), annual(2025, "good")],
      opening: opening("31.25", "2024-06-30"),
    });
    expect(lines.map(({ from, to }) => to - from + 1)).toEqual([6, 12]);
    expect(shown(have)).toBe("53.13");
  });

  it("counts an evaluation of here before what a document says of the same year", () => {
    const { lines } = ledger({
      held: [post("ahli_muda", "2024-01-01")],
      judged: [annual(2024, "poor", { is: "opening", document }), annual(2024, "good")],
      rank: "III/c",
    });
    expect(lines).toMatchObject([{ predicate: "good", source: { is: "evaluation" } }]);
  });

  it("marks what a document of before says", () => {
    const { lines } = ledger({
      held: [post("ahli_muda", "2024-01-01")],
      judged: [annual(2024, "good", { is: "opening", document })],
      rank: "III/c",
    });
    expect(lines).toMatchObject([{ source: { is: "opening", document } }]);
  });

  it("forecasts a year that is not evaluated yet, and never adds the forecast to what was determined", () => {
    const { lines, have, forecast } = ledger({
      held: [post("ahli_pertama", "2025-01-01")],
      judged: [annual(2025, "good"), half(2026, 1, "very_good")],
    });
    expect(lines.map((line) => line.annual)).toEqual([true, false]);
    expect(shown(have)).toBe("12.50");
    expect(shown(forecast)).toBe("9.38");
  });

  it("lets the annual predicate take the place of the periodic ones", () => {
    const { lines, forecast } = ledger({
      held: [post("ahli_pertama", "2025-01-01")],
      judged: [half(2025, 1, "very_good"), half(2025, 2, "poor"), annual(2025, "good")],
    });
    expect(lines).toMatchObject([{ predicate: "good", annual: true }]);
    expect(forecast).toBe(0n);
  });

  it("begins anew with a new level, in the middle of a year", () => {
    const { have, lines, level } = ledger({
      held: [post("ahli_pertama", "2022-01-01", "2025-06-30"), post("ahli_muda", "2025-07-01")],
      judged: [annual(2025, "good")],
      opening: opening("95", "2024-12-31"),
      steps: [{ rank: "III/c", from: "2025-10-01" }],
      rank: "III/c",
    });
    expect(level).toBe("ahli_muda");
    expect(lines.map(({ counts }) => counts)).toEqual([false, true]);
    expect(shown(have)).toBe("12.50");
  });

  it("goes on through another position of the same level", () => {
    const { have } = ledger({
      held: [post("ahli_muda", "2024-01-01", "2025-06-30"), post("ahli_muda", "2025-07-01")],
      judged: [annual(2025, "good")],
      rank: "III/c",
    });
    expect(shown(have)).toBe("25.00");
  });

  it("counts no month outside a functional position", () => {
    const { have } = ledger({
      held: [
        post("ahli_muda", "2024-01-01", "2024-12-31"),
        post(null, "2025-01-01", "2025-08-31"),
        post("ahli_muda", "2025-09-01"),
      ],
      judged: [annual(2025, "good")],
      rank: "III/c",
    });
    expect(have).toBe(pointsOf({ level: "ahli_muda", predicate: "good", months: 4 }));
  });

  it("takes what the rank stands for where no determination says it (AK dasar)", () => {
    const held = [post("ahli_pertama", "2024-01-01")];
    const known = ledger({ held, rank: "III/b", judged: [annual(2025, "good")] });
    expect(shown(known.base?.points ?? 0n)).toBe("50.00");
    expect(shown(known.have)).toBe("62.50");
    expect(ledger({ held, rank: "III/a", judged: [annual(2025, "good")] }).base).toBeNull();
  });

  it("takes the rank of that day, where a later one is on record", () => {
    const steps = [{ rank: "III/b", from: "2025-04-01" }] as const;
    const { base } = ledger({
      ...{ held: [post("ahli_pertama", "2024-01-01")], rank: "III/b", steps },
      judged: [annual(2024, "good")],
    });
    expect(base).toBeNull();
  });

  it("names the years of which no predicate is known", () => {
    const { unrated } = ledger({
      held: [post("ahli_pertama", "2022-01-01")],
      judged: [annual(2023, "good"), annual(2025, "good")],
    });
    expect(unrated).toEqual([2022, 2024]);
  });

  it("is none without a level", () => {
    expect(
      ledgerOf({ held: [post(null, "2024-01-01")], judged: [], opening: null, steps: [], rank: "III/a" }),
    ).toBeNull();
  });

  it("is the same for any division of a year into positions and periods, in any order", () => {
    const predicate = fc.constantFrom<Predicate>(
      "very_good",
      "good",
      "needs_improvement",
      "poor",
      "very_poor",
    );
    const cuts = fc.uniqueArray(fc.integer({ min: 1, max: 11 }), { maxLength: 6 });
    fc.assert(
      fc.property(predicate, cuts, cuts, fc.boolean(), (predicate, posts, periods, backwards) => {
        const whole = ledger({
          held: [post("ahli_madya", "2025-01-01")],
          judged: [annual(2025, predicate)],
          rank: "IV/a",
        });
        const held = spans(posts).map(([from, to]) =>
          post("ahli_madya", firstOf(from), to === 11 ? null : lastOf(to)),
        );
        const judged = spans(periods).map(([from, to], i) => ({
          ...{
            predicate,
            from: 2025 * 12 + from,
            to: 2025 * 12 + to,
            annual: true,
            source: evaluated(String(i)),
          },
        }));
        const divided = ledger({
          held: backwards ? held.reverse() : held,
          judged: backwards ? judged.reverse() : judged,
          rank: "IV/a",
        });
        expect(divided.have).toBe(whole.have);
        expect(divided.lines.reduce((months, { from, to }) => months + to - from + 1, 0)).toBe(12);
      }),
    );
  });
});

/** The months of a year from each cut to the next. */
function spans(cuts: readonly number[]): [number, number][] {
  const starts = [0, ...[...cuts].sort((a, b) => a - b)];
  return starts.map((from, i) => [from, (starts[i + 1] ?? 12) - 1]);
}
const firstOf = (month: number) => `2025-${String(month + 1).padStart(2, "0")}-01`;
const lastOf = (month: number) => new Date(Date.UTC(2025, month + 1, 0)).toISOString().slice(0, 10);
