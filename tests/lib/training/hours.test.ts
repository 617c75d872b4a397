import fc from "fast-check";

import type { TrainingForm } from "@/lib/db/generated/enums";
import { addDays } from "@/lib/dates";
import {
  type Counted,
  countedIn,
  hoursOf,
  hoursOfMinutes,
  sharingWith,
  trainingForms,
  trainingHours,
} from "@/lib/training/hours";
import { yearlyHours } from "@/lib/deadlines/yearly-hours";

const from = "2026-03-02";
const jp = (form: TrainingForm, quantity: number, days = 1, international = false) =>
  trainingHours({ form, quantity, international, startedOn: from, endedOn: addDays(from, days - 1) });

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

  it.each([
    ["structural", 10, 10, 10],
    ["programme", 10, 10, 12],
    ["course", 10, 10, 12],
    ["outbound", 10, 10, 12],
    ["distance", 10, 10, 12],
    ["seminar", 1, 4, 6],
    ["workshop", 1, 5, 7],
    ["internship", 1, 20, 24],
    ["secondment", 1, 20, 24],
    ["exchange", 1, 20, 24],
    ["workplace_guidance", 1, 2, 2.4],
    ["learning_community", 1, 1, 1.2],
    ["e_learning", 1, 1, 1],
    ["coaching", 1, 2, 2.4],
    ["mentoring", 1, 2, 2.4],
    ["benchmarking", 1, 10, 12],
    ["self_study", 1, 2, 2],
  ] as const)("of %s follow the table: %d counts for %d, abroad for %d", (form, quantity, home, abroad) => {
    expect([jp(form, quantity, 30), jp(form, quantity, 30, true)]).toEqual([home, abroad]);
    expect(countedIn(form)).toBeDefined();
  });

  it("of every form are in the table", () => {
    expect(trainingForms).toHaveLength(17);
  });
});

type Given = Partial<Counted> & Pick<Counted, "id">;
const training = (given: Given): Counted => ({
  ...{ form: "learning_community", international: false, quantity: 5, startedOn: from, endedOn: from },
  ...given,
});
const sum = (hours: Map<string, number>) =>
  Math.round([...hours.values()].reduce((a, b) => a + b, 0) * 100) / 100;
const hours = (...given: Given[]) => Object.fromEntries(hoursOf(given.map(training)));

describe("the hours of trainings that share a cap", () => {
  it("count a day once, though two trainings lie on it", () => {
    expect(sum(hoursOf([training({ id: "a" }), training({ id: "b" })]))).toBe(2);
    expect(hours({ id: "a", quantity: 1.5 }, { id: "b" })).toEqual({ a: 0, b: 2 });
  });

  it("find room on the days that they do not share", () => {
    const march = (day: number) => `2026-03-${String(day).padStart(2, "0")}`;
    // One lasts a day, the other three: six hours are two a day, whoever was recorded first.
    expect(
      hours(
        { id: "long", quantity: 4, startedOn: march(1), endedOn: march(3) },
        { id: "short", startedOn: march(1), endedOn: march(1) },
      ),
    ).toEqual({ short: 2, long: 4 });
  });

  it("are spread over the months that they span", () => {
    const guidance = { form: "workplace_guidance", quantity: 2 } as const;
    const spanning = { id: "spanning", ...guidance, startedOn: "2026-03-20", endedOn: "2026-04-10" };
    const inMarch = { id: "march", ...guidance, startedOn: "2026-03-02", endedOn: "2026-03-03" };
    const inApril = { id: "april", ...guidance, startedOn: "2026-04-20", endedOn: "2026-04-21" };
    expect(hours(spanning, inMarch)).toEqual({ march: 4, spanning: 4 });
    expect(sum(hoursOf([spanning, inMarch, inApril].map(training)))).toBe(8);
  });

  it("put first what counts for more, so that a training at home never pushes one abroad out", () => {
    const guidance = { form: "workplace_guidance", quantity: 2 } as const;
    const abroad = {
      id: "abroad",
      ...guidance,
      international: true,
      startedOn: "2026-03-20",
      endedOn: "2026-03-21",
    };
    const home = { id: "home", ...guidance, startedOn: "2026-03-02", endedOn: "2026-03-03" };
    expect(hours(abroad, home)).toEqual({ abroad: 4.8, home: 0 });
  });

  it("leave what a document states as it is, and count the rest beside it", () => {
    expect(hours({ id: "a", documented: 1.5 }, { id: "b" })).toEqual({ a: 1.5, b: 0.5 });
    expect(hours({ id: "a", documented: 7 }, { id: "b" })).toEqual({ a: 7, b: 0 });
  });

  it("keep forms apart", () => {
    expect(
      hours({ id: "a" }, { id: "b", form: "e_learning" }, { id: "c", form: "seminar", quantity: 1 }),
    ).toEqual({
      ...{ a: 2, b: 3, c: 4 },
    });
  });

  it("name those that a new one can change, also through another", () => {
    const day = (id: string, first: number, last: number) =>
      training({ id, startedOn: addDays(from, first), endedOn: addDays(from, last) });
    const others = [day("chained", 2, 4), day("beside", 4, 6), day("apart", 9, 9)];
    expect(sharingWith(day("new", 1, 2), others).map(({ id }) => id)).toEqual(["chained", "beside"]);
    expect(sharingWith(training({ id: "x", form: "seminar" }), others)).toEqual([]);
    const months = training({
      id: "m",
      form: "workplace_guidance",
      startedOn: "2026-03-01",
      endedOn: "2026-03-01",
    });
    const same = training({
      id: "n",
      form: "workplace_guidance",
      startedOn: "2026-03-31",
      endedOn: "2026-03-31",
    });
    expect(sharingWith(months, [same])).toEqual([same]);
  });
});

const capped = fc.constantFrom<TrainingForm>("e_learning", "learning_community", "workplace_guidance");
const several = capped.chain((form) =>
  fc.array(
    fc
      .record({
        first: fc.integer({ min: 0, max: form === "workplace_guidance" ? 120 : 12 }),
        days: fc.integer({ min: 0, max: form === "workplace_guidance" ? 70 : 6 }),
        quantity: fc.integer({ min: 1, max: 1200 }).map((hundredths) => hundredths / 100),
        international: fc.boolean(),
      })
      .map(({ first, days, ...rest }) => ({
        ...{ ...rest, form, startedOn: addDays(from, first), endedOn: addDays(from, first + days) },
      })),
    { minLength: 1, maxLength: 9 },
  ),
);
const numbered = several.map((list) => list.map((one, i) => ({ ...one, id: String(i) })));
const cent = 0.005;

/** What one cap of each form is, and how much of it the hours of one training take. */
const capOf = { e_learning: 3, learning_community: 2, workplace_guidance: 2 } as Record<string, number>;
const slot = (form: TrainingForm, date: string) =>
  form === "workplace_guidance"
    ? Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7))
    : Date.parse(date) / 86_400_000;
const used = ({ form, international }: Counted, jpOf: number) =>
  form === "workplace_guidance" ? jpOf / (international ? 2.4 : 2) : jpOf;

describe("whatever was recorded", () => {
  it("counts the same for each training and in all, in whichever order it was recorded", () => {
    const shuffled = numbered.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    fc.assert(
      fc.property(shuffled, ([list, other]) => {
        const [one, two] = [hoursOf(list), hoursOf(other)];
        expect(list.map(({ id }) => two.get(id))).toEqual(list.map(({ id }) => one.get(id)));
      }),
    );
  });

  it("fits under the cap of every day and month together (Hall's condition for intervals)", () => {
    fc.assert(
      fc.property(numbered, (list) => {
        const counted = hoursOf(list);
        const spans = list.map((one) => ({
          ...{ from: slot(one.form, one.startedOn), to: slot(one.form, one.endedOn) },
          amount: used(one, counted.get(one.id) ?? 0),
        }));
        for (const { from: first } of spans)
          for (const { to: last } of spans) {
            const within = spans.filter((one) => one.from >= first && one.to <= last);
            const all = within.reduce((total, { amount }) => total + amount, 0);
            const room = (last - first + 1) * (capOf[list[0]?.form ?? ""] ?? 0);
            expect(all).toBeLessThanOrEqual(Math.max(0, room) + within.length * cent);
          }
      }),
    );
  });

  it("never counts for less once one more training was recorded, nor for more than that one has", () => {
    fc.assert(
      fc.property(numbered, (list) => {
        const before = sum(hoursOf(list.slice(1)));
        const after = sum(hoursOf(list));
        const [added] = list;
        const own = added ? trainingHours(added) : 0;
        expect(after).toBeGreaterThanOrEqual(before - list.length * cent);
        expect(after).toBeLessThanOrEqual(before + own + list.length * cent);
      }),
    );
  });

  it("changes nothing but trainings that share a cap with the new one", () => {
    fc.assert(
      fc.property(numbered, (list) => {
        const [added, ...others] = list;
        if (!added) return;
        const touched = new Set(sharingWith(added, others).map(({ id }) => id));
        const [before, after] = [hoursOf(others), hoursOf(list)];
        for (const { id } of others) if (!touched.has(id)) expect(after.get(id)).toBe(before.get(id));
        const alone = hoursOf([added, ...others.filter(({ id }) => touched.has(id))]);
        for (const [id, jpOf] of alone) expect(after.get(id)).toBe(jpOf);
      }),
    );
  });
});
