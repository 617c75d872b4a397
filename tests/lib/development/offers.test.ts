import { type Course, offersFor } from "@/lib/development/offers";

const gap = { competencyId: "c", required: 3, assessed: 2 } as const;
const span = { from: "2026-08-01", last: "2026-12-31" };
const course = (id: string, part: Partial<Course> = {}): Course => ({
  ...{ id, title: id, provider: "BKPSDMD", form: "course", international: false, competencyId: "c" },
  ...{ level: 3, quantity: 16, cost: "500000", event: null },
  ...part,
});
const event = (startsOn: string) => ({
  startsOn,
  endsOn: startsOn,
  place: "Muara Bungo",
  free: 2,
  cost: "750000",
});
const ids = (courses: Course[]) => offersFor(gap, courses, span).map(({ courseId }) => courseId);

describe("courses that close a gap", () => {
  it("are those of its competency that lead beyond what was seen", () => {
    expect(
      ids([
        course("fits"),
        course("as far as seen", { level: 2 }),
        course("unsaid", { level: null }),
        course("other", { competencyId: "d" }),
      ]),
    ).toEqual(["fits", "unsaid"]);
  });

  it("stand by the nearest event with a place, then by what leads to the level asked, three at most", () => {
    const wide = { ...gap, assessed: 1 } as const;
    const courses = [
      course("a", { level: 2 }),
      course("b"),
      course("late", { event: event("2026-10-01") }),
      course("soon", { event: event("2026-09-01") }),
    ];
    expect(offersFor(wide, courses, span).map(({ courseId }) => courseId)).toEqual(["soon", "late", "b"]);
  });

  it("bring the event's days, place and price, and the hours of the conversion table", () => {
    expect(offersFor(gap, [course("a", { event: event("2026-09-01") })], span)).toEqual([
      {
        ...{ courseId: "a", title: "a", provider: "BKPSDMD", form: "course", hours: 16, cost: "750000" },
        ...{ startsOn: "2026-09-01", endsOn: "2026-09-01", event: { place: "Muara Bungo", free: 2 } },
      },
    ]);
  });

  it("have days of the year where no event is announced, and as many as a cap on each day needs", () => {
    const [usual] = offersFor(gap, [course("a")], span);
    expect(usual).toMatchObject({
      startsOn: "2026-08-01",
      endsOn: "2026-08-05",
      cost: "500000",
      event: null,
    });
    const [online] = offersFor(gap, [course("a", { form: "e_learning" })], { ...span, from: "2026-12-20" });
    expect(online).toMatchObject({ startsOn: "2026-12-20", endsOn: "2026-12-31", hours: 16 });
  });
});
