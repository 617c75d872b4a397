import type { Distribution } from "@/lib/evaluation/distribution-pattern";
import { patternOf, type RatedPeriod } from "@/lib/evaluation/rater-patterns";

const counts = (veryGood: number, good: number, improve = 0, poor = 0, veryPoor = 0): Distribution => ({
  very_good: veryGood,
  good,
  needs_improvement: improve,
  poor,
  very_poor: veryPoor,
});
const period = (own: Distribution, changes: Partial<RatedPeriod> = {}): RatedPeriod => ({
  ...{ when: "2026/1", counts: own, lastDays: 0, marked: 0, agreeing: 0, agency: counts(10, 20, 10) },
  ...changes,
});

describe("how a rater rates (E8)", () => {
  it("is milder or stricter by the mean rank beside that of the agency, in ranks", () => {
    // The agency's mean is 4: ten Sangat Baik (5), twenty Baik (4), ten Butuh Perbaikan (3).
    expect(patternOf([period(counts(6, 0))])).toMatchObject({ difference: 1 });
    expect(patternOf([period(counts(0, 0, 3, 3))])).toMatchObject({ difference: -1.5 });
    expect(patternOf([period(counts(3, 4, 3))])).toMatchObject({ difference: 0 });
  });

  it("is compared with each period's own agency where there are several", () => {
    const stricter = period(counts(0, 5), { when: "2026/2", agency: counts(0, 0, 20) });
    // Five people one rank above, five people one rank above: one rank on average, never of all periods in one.
    expect(patternOf([period(counts(5, 0)), stricter])).toMatchObject({
      ...{ people: 5, difference: 1, counts: counts(5, 5) },
      mostGiven: { part: 5, whole: 10 },
    });
  });

  it("is restricted by the share of the predicate given most", () => {
    expect(patternOf([period(counts(1, 7, 2))])).toMatchObject({
      mostGiven: { predicate: "good", part: 7, whole: 10 },
    });
  });

  it("names the share of the last two working days, and the agreement with marks of those that have marks", () => {
    const late = period(counts(0, 8), { lastDays: 6, marked: 4, agreeing: 3 });
    expect(patternOf([late])).toMatchObject({
      lastDays: { part: 6, whole: 8 },
      agreeing: { part: 3, whole: 4 },
    });
    expect(patternOf([period(counts(0, 8))])).toMatchObject({ agreeing: null });
  });

  it.each([
    [4, null],
    [5, { caution: true }],
    [9, { caution: true }],
    [10, { caution: false }],
  ])("says of %d people %o", (people, said) => {
    const pattern = patternOf([period(counts(0, people))]);
    if (said) expect(pattern).toMatchObject(said);
    else expect(pattern).toBeNull();
  });

  it("says nothing of four people though they were rated in four periods", () => {
    expect(
      patternOf(Array.from({ length: 4 }, (_, at) => period(counts(0, 4), { when: String(at) }))),
    ).toBeNull();
    expect(patternOf([])).toBeNull();
  });

  it("counts the people of one time in several agencies together", () => {
    const two = [period(counts(0, 3)), period(counts(0, 3), { agency: counts(0, 0, 9) })];
    expect(patternOf(two)).toMatchObject({ people: 6, difference: 0.5 });
  });

  it("is not compared with an agency in which fewer than five others were rated: the mean would name them", () => {
    expect(patternOf([period(counts(0, 6), { agency: counts(4, 6) })])).toMatchObject({ difference: null });
    expect(patternOf([period(counts(0, 6), { agency: counts(5, 6) })])?.difference).toBeCloseTo(-5 / 11);
  });
});
