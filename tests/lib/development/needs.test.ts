import fc from "fast-check";

import {
  type Above,
  type NeedsFigures,
  mostLackedFirst,
  wholeNeeds,
  withoutNaming,
} from "@/lib/development/needs";
import { needsBeside } from "@/lib/development/needs-beside";

import { subtractsTo } from "../../support/subtraction";

const sums = { hours: "10.00", cost: "100" };
const unit = (id: string, whole: number, lacking = 0, planned = 0) => ({
  ...{ id, name: id, whole, lacking, unseen: 0, planned, ...sums },
});
const competency = (unitId: string, whole: number, lacking: number, learners = 0, id = "c") => ({
  ...{ unitId, id, code: id, name: id, whole, assessed: whole, lacking, planned: 0, learners, ...sums },
});
const way = (unitId: string, whole: number, quarter = 1) => ({
  ...{ unitId, form: null, quarter, lines: whole, whole, ...sums },
});
const figures = (part: Partial<NeedsFigures>): NeedsFigures => ({
  ...{ units: [], competencies: [], ways: [] },
  ...part,
});

describe("needs for the chain of command", () => {
  it("are everything, with sums over the units right below", () => {
    const known = figures({
      units: [unit("x", 3, 1, 1), unit("y", 12, 6, 6)],
      competencies: [competency("x", 3, 1), competency("y", 12, 6)],
      ways: [way("x", 1), way("y", 2)],
    });
    expect(wholeNeeds(known)).toMatchObject({
      ...{ hidden: 0, total: { whole: 15, lacking: 7, planned: 7, hours: "20.00", cost: "200" } },
      competencies: [{ id: "c", whole: 15, lacking: 7, hours: "20.00", cost: "200" }],
      ways: [{ quarter: 1, lines: 3, whole: 3 }],
    });
  });
});

describe("needs outside the chain of command", () => {
  it("leave out a unit of so few with another beside it, so that the total does not give it away", () => {
    const shown = withoutNaming(
      figures({ units: [unit("few", 3, 1), unit("next", 12, 6), unit("large", 40, 20)] }),
      [],
    );
    expect(shown.units.map(({ id }) => id)).toEqual(["large"]);
    expect(shown).toMatchObject({ hidden: 2, total: { whole: 55, lacking: 27 } });
  });

  it("tell no hours and no cost of what so few plan", () => {
    const shown = withoutNaming(
      figures({ units: [unit("one plans", 20, 10, 1), unit("large", 40, 20, 20), unit("next", 15, 7, 7)] }),
      [],
    );
    expect(shown.units).toMatchObject([
      { id: "one plans", planned: null, hours: null, cost: null },
      { id: "large", planned: 20, hours: "10.00" },
      { id: "next", planned: null, hours: null },
    ]);
  });

  it("tell of a competency what speaks of nobody: neither few who lack it nor the cost of few who learn it", () => {
    const [few, learnt] = withoutNaming(
      figures({ competencies: [competency("x", 30, 2), competency("x", 30, 15, 2, "d")] }),
      [],
    ).competencies;
    expect(few).toMatchObject({ whole: 30, lacking: null, cost: "100" });
    expect(learnt).toMatchObject({ whole: 30, lacking: 15, hours: null, cost: null });
  });

  it("leave out a competency or a way of fewer than five people", () => {
    const known = figures({ competencies: [competency("x", 4, 4)], ways: [way("x", 1), way("x", 2, 2)] });
    expect(withoutNaming(known, [])).toMatchObject({ competencies: [], ways: [], hidden: 3 });
  });

  it("hide further ways until hours and rupiah of all together say nothing of those of few", () => {
    const units = [unit("x", 20, 10, 10)];
    const ways = [way("x", 2), way("x", 6, 2), way("x", 8, 3)];
    const shown = withoutNaming(figures({ units, ways }), []);
    expect(shown.ways).toMatchObject([{ quarter: 3 }]);
    expect(shown).toMatchObject({ hidden: 2, total: { planned: 10, hours: "10.00", cost: "100" } });
    // The same people may stand in both.
    const twice = [way("x", 2), way("x", 3, 2), way("x", 8, 3), way("x", 9, 4)];
    expect(withoutNaming(figures({ units, ways: twice }), []).ways).toMatchObject([{ quarter: 4 }]);
  });

  it("have no hours and no rupiah where too few ways can be hidden", () => {
    const units = [unit("x", 20, 10, 10), unit("y", 20, 10, 10)];
    const few = figures({ units, ways: [way("x", 2)], competencies: [competency("x", 20, 10, 10)] });
    expect(withoutNaming(few, [])).toMatchObject({
      ...{ ways: [], total: { planned: 20, hours: null, cost: null } },
      units: [{ hours: null }, { hours: "10.00" }],
      competencies: [{ hours: null, cost: null }],
    });
  });

  it("have no sums for fewer than five people in all", () => {
    expect(withoutNaming(figures({ units: [unit("x", 4)] }), []).total).toBeNull();
  });
});

describe("needs of a unit whose figures stand beside others on the page above", () => {
  const below = figures({
    units: [unit("b", 12, 6)],
    competencies: [competency("b", 12, 6)],
    ways: [way("b", 6)],
  });

  it("are not told where the unit was left out there for the sake of a smaller one", () => {
    const above = figures({ units: [unit("few", 3, 1), unit("next", 12, 6), unit("large", 40, 20)] });
    expect(withoutNaming(below, [{ figures: above, unitId: "next" }])).toMatchObject({
      ...{ total: null, units: [], competencies: [], ways: [] },
    });
    expect(withoutNaming(below, [{ figures: above, unitId: "large" }]).total).toMatchObject({ whole: 12 });
  });

  it("leave out the count, the competency and the way that were left out there", () => {
    const above = figures({
      units: [unit("a", 20, 2), unit("b", 12, 6), unit("large", 40, 20)],
      competencies: [competency("a", 20, 2), competency("b", 12, 6), competency("large", 40, 20)],
      ways: [way("a", 2), way("b", 6), way("large", 9)],
    });
    const shown = withoutNaming(below, [{ figures: above, unitId: "b" }]);
    expect(shown.total).toMatchObject({ whole: 12, lacking: null });
    expect(shown.units).toMatchObject([{ whole: 12, lacking: null }]);
    expect(shown.competencies).toMatchObject([{ whole: 12, lacking: null }]);
    expect(shown.ways).toEqual([]);
  });
});

describe("needs of a unit, some people of which the reader knows one by one", () => {
  const strange = figures({
    units: [unit("y", 2, 1, 1), unit("z", 12, 6, 6), unit("large", 40, 20, 20)],
    competencies: [competency("y", 2, 1), competency("large", 40, 20)],
    ways: [way("large", 20), way("y", 2, 3)],
  });
  const known = figures({
    units: [unit("x", 3, 1, 1), unit("large", 2, 1, 1)],
    competencies: [competency("x", 3, 1), competency("x", 3, 1, 0, "own")],
    ways: [way("x", 1, 2), way("large", 1)],
  });

  it("tell a unit of known people alone, which hides nobody, and with others only what is told of those", () => {
    const shown = needsBeside(strange, [], known);
    expect(shown.units).toMatchObject([
      { id: "large", whole: 42, lacking: 21, planned: 21 },
      { id: "x", whole: 3, lacking: 1, hours: "10.00" },
    ]);
    expect(shown.total).toMatchObject({ whole: 59, lacking: 29 });
    expect(shown.competencies).toMatchObject([
      { id: "c", whole: 45, lacking: 22 },
      { id: "own", whole: 3, lacking: 1 },
    ]);
    expect(shown.ways.map(({ quarter, whole }) => [quarter, whole])).toEqual([[2, 1]]);
    expect(shown.hidden).toBe(4);
  });

  const cell = fc.record({ lacking: fc.nat(9), met: fc.nat(9), isKnown: fc.boolean() });

  it("tell nothing more of strangers than if there were only these, on any page", () => {
    const figuresOf = (cells: readonly { id: string; lacking: number; met: number }[]) =>
      figures({
        units: cells.map(({ id, lacking, met }) => unit(id, lacking + met, lacking)),
        competencies: cells.map(({ id, lacking, met }) => competency(id, lacking + met, lacking)),
      });
    fc.assert(
      fc.property(
        fc.array(cell, { minLength: 1, maxLength: 6 }),
        fc.array(cell, { maxLength: 4 }),
        (drawn, more) => {
          const named = drawn.map((one, i) => ({ ...one, id: `u${i}` }));
          // Further people of the same units: some units hold both.
          const cells = [
            ...named,
            ...more.flatMap((one, i) =>
              named[i] ? { ...one, id: `u${i}`, isKnown: !named[i].isKnown } : [],
            ),
          ];
          const people = cells.filter(({ lacking, met }) => lacking + met > 0);
          const [ofKnown, others] = [
            people.filter(({ isKnown }) => isKnown),
            people.filter(({ isKnown }) => !isKnown),
          ];
          fc.pre(others.length > 0);
          const alone = withoutNaming(figuresOf(others), []);
          const shown = needsBeside(figuresOf(others), [], figuresOf(ofKnown));
          const lackingOf = (id: string) => ofKnown.find((one) => one.id === id)?.lacking ?? 0;
          const withoutKnown = shown.units
            .filter(({ id }) => others.some((one) => one.id === id))
            .map(({ id, lacking }) => [id, lacking === null ? null : lacking - lackingOf(id)])
            .sort();
          expect(withoutKnown).toEqual(alone.units.map(({ id, lacking }) => [id, lacking]).sort());
          expect(shown.units.length - withoutKnown.length).toBe(
            ofKnown.filter(({ id }) => !others.some((one) => one.id === id)).length,
          );
          const known = ofKnown.reduce((sum, { lacking }) => sum + lacking, 0);
          const rest = (lacking: number | null | undefined) => (lacking == null ? null : lacking - known);
          expect(rest(shown.total?.lacking)).toBe(alone.total?.lacking ?? null);
          expect(rest(shown.competencies[0]?.lacking)).toBe(alone.competencies[0]?.lacking ?? null);
        },
      ),
    );
  });

  it("are everything where there is nobody else", () => {
    expect(needsBeside(figures({}), [], known)).toEqual(wholeNeeds(known));
  });
});

describe("whoever subtracts the pages below from the page above", () => {
  const cell = fc.tuple(fc.nat(12), fc.nat(12)).map(([lacking, met]) => ({ lacking, whole: lacking + met }));
  it("finds no one to four people who lack something, nor all but so few", () => {
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 6 }), (cells) => {
        const units = cells.map(({ whole, lacking }, i) => unit(`${i}`, whole, lacking));
        const competencies = cells.map(({ whole, lacking }, i) => competency(`${i}`, whole, lacking));
        const above = figures({ units, competencies });
        const page = withoutNaming(above, []);
        const told = units.map(({ id }, i) => {
          const own = figures({ units: [units[i] as never], competencies: [competencies[i] as never] });
          return withoutNaming(own, [{ figures: above, unitId: id }]).competencies[0]?.lacking ?? null;
        });
        const sum = page.competencies[0]?.lacking ?? null;
        const rest = cells.filter((_, i) => told[i] === null);
        const missing = rest.reduce((all, { lacking }) => all + lacking, 0);
        const people = rest.reduce((all, { whole }) => all + whole, 0);
        const few = (count: number) => count > 0 && count < 5;
        const saysAll = sum === 0 || sum === page.competencies[0]?.whole;
        return sum === null || saysAll || !(few(missing) || few(people - missing));
      }),
    );
  });
});

describe("whoever subtracts what is told of all units of a tree", () => {
  type Place = { id: string; quarters: readonly { whole: number; hours: number }[]; below: readonly Place[] };
  // Some plan in no quarter, many in few.
  const quarter = fc.record({
    whole: fc.oneof(fc.constant(0), fc.nat(4), fc.integer({ min: 5, max: 15 })),
    hours: fc.integer({ min: 1, max: 99 }),
  });
  const quarters = fc.array(quarter, { minLength: 3, maxLength: 3 });
  const tree = fc.tuple(
    quarters,
    fc.array(fc.tuple(quarters, fc.array(quarters, { maxLength: 3 })), { maxLength: 3 }),
  );

  const inside = (place: Place): Place[] => [place, ...place.below.flatMap(inside)];
  const figuresOf = (place: Place): NeedsFigures => {
    const parts = [{ ...place, below: [] }, ...place.below];
    const sizesOf = (part: Place, at: number) =>
      inside(part).flatMap(({ quarters: own }) => (own[at]?.whole ? [own[at]] : []));
    const total = (rows: readonly { whole: number; hours: number }[], of: "whole" | "hours") =>
      rows.reduce((sum, row) => sum + row[of], 0);
    return figures({
      // Everybody of a unit plans in one quarter at most, and thirty more people in none.
      units: parts.map((part) => {
        const planned = [0, 1, 2].flatMap((at) => sizesOf(part, at));
        const count = total(planned, "whole");
        const hours = total(planned, "hours").toFixed(2);
        return { ...unit(part.id, count + 30, 0, count), hours };
      }),
      ways: parts.flatMap((part) =>
        [0, 1, 2].flatMap((at) => {
          const rows = sizesOf(part, at);
          const hours = total(rows, "hours").toFixed(2);
          return rows.length > 0 ? [{ ...way(part.id, total(rows, "whole"), at + 1), hours }] : [];
        }),
      ),
    });
  };

  it("finds the hours of no way of so few people", () => {
    fc.assert(
      fc.property(tree, ([own, parts]) => {
        const top: Place = {
          ...{ id: "t", quarters: own },
          below: parts.map(([quartersOf, leaves], at) => ({
            ...{ id: `t${at}`, quarters: quartersOf },
            below: leaves.map((leaf, i) => ({ id: `t${at}${i}`, quarters: leaf, below: [] })),
          })),
        };
        const places = inside(top);
        const sumOver = (of: readonly Place[], ats: readonly number[]) =>
          places.flatMap((place) => [0, 1, 2].map((at) => Number(of.includes(place) && ats.includes(at))));
        const told: number[][] = [];
        const visit = (place: Place, above: readonly Above[]) => {
          const known = figuresOf(place);
          const page = withoutNaming(known, above);
          for (const row of page.ways) told.push(sumOver(inside(place), [row.quarter - 1]));
          for (const row of page.units)
            if (row.hours !== null) {
              const part = place.below.find(({ id }) => id === row.id);
              told.push(sumOver(part ? inside(part) : [place], [0, 1, 2]));
            }
          if (page.total && page.total.hours !== null) told.push(sumOver(inside(place), [0, 1, 2]));
          for (const part of place.below) visit(part, [...above, { figures: known, unitId: part.id }]);
        };
        visit(top, []);
        const empty = places.flatMap((place, index) =>
          place.quarters.flatMap(({ whole }, at) => (whole === 0 ? [index * 3 + at] : [])),
        );
        // What nobody plans is zero, which is known of what has no row.
        const facts = [
          ...told,
          ...empty.map((index) => Array.from({ length: places.length * 3 }, (_, i) => Number(i === index))),
        ];
        for (const group of [...places.map(inside), ...places.map((place) => [place])])
          for (const ats of [[0], [1], [2], [0, 1], [0, 2], [1, 2], [0, 1, 2]]) {
            const sizes = ats.map((at) =>
              group.reduce((sum, one) => sum + (one.quarters[at]?.whole ?? 0), 0),
            );
            if (sizes.every((size) => size === 0) || sizes.some((size) => size > 4)) continue;
            if (sizes.reduce((sum, size) => sum + size, 0) > 4) continue;
            expect(subtractsTo(facts, sumOver(group, ats))).toBe(false);
          }
      }),
      { numRuns: 100 },
    );
  });
});

describe("what is lacked", () => {
  it("stands by how many people lack it, and what nobody lacks is left out", () => {
    const rows = [
      ...[competency("x", 9, 2, 0, "a"), competency("x", 9, 0, 0, "b")],
      ...[competency("x", 9, 5, 0, "c"), competency("x", 9, 2, 0, "d")],
    ];
    expect(mostLackedFirst(rows).map(({ code }) => code)).toEqual(["c", "a", "d"]);
  });
});
