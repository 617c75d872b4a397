import fc from "fast-check";

import { indicatorKeys, indicators } from "@/lib/reporting/indicators";
import { type Open, openIn, toOthers } from "@/lib/reporting/known";
import { isBehind, reportOf, trendOf, unitsIn } from "@/lib/reporting/report";
import { aroundOf, type Around, figureOf, type Sums } from "@/lib/reporting/sums";

import { subtractsTo } from "../../support/subtraction";

const place = { unitId: "u", parentId: null, name: "Dinas", year: 2026, quarter: 0 };
const sums = (counts: Partial<Sums>): Sums => ({ ...place, ...counts });

describe("a figure", () => {
  it("is its numerator over its denominator, and nothing of nothing", () => {
    expect(figureOf("plans-confirmed", sums({ confirmed: 3, owing: 4 }))).toEqual({
      part: 3,
      whole: 4,
      value: 0.75,
    });
    expect(figureOf("plans-confirmed", sums({ confirmed: 0, owing: 0 }))).toBeNull();
    expect(figureOf("plans-confirmed", undefined)).toBeNull();
  });

  it("of hours is said in hours, which are kept in hundredths", () => {
    expect(figureOf("hours-mean", sums({ learning: 2_550, staff: 2 }))).toEqual({
      part: 25.5,
      whole: 2,
      value: 12.75,
    });
  });

  it("of a median is the first day by which half are answered", () => {
    const after = (...days: number[]) =>
      figureOf("answer-time", sums(Object.fromEntries(days.map((count, i) => [`answered${i}`, count]))))
        ?.value;
    expect(after(1, 1)).toBe(0);
    expect(after(1, 2)).toBe(1);
    expect(after(0, 0, 0, 0, 0, 4)).toBe(5);
    expect(figureOf("answer-time", sums({ answeredLater: 3, answered0: 2 }))?.value).toBe(6);
    expect(figureOf("answer-time", sums({}))).toBeNull();
  });
});

/** A unit with what is counted of its own people, and what stands below it. */
type Tree = { own: number; part: number; below: Tree[]; entrusted?: boolean };
type Counts = (people: number, part: number) => Partial<Sums>;

/** The rows of sums of a tree, and of which people each is: one group of people for each unit. */
function grown(tree: Tree, counts: Counts, year = 2026) {
  const rows: (Sums & { groups: number[]; way: string[]; path: string; entrusted: boolean })[] = [];
  const sizes: number[] = [];
  const grow = (
    node: Tree,
    parentId: string | null,
    way: string[],
  ): { people: number; part: number; groups: number[] } => {
    const group = sizes.push(node.own) - 1;
    const unitId = `u${group}`;
    const below = node.below.map((child) => grow(child, unitId, [...way, unitId]));
    const all = [{ people: node.own, part: Math.min(node.part, node.own), groups: [group] }, ...below];
    const total = {
      people: all.reduce((sum, each) => sum + each.people, 0),
      part: all.reduce((sum, each) => sum + each.part, 0),
      groups: all.flatMap((each) => each.groups),
    };
    const named = { unitId, parentId, name: unitId, year, quarter: 0 };
    const at = { way: [...way, unitId], path: `${[...way, unitId].join(".")}.` };
    const { groups } = total;
    rows.push({
      ...{ ...named, ...counts(total.people, total.part) },
      ...{ ...at, groups, entrusted: node.entrusted === true },
    });
    return total;
  };
  grow(tree, null, []);
  return { rows, sizes };
}

const around = (sums: readonly Sums[], way: readonly string[]): Around =>
  aroundOf({ way: way as unknown as Around["way"], year: 2026, quarter: 0, running: 2026, sums });

const leaf = fc.record({
  own: fc.integer({ min: 0, max: 9 }),
  part: fc.integer({ min: 0, max: 9 }),
  below: fc.constant<Tree[]>([]),
});
const node = (below: fc.Arbitrary<Tree>): fc.Arbitrary<Tree> =>
  fc.record({
    own: fc.integer({ min: 0, max: 7 }),
    part: fc.integer({ min: 0, max: 7 }),
    below: fc.array(below, { maxLength: 4 }),
  });
const trees = node(node(leaf));

/** The same where the reader is entrusted with some units, everybody in which they read one by one. */
const withEntrusted = (tree: fc.Arbitrary<Tree>): fc.Arbitrary<Tree> =>
  fc.tuple(tree, fc.array(fc.boolean(), { minLength: 21, maxLength: 21 })).map(([grown, draws]) => {
    const draw = [...draws];
    const drawn = (at: Tree): Tree => ({
      ...{ ...at, entrusted: draw.pop() === true && draw.pop() === true },
      below: at.below.map(drawn),
    });
    return drawn(grown);
  });

const guarded = indicatorKeys.filter((key) => indicators[key].guard !== "none");

describe("what is told of small groups (R5)", () => {
  const countsOf = [
    ["hours-reached", (staff: number, learned: number) => ({ staff, learned })],
    ["gaps", (assessed: number, gapped: number) => ({ assessed, gapped })],
    ["rated-good", (people: number, good: number) => ({ good, poor: people - good })],
    [
      "objections",
      (evaluated: number, objections: number) => ({ evaluated, evaluations: evaluated, objections }),
    ],
  ] as const;

  it.each(countsOf)(
    "of %s leaves no group under five to be found by subtracting any pages, and whom one is entrusted with, from each other",
    (key, counts) => {
      fc.assert(
        fc.property(fc.oneof(trees, withEntrusted(trees)), (tree) => {
          const { rows, sizes } = grown(tree, counts);
          const entrusted = rows.filter((row) => row.entrusted);
          const opened = entrusted.map(({ path }) => path);
          const ofEntrusted = new Set(entrusted.flatMap(({ groups }) => groups));
          const vector = (groups: readonly number[]) => sizes.map((_, i) => (groups.includes(i) ? 1 : 0));
          const units = rows.map(({ unitId, path }) => ({ id: unitId, path }));
          const groupsOf = (unitId: string) => rows.find((row) => row.unitId === unitId)?.groups ?? [];
          const toldBy = (openOf: (open: Open) => Open) =>
            rows.flatMap(({ unitId, way, path }) => {
              const report = reportOf(key, around(rows, way), openOf(openIn(path, opened, units)));
              return [
                ...report.rows.flatMap((row) => (row.now ? [vector(groupsOf(row.id))] : [])),
                ...(report.all.now ? [vector(groupsOf(unitId))] : []),
              ];
            });
          const [told, shared] = [toldBy((open) => open), toldBy(toOthers)];
          const strange = (groups: readonly number[]) => groups.filter((group) => !ofEntrusted.has(group));
          const peopleIn = (groups: readonly number[]) =>
            groups.reduce((sum, group) => sum + (sizes[group] ?? 0), 0);
          const isSmall = (groups: readonly number[]) => peopleIn(groups) > 0 && peopleIn(groups) < 5;
          const all = [...rows.map(({ groups }) => groups), ...sizes.map((_, group) => [group])];
          // Groups of nobody are known to be so from what is public, and do not hide anybody.
          const each = (is: (size: number, group: number) => boolean) =>
            sizes.flatMap((size, group) => (is(size, group) ? [vector([group])] : []));
          const known = each((size, group) => size === 0 || ofEntrusted.has(group));
          for (const groups of all.map(strange).filter(isSmall))
            expect(subtractsTo([...told, ...shared, ...known], vector(groups))).toBe(false);
          // Whoever is shown a file or a screen knows nobody.
          const empty = each((size) => size === 0);
          for (const groups of all.filter(isSmall))
            expect(subtractsTo([...shared, ...empty], vector(groups))).toBe(false);
        }),
        { numRuns: 400 },
      );
    },
  );

  it("is told of units entrusted to the reader, on their own page and beside others, and hides nobody else", () => {
    const named = (unitId: string, evaluated: number, objections: number) => ({
      ...{ ...place, unitId, parentId: "top", name: unitId, evaluated, evaluations: evaluated, objections },
    });
    const beside = [named("x", 3, 1), named("y", 2, 1), named("z", 6, 2), named("large", 40, 3)];
    const top = { ...named("top", 51, 7), parentId: null };
    const units = [{ id: "top", path: "top." }].concat(
      beside.map(({ unitId }) => ({ id: unitId, path: `top.${unitId}.` })),
    );
    const asked = (path: string, ...way: string[]) =>
      reportOf("objections", around([top, ...beside], way), openIn(path, ["top.x."], units));
    const { rows, hidden, all } = asked("top.", "top");
    expect(rows.map(({ id, now }) => [id, now?.whole]).sort()).toEqual([
      ["large", 40],
      ["x", 3],
    ]);
    expect([hidden, all.now?.whole]).toEqual([2, 51]);
    expect(asked("top.x.", "top", "x").all.now).toMatchObject({ part: 1, whole: 3 });
    expect(asked("top.y.", "top", "y").all.now).toBeNull();
  });

  it("tells others, whom a reader shows it to, nothing of those, nor the reader of anybody else", () => {
    const named = (unitId: string, people: number, good: number) => ({
      ...{ ...place, unitId, parentId: "top", name: unitId, good, poor: people - good },
    });
    const beside = [named("x", 3, 1), named("y", 4, 1), named("z", 6, 2), named("large", 40, 9)];
    const top = { ...named("top", 53, 13), parentId: null };
    const units = [{ id: "top", path: "top." }].concat(
      beside.map(({ unitId }) => ({ id: unitId, path: `top.${unitId}.` })),
    );
    const asked = (open: Open) => {
      const { rows, hidden, all } = reportOf("rated-good", around([top, ...beside], ["top"]), open);
      return [rows.map(({ id }) => id).sort(), hidden, all.now?.whole];
    };
    const open = openIn("top.", ["top.x."], units);
    expect(asked(false)).toEqual([["large", "z"], 2, 53]);
    expect(asked(open)).toEqual([["large", "x"], 2, 53]);
    expect(asked(toOthers(open))).toEqual([["large"], 3, 53]);
    expect(asked(toOthers(true))).toEqual(asked(false));
  });

  it("is told of units entrusted to the reader in a quarter, too, where quarters add up", () => {
    const named = (unitId: string, parentId: string | null, evaluated: number) => ({
      ...{ ...place, quarter: 2, unitId, parentId, name: unitId, evaluated, evaluations: evaluated },
    });
    const sums = [named("top", null, 43), named("x", "top", 3), named("large", "top", 40)];
    const units = [{ id: "top", path: "top." }].concat(
      ["x", "large"].map((id) => ({ id, path: `top.${id}.` })),
    );
    const asked = { ...around(sums, ["top"]), quarter: 2 };
    const { rows, all, hidden } = reportOf("objections", asked, openIn("top.", ["top.x."], units));
    expect(rows.map(({ id, now }) => [id, now?.whole])).toEqual([["x", 3]]);
    expect([all.now, hidden]).toEqual([null, 1]);
  });

  it("tells of the others in a unit, part of which is entrusted to the reader, no count of one to four", () => {
    const named = (unitId: string, parentId: string, assessed: number, gapped: number) => ({
      ...{ ...place, unitId, parentId, name: unitId, assessed, gapped },
    });
    const sums = [named("top", "", 20, 10), named("x", "top", 10, 6), named("y", "top", 10, 4)];
    const units = [{ id: "top", path: "top." }].concat(["x", "y"].map((id) => ({ id, path: `top.${id}.` })));
    const told = (opened: string[]) =>
      reportOf("gaps", around(sums, ["top"]), openIn("top.", opened, units)).all.now;
    expect(told([])).toMatchObject({ part: 10, whole: 20 });
    expect(told(["top.x."])).toMatchObject({ part: null, whole: 20 });
  });

  it("tells no count of one to four, nor all but so few, where the count itself is guarded", () => {
    fc.assert(
      fc.property(trees, (tree) => {
        const { rows } = grown(tree, (assessed, gapped) => ({ assessed, gapped }));
        for (const { way } of rows) {
          const { rows: told, all } = reportOf("gaps", around(rows, way), false);
          for (const { now } of [...told, all]) {
            if (now?.part == null) continue;
            for (const count of [now.part, now.whole - now.part])
              expect(count === 0 || count >= 5).toBe(true);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it("tells nothing of a quarter where quarters add up, or one that is kept could be found from the others", () => {
    const unit = {
      ...place,
      quarter: 1,
      aimed: 20,
      closed: 10,
      assessed: 20,
      gapped: 10,
      aimedPeople: 15,
      closedPeople: 8,
    };
    const told = (key: "gaps" | "gaps-closed", isOpen: boolean, quarter: number) =>
      reportOf(key, { ...around([{ ...unit, quarter }], ["u"]), quarter }, isOpen).all.now?.value ?? null;
    expect([told("gaps-closed", false, 1), told("gaps-closed", true, 1)]).toEqual([null, 0.5]);
    expect([told("gaps-closed", false, 0), told("gaps", false, 1)]).toEqual([0.5, 0.5]);
  });

  it.each([
    ["one person with five trainings", { aimed: 5, closed: 5, aimedPeople: 1, closedPeople: 1 }, null],
    [
      "six people, two of whom closed",
      { aimed: 12, closed: 6, aimedPeople: 6, closedPeople: 2 },
      { part: null, whole: 12 },
    ],
    [
      "ten people, five of whom closed",
      { aimed: 14, closed: 7, aimedPeople: 10, closedPeople: 5 },
      { part: 7, whole: 14 },
    ],
    [
      "twenty people, each of whom closed one, and one of whom lacks another",
      { aimed: 21, closed: 20, aimedPeople: 20, closedPeople: 20 },
      { part: null, whole: 21 },
    ],
    [
      "twenty people, each of whom closed all",
      { aimed: 21, closed: 21, aimedPeople: 20, closedPeople: 20 },
      { part: 21, whole: 21 },
    ],
  ])("counts people where the figure counts trainings: %s", (_, counts, told) => {
    const { now } = reportOf("gaps-closed", around([{ ...place, ...counts }], ["u"]), false).all;
    expect(now && { part: now.part, whole: now.whole }).toEqual(told);
  });

  it.each([
    ["everybody closed all", 1, { part: 78, whole: 78 }],
    ["nobody closed any", 0, { part: 0, whole: 78 }],
  ])("tells where one unit is small, too, that %s", (_, share, told) => {
    const sums = [
      [20, 31],
      [18, 25],
      [12, 15],
      [3, 4],
      [3, 3],
    ].map(([aimedPeople = 0, aimed = 0], i) => ({
      ...{ ...place, unitId: `u${i}`, parentId: "top", name: `Unit ${i}`, aimed, aimedPeople },
      ...{ closed: share * aimed, closedPeople: share * aimedPeople },
    }));
    const all = { ...place, unitId: "top", name: "Daerah", aimed: 78, aimedPeople: 56 };
    const total = { ...all, closed: share * 78, closedPeople: share * 56 };
    const { rows, all: together } = reportOf("gaps-closed", around([total, ...sums], ["top"]), false);
    expect(together.now).toMatchObject(told);
    expect(rows.map(({ now }) => now?.value)).toEqual([share, share, share]);
  });

  it("is everything, to whoever reads these people one by one", () => {
    fc.assert(
      fc.property(trees, (tree) => {
        const { rows } = grown(tree, (staff, learned) => ({ staff, learned }));
        for (const { way, unitId } of rows) {
          const report = reportOf("hours-reached", around(rows, way), true);
          expect(report.all.now).toEqual(
            figureOf(
              "hours-reached",
              rows.find((row) => row.unitId === unitId),
            ),
          );
          expect(report.hidden).toBe(0);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("covers every indicator about ratings, learning and competencies", () => {
    expect(guarded).toEqual([
      ...["rated-good", "objections", "objections-in-time", "objections-changed"],
      ...["hours-reached", "hours-mean", "assessed", "gaps", "gaps-closed"],
    ]);
  });
});

const units = (values: readonly [number, number][]) =>
  values.map(([confirmed, owing], i) => ({
    ...place,
    unitId: `u${i}`,
    parentId: "top",
    name: `Unit ${i}`,
    confirmed,
    owing,
  }));
const top = (rows: readonly { confirmed: number; owing: number }[]) => ({
  ...{ ...place, unitId: "top", name: "Daerah" },
  confirmed: rows.reduce((sum, row) => sum + row.confirmed, 0),
  owing: rows.reduce((sum, row) => sum + row.owing, 0),
});

describe("a report", () => {
  const rows = units([
    [9, 10],
    [5, 10],
    [7, 10],
  ]);
  const all = top(rows);

  it("puts the worst unit first, beside the same period of the year before", () => {
    const before = { ...rows[1], year: 2025, confirmed: 10, owing: 20 } as Sums;
    const report = reportOf("plans-confirmed", around([all, ...rows, before], ["top"]), true);
    expect(report.rows.map(({ name }) => name)).toEqual(["Unit 1", "Unit 2", "Unit 0"]);
    expect(report.rows[0]?.before).toEqual({ part: 10, whole: 20, value: 0.5 });
    expect(report.all).toEqual({ now: { part: 21, whole: 30, value: 0.7 }, before: null });
    expect(unitsIn([report]).map(({ name }) => name)).toEqual(["Unit 0", "Unit 1", "Unit 2"]);
  });

  it("marks who is beyond the limit, or clearly worse than all together where there is none", () => {
    const figure = (value: number) => ({ now: { part: 0, whole: 10, value } });
    const together = { part: 0, whole: 10, value: 0.7 };
    expect([0.79, 0.8].map((value) => isBehind("plans-confirmed", figure(value), together))).toEqual([
      true,
      false,
    ]);
    expect([0.59, 0.6, 0.61].map((value) => isBehind("evidence", figure(value), together))).toEqual([
      true,
      false,
      false,
    ]);
    expect([0.79, 0.81].map((value) => isBehind("people-without-role", figure(value), together))).toEqual([
      false,
      true,
    ]);
    expect([5, 6].map((value) => isBehind("answer-time", figure(value), { ...together, value: 1 }))).toEqual([
      false,
      true,
    ]);
    expect([12, 13].map((value) => isBehind("load", figure(value), { ...together, value: 10 }))).toEqual([
      false,
      true,
    ]);
    expect(isBehind("evidence", { now: null }, together)).toBe(false);
  });

  it("has four quarters, and nothing of those that have no figures", () => {
    const first = { ...all, quarter: 1 };
    const trend = trendOf("plans-confirmed", around([all, first], ["top"]), true);
    expect(trend.map(({ now }) => now?.value ?? null)).toEqual([0.7, null, null, null]);
  });

  it("says of what is only known today nothing in another period", () => {
    const waiting = { ...all, waiting: 2, staff: 10 };
    const report = (changes: Partial<Around>) =>
      reportOf("waiting", { ...around([waiting, { ...waiting, quarter: 1 }], ["top"]), ...changes }, true).all
        .now;
    expect(report({})).toEqual({ part: 2, whole: 10, value: 0.2 });
    expect(report({ quarter: 1 })).toBeNull();
    expect(report({ running: 2027 })).toBeNull();
    expect(trendOf("waiting", around([waiting, { ...waiting, quarter: 1 }], ["top"]), true)).toEqual([]);
  });
});
