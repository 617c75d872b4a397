import { type Compared, standingOf } from "@/lib/decisions/standing";
import type { IndicatorKey } from "@/lib/reporting/indicators";

const figure = (value: number) => ({ part: null, whole: 10, value });
const of = (key: IndicatorKey, now: number, above: number | null): Compared => ({
  ...{ key, now: figure(now), above: above === null ? null : figure(above) },
});
const keysOf = (figures: readonly Compared[]) => {
  const { strengths, concerns } = standingOf(figures);
  return [strengths.map(({ key }) => key), concerns.map(({ key }) => key)];
};

describe("the strengths and concerns of a unit", () => {
  it("are figures clearly better or worse than those above it, by the same distance", () => {
    expect(keysOf([of("evidence", 0.71, 0.6), of("feedback-given", 0.49, 0.6)])).toEqual([
      ["evidence"],
      ["feedback-given"],
    ]);
    expect(keysOf([of("evidence", 0.7, 0.6), of("feedback-given", 0.5, 0.6)])).toEqual([[], []]);
  });

  it("go by the limit where nothing is above it", () => {
    expect(keysOf([of("plans-confirmed", 0.8, null), of("plans-on-time", 0.79, null)])).toEqual([
      ["plans-confirmed"],
      ["plans-on-time"],
    ]);
  });

  it("are the three clearest, the clearest first", () => {
    const rising = (["evidence", "feedback-given", "indicators-carried", "hours-reached"] as const).map(
      (key, i) => of(key, 0.6 + i / 10, 0.3),
    );
    expect(keysOf(rising)[0]).toEqual(["hours-reached", "indicators-carried", "feedback-given"]);
  });

  it("never praise that a team is small or a plan short, and mind that they are not", () => {
    expect(keysOf([of("team-size", 1, 4), of("load", 1, 3)])).toEqual([[], []]);
    expect(keysOf([of("team-size", 6, 4), of("hours-mean", 30, 20)])).toEqual([
      ["hours-mean"],
      ["team-size"],
    ]);
  });
});
