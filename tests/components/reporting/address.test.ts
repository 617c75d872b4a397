import { createTranslator } from "use-intl/core";

import { behindAt, peopleAt, waitingAt } from "@/components/reporting/address";
import { catalogues } from "@/lib/i18n/catalogues";
import type { Locale } from "@/lib/i18n/locales";
import { hasBehind } from "@/lib/reporting/as-of";

const standing = { unit: "u", year: 2025, quarter: 2 };

describe("the way behind a figure", () => {
  it("leads to the goals of the same year and quarter", () => {
    expect(peopleAt("goals-attained", standing)).toBe("/goals/u?year=2025&quarter=2");
    expect(peopleAt("goals-attained", { ...standing, quarter: 0 })).toBe("/goals/u?year=2025");
  });

  it("leads to no goals of a unit that has none", () => {
    const [none, told] = [
      { now: null, before: null },
      { part: 1, whole: 2, value: 0.5 },
    ];
    expect(hasBehind({ key: "goals-attained", all: none })).toBe(false);
    expect(hasBehind({ key: "goals-attained", all: { ...none, before: told } })).toBe(true);
    expect(hasBehind({ key: "hours-reached", all: none })).toBe(true);
  });

  it("leads to those who wait for one official, and in another period to everybody", () => {
    expect(waitingAt(standing, "r")).toBe("/reports/waiting/people?unit=u&year=2025&rater=r");
    expect(behindAt("waiting", standing, { rater: "r", page: 2 })).toBe(
      "/reports/waiting/people?unit=u&year=2025&quarter=2&rater=r&page=2",
    );
    expect(behindAt("waiting", { ...standing, quarter: 1 }, { everybody: true })).toBe(
      "/reports/waiting/people?unit=u&year=2025&quarter=1&who=all",
    );
  });

  it("says there that they wait for one official", () => {
    const said = (locale: Locale, count: number) =>
      createTranslator({ locale, messages: catalogues[locale], namespace: "reporting.behindList" })(
        "headline",
        {
          ...{ name: "Menunggu", unit: "Dinas A", who: "rater", count },
        },
      );
    expect(said("id", 3)).toBe("3 orang di Dinas A menunggu satu pejabat");
    expect([said("en", 1), said("en", 0)]).toEqual([
      "One person in Dinas A is waiting for one official",
      "Nobody in Dinas A is waiting for this official",
    ]);
  });
});
