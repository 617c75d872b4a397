import { findGaps } from "@/lib/competency/queries/gaps";
import { findNeeds } from "@/lib/development/queries/needs";
import { findAdoption } from "@/lib/reporting/queries/adoption";

import { givenDatabase } from "../../support/database";
import { aTeam, granted } from "../../support/world";

givenDatabase();

describe("a letter that opens figures of days that are over", () => {
  const days = (year: number) => ({ from: `${year}-01-01`, to: `${year}-12-31` });

  it("opens no gaps, needs or adoption of today", async () => {
    const { agency, citra } = await aTeam();
    const unit = agency.unitId;
    const past = granted(citra, "auditor", agency.path, { ...days(2024), kinds: ["figures"] });
    await expect(findGaps(past, { unit, competency: null })).rejects.toBeRefused("not-found");
    await expect(findNeeds(past, { unitId: unit, year: 2026 })).rejects.toBeRefused("not-found");
    await expect(findAdoption(past, unit)).rejects.toBeRefused("not-found");
    expect((await findNeeds(past, { unitId: unit, year: 2024 })).year).toBe(2024);
  });

  it("opens them where it covers a day of this year", async () => {
    const { agency, citra } = await aTeam();
    const unit = agency.unitId;
    const now = granted(citra, "auditor", agency.path, { ...days(2026), kinds: ["figures"] });
    expect((await findGaps(now, { unit, competency: null })).unit).toMatchObject({ id: unit });
    expect((await findNeeds(now, { unitId: unit, year: 2026 })).unit).toMatchObject({ id: unit });
    expect((await findAdoption(now, unit)).unit).toMatchObject({ id: unit });
  });
});
