import { findPeople, findPersonFile } from "@/lib/organisation/queries";

import { givenDatabase } from "../../support/database";
import { actorOf, anAgency, aPerson, aTeam, granted, supervises } from "../../support/world";

givenDatabase();

const everybody = { search: "", page: 1 };

describe("the people whose records somebody keeps", () => {
  it("are those in the granted units on that day, with position and rater", async () => {
    const { agency, ayu, budi, dewi, citra } = await aTeam();
    const keeper = granted(dewi, "agency_admin", agency.path);
    const { people, total } = await findPeople(keeper, everybody);
    expect(total).toBe(3);
    expect(people).toMatchObject([
      { name: "Ayu", rater: "Budi", position: { unit: { name: `Dinas ${agency.path.slice(0, -1)}` } } },
      { name: "Budi", rater: "Dewi" },
      { name: "Dewi", rater: null },
    ]);
    expect(await findPersonFile(keeper, citra.personId)).toBeNull();
    expect(await findPersonFile(budi, ayu.personId)).toBeNull();
    expect((await findPeople(actorOf(budi.personId), everybody)).total).toBe(0);
    expect((await findPeople({ ...keeper, today: "2023-12-31" }, everybody)).total).toBe(0);
  });

  it("are found by a part of the name or the beginning of the number", async () => {
    const agency = await anAgency();
    const keeper = granted(await aPerson(agency, "Nur"), "agency_admin", agency.path);
    await aPerson(agency, "Siti 100% Aminah");
    const names = async (search: string) =>
      (await findPeople(keeper, { search, page: 1 })).people.map(({ name }) => name);
    expect(await names("aminah")).toEqual(["Siti 100% Aminah"]);
    expect(await names("1990 0101")).toHaveLength(2);
    expect(await names("9999")).toEqual([]);
    expect(await names("' OR 1=1 --")).toEqual([]);
  });

  it("come fifty at a time, and a page too far is the last", async () => {
    const agency = await anAgency();
    const keeper = granted(await aPerson(agency, "Aa Nur"), "agency_admin", agency.path);
    for (let i = 0; i < 50; i++) await aPerson(agency, `Pegawai ${i}`);
    expect(await findPeople(keeper, { search: "", page: 9 })).toMatchObject({
      page: 2,
      pages: 2,
      people: [{}],
    });
  });

  it("have a file with every dated rater, newest first", async () => {
    const { agency, ayu, dewi } = await aTeam();
    const later = await aPerson(agency, "Eka");
    const keeper = granted(dewi, "agency_admin", agency.path);
    const person = await aPerson(agency, "Fitri");
    await supervises(dewi, [person], "2024-01-01", "2025-12-31");
    await supervises(later, [person], "2026-01-01");
    expect(await findPersonFile(keeper, person.personId)).toMatchObject({
      assignments: [{ from: "2024-01-01", to: null }],
      raters: [
        { rater: { name: "Eka" }, from: "2026-01-01", to: null },
        { rater: { name: "Dewi" }, from: "2024-01-01", to: "2025-12-31" },
      ],
    });
    expect(await findPersonFile(keeper, "nonsense")).toBeNull();
    expect(await findPersonFile(keeper, ayu.personId)).not.toBeNull();
  });
});
