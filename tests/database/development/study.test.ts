import { studyLeaveToday } from "@/lib/development/queries/study";

import { givenDatabase } from "../../support/database";
import { aStudyLeave } from "../../support/study";
import { aTeam, granted } from "../../support/world";

givenDatabase();

describe("a member of the team on leave of study", () => {
  it("says so to whoever looks at what they learn, and to nobody else", async () => {
    const { ayu, budi, citra, agency } = await aTeam();
    const keeper = granted(citra, "regional_hr", agency.path);
    await aStudyLeave(keeper, ayu);
    expect(await studyLeaveToday(budi, ayu.personId)).toMatchObject({
      ...{ institution: "Universitas Jambi", level: "master", from: "2026-02-01", due: "2028-01-31" },
    });
    expect(await studyLeaveToday(citra, ayu.personId)).toBeNull();
    expect(await studyLeaveToday(budi, budi.personId)).toBeNull();
  });

  it("does not once it is over", async () => {
    const { ayu, budi, citra, agency } = await aTeam();
    const keeper = granted(citra, "regional_hr", agency.path);
    await aStudyLeave(keeper, ayu, { to: "2026-05-31", outcome: "graduated" });
    expect(await studyLeaveToday(budi, ayu.personId)).toBeNull();
  });
});
