import { randomUUID } from "node:crypto";

import { findPersonFile } from "@/lib/organisation/queries";
import { saveStudyLeave } from "@/lib/study/commands";

import { asApp, givenDatabase } from "../../support/database";
import { aLeaveOf, aStudyLeave, leavesOn } from "../../support/study";
import { aPerson, aTeam, eventsOf, granted, newsFor } from "../../support/world";

givenDatabase();

/** Ayu's team, whoever keeps its records, and whoever keeps another agency's. */
async function anOffice() {
  const team = await aTeam();
  const keeper = granted(await aPerson(team.agency, "Fitri"), "agency_admin", team.agency.path);
  const stranger = granted(await aPerson(team.elsewhere, "Gita"), "agency_admin", team.elsewhere.path);
  return { ...team, keeper, stranger };
}

describe("a leave of study on record (PermenPANRB 6/2022, L.II.B)", () => {
  it("is written by whoever keeps the records, and told to the person and the rater", async () => {
    const { ayu, budi, dewi, keeper } = await anOffice();
    await saveStudyLeave(keeper, aLeaveOf(ayu));
    expect(await leavesOn(keeper, ayu)).toMatchObject([
      { programme: "Ilmu Administrasi", from: "2026-02-01", to: null, outcome: "running", version: 0 },
    ]);
    expect((await findPersonFile(keeper, ayu.personId))?.studyLeaves).toHaveLength(1);
    expect(await eventsOf(ayu.personId)).toEqual(["organisation.study-recorded"]);
    for (const told of [ayu, budi]) expect(await newsFor(told)).toEqual(["organisation.study-recorded"]);
    expect(await newsFor(dewi)).toEqual([]);
  });

  it("ends with its outcome, and the days after are free for another", async () => {
    const { ayu, keeper } = await anOffice();
    const { id: leaveId } = await aStudyLeave(keeper, ayu, { from: "2024-08-20" });
    const ended = { leaveId, from: "2024-08-20", to: "2026-04-30", outcome: "graduated" } as const;
    await saveStudyLeave(keeper, aLeaveOf(ayu, ended));
    await saveStudyLeave(keeper, aLeaveOf(ayu, { from: "2026-05-01" }));
    expect((await leavesOn(keeper, ayu)).map(({ outcome }) => outcome)).toEqual(["running", "graduated"]);
    expect(await eventsOf(ayu.personId)).toContain("organisation.study-changed");
  });

  it("does not exist for those who do not keep the person's records", async () => {
    const { ayu, budi, keeper, stranger } = await anOffice();
    const { id: leaveId } = await aStudyLeave(keeper, ayu);
    for (const other of [ayu, budi, stranger]) {
      await expect(saveStudyLeave(other, aLeaveOf(ayu))).rejects.toBeRefused("not-found");
      await expect(saveStudyLeave(other, aLeaveOf(ayu, { leaveId }))).rejects.toBeRefused("not-found");
    }
    const unknown = aLeaveOf(ayu, { leaveId: randomUUID() });
    await expect(saveStudyLeave(keeper, unknown)).rejects.toBeRefused("not-found");
  });

  it("is not the keeper's own", async () => {
    const { keeper } = await anOffice();
    await expect(saveStudyLeave(keeper, aLeaveOf(keeper))).rejects.toBeRefused("organisation.study-own-case");
  });

  it.each([
    [{ institutionAccreditation: "c", programmeAccreditation: "c" }, "study-not-in-table"],
    [{ due: "2026-01-01" }, "study-due-early"],
    [{ to: "2026-01-01", outcome: "graduated" }, "study-end-early"],
    [{ to: "2026-05-01" }, "study-end-outcome"],
  ] as const)("is refused with %o", async (changes, code) => {
    const { ayu, keeper } = await anOffice();
    await expect(saveStudyLeave(keeper, aLeaveOf(ayu, changes))).rejects.toBeRefused(`organisation.${code}`);
    expect(await leavesOn(keeper, ayu)).toEqual([]);
  });

  it("is changed by one of two who saw the same", async () => {
    const { ayu, keeper } = await anOffice();
    const { id: leaveId } = await aStudyLeave(keeper, ayu);
    await saveStudyLeave(keeper, aLeaveOf(ayu, { leaveId, programme: "Ekonomi" }));
    await expect(saveStudyLeave(keeper, aLeaveOf(ayu, { leaveId }))).rejects.toBeRefused("stale");
  });

  it("is one, though two were sent at the same moment", async () => {
    const { ayu, keeper } = await anOffice();
    const both = await Promise.allSettled([
      saveStudyLeave(keeper, aLeaveOf(ayu)),
      saveStudyLeave(keeper, aLeaveOf(ayu, { from: "2026-03-01" })),
    ]);
    const [lost] = both.flatMap((outcome) =>
      outcome.status === "rejected" ? [outcome.reason as Error] : [],
    );
    expect(lost).toBeRefused("organisation.study-overlap");
    expect(await leavesOn(keeper, ayu)).toHaveLength(1);
  });
});

describe("the database itself", () => {
  const insert = (columns: Record<string, unknown>) => {
    const row: Record<string, unknown> = {
      ...{ id: randomUUID(), institution: "Universitas Jambi", programme: "Hukum", level: "master" },
      ...{ institutionAccreditation: "b", programmeAccreditation: "b" },
      ...{ validFrom: "2026-02-01", due: "2028-01-31", ...columns },
    };
    const names = Object.keys(row);
    const values = names.map((_, i) => `$${i + 1}`);
    const sql = `INSERT INTO "StudyLeave" ("${names.join('", "')}") VALUES (${values.join(", ")})`;
    return asApp(sql, Object.values(row));
  };

  it.each([
    [{}, "StudyLeave_one_at_a_time"],
    [{ validFrom: "2020-01-01", validTo: "2026-02-01", outcome: "graduated" }, "StudyLeave_one_at_a_time"],
    [{ validFrom: "2020-01-01", validTo: "2021-01-01" }, "StudyLeave_ended_with_outcome"],
    [{ validFrom: "2020-01-01", validTo: "2019-01-01", outcome: "graduated" }, "StudyLeave_dates"],
    [{ institutionAccreditation: "c", programmeAccreditation: "c" }, "StudyLeave_in_table"],
    [{ abroad: true }, "StudyLeave_in_table"],
    [{ programme: " " }, "StudyLeave_says_something"],
  ])("refuses beside a running leave one with %o", async (columns, constraint) => {
    const { ayu, keeper } = await anOffice();
    await aStudyLeave(keeper, ayu);
    const refused = insert({ personId: ayu.personId, recordedById: keeper.personId, ...columns });
    await expect(refused).rejects.toThrow(constraint);
  });

  it("refuses one's own, and lets nobody take one away", async () => {
    const { ayu, keeper } = await anOffice();
    const own = insert({ personId: ayu.personId, recordedById: ayu.personId });
    await expect(own).rejects.toThrow("StudyLeave_not_own_case");
    const { id } = await aStudyLeave(keeper, ayu);
    await expect(asApp(`DELETE FROM "StudyLeave" WHERE id = $1`, [id])).rejects.toThrow("permission denied");
  });
});
