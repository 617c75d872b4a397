import fc from "fast-check";

import type { TrainingForm } from "@/lib/db/generated/enums";
import { addDays } from "@/lib/dates";
import { cappedWithin, hoursOfMinutes, trainingHours, yearlyHours } from "@/lib/training/hours";

const from = "2026-03-02";
const jp = (form: TrainingForm, quantity: number, days = 1, international = false, counted = 0) =>
  trainingHours(
    { form, quantity, international, startedOn: from, endedOn: addDays(from, days - 1) },
    counted,
  );

describe("learning hours (PerLAN 10/2018)", () => {
  it.each([
    ["national seminar of two days", jp("seminar", 2, 2), 8],
    ["international seminar of one day", jp("seminar", 1, 1, true), 6],
    ["national workshop of two days", jp("workshop", 2, 2), 10],
    ["national internship", jp("internship", 1, 30), 20],
    ["learning community, one day, five hours", jp("learning_community", 5), 2],
    ["technical training abroad of 40 hours", jp("programme", 40, 5, true), 48],
    ["e-learning, three days of five hours", jp("e_learning", 15, 3), 9],
    ["guidance at the workplace, once", jp("workplace_guidance", 1), 2],
  ])("%s", (_, hours, expected) => {
    expect(hours).toBe(expected);
  });

  it("fall short with 19 and suffice with 21", () => {
    const year = jp("seminar", 2, 2) + jp("e_learning", 15, 3) + jp("learning_community", 5);
    expect(year).toBe(19);
    expect(year).toBeLessThan(yearlyHours);
    expect(year + jp("workplace_guidance", 1)).toBe(21);
  });

  it("are 45 minutes long", () => {
    expect(hoursOfMinutes(15 * 60)).toBe(20);
  });

  it("never exceed the cap of a day", () => {
    const amount = fc.integer({ min: 1, max: 500 });
    fc.assert(
      fc.property(amount, fc.integer({ min: 1, max: 60 }), fc.boolean(), (quantity, days, international) => {
        expect(jp("e_learning", quantity, days, international)).toBeLessThanOrEqual(3 * days);
        expect(jp("learning_community", quantity, days, international)).toBeLessThanOrEqual(2 * days);
      }),
    );
  });

  it("count guidance at the workplace twice a month at most", () => {
    expect(jp("workplace_guidance", 10)).toBe(4);
    expect(jp("workplace_guidance", 10, 31)).toBe(8);
    expect(jp("workplace_guidance", 10, 1, true)).toBe(4.8);
  });

  it("count a day's cap once, though two trainings share the day", () => {
    expect(jp("learning_community", 5, 1, false, 2)).toBe(0);
    expect(jp("learning_community", 5, 1, false, 1.5)).toBe(0.5);
    expect(jp("seminar", 2, 2, false, 8)).toBe(8);
  });

  it("share a cap within the day, or the month, that a training touches", () => {
    const training = { quantity: 1, international: false, startedOn: "2026-02-10", endedOn: "2026-03-02" };
    expect(cappedWithin({ ...training, form: "e_learning" })).toEqual({
      startedOn: "2026-02-10",
      endedOn: "2026-03-02",
    });
    expect(cappedWithin({ ...training, form: "workplace_guidance" })).toEqual({
      startedOn: "2026-02-01",
      endedOn: "2026-03-31",
    });
    expect(cappedWithin({ ...training, form: "seminar" })).toBeNull();
  });
});
