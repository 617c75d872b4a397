import {
  catalogueFilterSchema,
  outcomeYearSchema,
  saveEventSchema,
  setCeilingSchema,
} from "@/lib/training/schema";

const event = {
  ...{
    eventId: null,
    version: 0,
    courseId: "0190a3b4-0000-7000-8000-000000000000",
    place: "Aula",
    seats: "20",
  },
  ...{ startsOn: "2026-07-06", endsOn: "2026-07-07", nominateBy: "2026-06-30", cost: "1.500.000" },
};
const wrong = (changes: object) =>
  saveEventSchema
    .safeParse({ ...event, ...changes })
    .error?.issues.map(({ path, message }) => [path[0], message]);

describe("what is typed about trainings", () => {
  it("is an event with days in their order, seats and rupiah", () => {
    expect(saveEventSchema.parse(event)).toMatchObject({ seats: 20, cost: "1500000" });
    expect(saveEventSchema.parse({ ...event, cost: "" })).toMatchObject({ cost: null });
  });

  it.each([
    [{ endsOn: "2026-07-05" }, [["endsOn", "ends-before-start"]]],
    [{ nominateBy: "2026-07-07" }, [["nominateBy", "deadline-after-start"]]],
    [{ seats: "0" }, [["seats", "seats-wrong"]]],
    [{ seats: "12,5" }, [["seats", "seats-wrong"]]],
    [{ cost: "-5" }, [["cost", "cost-wrong"]]],
    [{ cost: "1,5" }, [["cost", "too-many-decimals"]]],
    [{ place: " " }, [["place", "place-required"]]],
  ])("is mended where %j stands", (changes, expected) => {
    expect(wrong(changes)).toEqual(expected);
  });

  it("sets a ceiling, or none", () => {
    expect(setCeilingSchema.parse({ version: 0, ceiling: "24" }).ceiling).toBe(24);
    expect(setCeilingSchema.parse({ version: 0, ceiling: "" }).ceiling).toBeNull();
    expect(setCeilingSchema.safeParse({ version: 0, ceiling: "x" }).success).toBe(false);
  });

  it("is all or this year where an address asks for nonsense", () => {
    expect(catalogueFilterSchema.parse({ competency: "'; DROP" })).toEqual({ competency: undefined });
    expect(catalogueFilterSchema.parse({ competency: "gaps" })).toEqual({ competency: "gaps" });
    expect(outcomeYearSchema.parse({ year: "abc" })).toEqual({ year: undefined });
    expect(outcomeYearSchema.parse({ year: "2025" })).toEqual({ year: 2025 });
  });
});
