import fc from "fast-check";

import { tellable, withoutSmallGroups } from "@/lib/reporting/small-cells";

const row = (name: string, whole: number, lacking: number) => ({ name, whole, lacking });
const ofWhole = { lacking: ({ whole }: { whole: number }) => whole };
const told = (...given: Parameters<typeof withoutSmallGroups<"lacking", ReturnType<typeof row>>>) =>
  withoutSmallGroups(...given);
const shownOf = ({ shown }: ReturnType<typeof told>) => shown.map(({ name, lacking }) => [name, lacking]);

describe("a count of people", () => {
  it.each([
    [0, 20, true],
    [1, 20, false],
    [4, 20, false],
    [5, 20, true],
    [15, 20, true],
    [16, 20, false],
    [19, 20, false],
    [20, 20, true],
    [0, 4, false],
    [4, 4, false],
    [0, 0, true],
  ])("of %p among %p is told: %p", (count, base, expected) => {
    expect(tellable(count, base)).toBe(expected);
  });
});

describe("rows outside the chain of command", () => {
  it("stand as they are where none speaks of so few", () => {
    const rows = [row("a", 30, 10), row("b", 20, 20), row("c", 9, 0)];
    const { shown, hidden, total } = told(rows, ofWhole);
    expect({ shown, hidden, total }).toEqual({ shown: rows, hidden: 0, total: { whole: 59, lacking: 30 } });
  });

  it("take the smallest further one along where a single one is hidden", () => {
    const rows = [row("large", 40, 20), row("few", 3, 1), row("next", 12, 6)];
    expect(shownOf(told(rows, ofWhole))).toEqual([["large", 20]]);
    expect(told(rows, ofWhole).hidden).toBe(2);
  });

  it("take another along where those hidden are fewer than five people together", () => {
    const rows = [row("large", 60, 30), row("one", 1, 1), row("two", 2, 0), row("next", 12, 6)];
    expect(shownOf(told(rows, ofWhole))).toEqual([["large", 30]]);
  });

  it("count people who stand in none of them as one more group that is not shown", () => {
    const rows = [row("large", 40, 20), row("next", 12, 6)];
    const total = row("all", 54, 27);
    expect(shownOf(told(rows, ofWhole, { total }))).toEqual([["large", 20]]);
    expect(told(rows, ofWhole, { total: row("all", 72, 36) }).hidden).toBe(0);
  });

  it("blank what speaks of few inside a row, and the smallest further row with it", () => {
    const rows = [
      row("large", 60, 30),
      row("few lack it", 20, 2),
      row("few do not", 30, 28),
      row("next", 12, 6),
    ];
    expect(shownOf(told(rows, ofWhole))).toEqual([
      ["large", 30],
      ["few lack it", null],
      ["few do not", null],
      ["next", 6],
    ]);
    expect(
      shownOf(told([row("large", 60, 30), row("few lack it", 20, 2), row("next", 12, 6)], ofWhole)),
    ).toEqual([
      ["large", 30],
      ["few lack it", null],
      ["next", null],
    ]);
  });

  it("do not tell of everybody in a part of them how many that part is, where so few of a row are in it", () => {
    const bases = {
      seen: ({ whole }: { whole: number }) => whole,
      lacking: ({ seen }: { seen: number }) => seen,
    };
    const rows = [
      { whole: 6, seen: 1, lacking: 1 },
      { whole: 5, seen: 5, lacking: 5 },
    ];
    const { shown, total } = withoutSmallGroups(rows, bases);
    expect(shown.map(({ lacking }) => lacking)).toEqual([null, null]);
    expect(total).toMatchObject({ seen: 6, lacking: null });
  });

  it("give no total from which the only rows could be found", () => {
    expect(told([row("few", 3, 1)], ofWhole)).toEqual({
      ...{ shown: [], hidden: 1 },
      total: { whole: null, lacking: null },
    });
  });

  it("hide nothing that the reader knows one by one, and hide nothing behind it", () => {
    const rows = [row("own", 3, 1), row("few", 4, 1), row("large", 40, 20)];
    const open = ({ name }: { name: string }) => name === "own";
    expect(shownOf(told(rows, ofWhole, { open }))).toEqual([["own", 1]]);
    expect(shownOf(told(rows, ofWhole, { open: () => true }))).toHaveLength(3);
  });
});

describe("whoever subtracts", () => {
  const group = fc
    .tuple(fc.nat(40), fc.nat(40), fc.nat(40), fc.boolean())
    .map(([lacking, met, unseen, open]) => ({
      ...{ lacking, unseen, open: open && lacking > met },
      whole: lacking + met + unseen,
    }));
  // Small groups are where it matters.
  const small = fc
    .tuple(fc.nat(3), fc.nat(3), fc.nat(3))
    .map(([lacking, met, unseen]) => ({ lacking, unseen, open: false, whole: lacking + met + unseen }));
  const bases = {
    lacking: ({ whole, unseen }: { whole: number; unseen: number }) => whole - unseen,
    unseen: ({ whole }: { whole: number }) => whole,
  };
  const counts = ["lacking", "unseen"] as const;
  const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
  const given = fc.record({
    rows: fc.array(fc.oneof(group, small), { minLength: 1, maxLength: 9 }),
    outside: fc.oneof(fc.constant(null), group, small),
  });

  type Group = { lacking: number; unseen: number; whole: number; open: boolean };
  const run = ({ rows, outside }: { rows: readonly Group[]; outside: Group | null }) => {
    const everybody = outside ? [...rows, outside] : rows;
    const totalOf = (count: "whole" | (typeof counts)[number]) => sum(everybody.map((one) => one[count]));
    const total = { whole: totalOf("whole"), lacking: totalOf("lacking"), unseen: totalOf("unseen") };
    const numbered = rows.map((one, at) => ({ ...one, at }));
    const result = withoutSmallGroups(numbered, bases, { total, open: ({ open }) => open });
    const shownAt = new Map(result.shown.map((one) => [one.at, one]));
    return { ...result, everybody, whole: total, numbered, shownAt };
  };

  it("finds the size of no group of fewer than five people", () => {
    fc.assert(
      fc.property(given, (input) => {
        const { numbered, shownAt, total, everybody } = run(input);
        for (const one of numbered)
          if (one.whole > 0 && one.whole < 5 && !one.open) expect(shownAt.has(one.at)).toBe(false);
        if (total.whole === null) return;
        const gone = everybody.filter((one, at) => one.whole > 0 && !shownAt.has(at));
        const people = sum(gone.map(({ whole }) => whole));
        if (gone.length > 0) expect(people).toBeGreaterThanOrEqual(5);
        if (gone.some(({ whole }) => whole < 5)) expect(gone.length).toBeGreaterThan(1);
      }),
      { numRuns: 2000 },
    );
  });

  it("finds no count that is not told: at least two numbers fit each of them", () => {
    fc.assert(
      fc.property(given, (input) => {
        const { numbered, shownAt, total, everybody, whole } = run(input);
        for (const count of counts) {
          for (const one of numbered) {
            const shown = shownAt.get(one.at)?.[count] ?? null;
            if (shown !== null && !one.open) expect(tellable(shown, bases[count](one))).toBe(true);
          }
          const sumTold = total[count];
          // What is true of nobody or of everybody is told of everybody.
          if (sumTold === null || sumTold === 0 || sumTold === bases[count](whole)) continue;
          const missing = everybody.filter((_, at) => (shownAt.get(at)?.[count] ?? null) === null);
          const left = sumTold - sum([...shownAt.values()].map((one) => one[count] ?? 0));
          const most = missing.map((one) => bases[count](one));
          for (const [at, own] of most.entries()) {
            if (own === 0 || missing[at] === input.outside) continue;
            const others = sum(most) - own;
            expect(Math.min(own, left)).toBeGreaterThan(Math.max(0, left - others));
          }
        }
      }),
      { numRuns: 2000 },
    );
  });

  it("is shown every row, blank or not, or told that it is hidden", () => {
    fc.assert(
      fc.property(given, (input) => {
        const { shown, hidden, numbered } = run(input);
        expect(shown.length + hidden).toBe(numbered.length);
        for (const one of shown) expect(one.whole).toBe(numbered[one.at]?.whole);
      }),
    );
  });
});
