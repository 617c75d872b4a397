/** The keeper of cycles sets a reminder, and somebody is reminded, in a real browser on the small demo region. */
import { accessibilityFaults } from "../../support/journey";
import { as, clearStage, complaints, sees, setStage, today } from "../stage";

jest.setTimeout(120_000);
beforeAll(setStage, 300_000);
afterAll(clearStage);

describe("the reminders of deadlines", () => {
  it("are set by the keeper of cycles, and reach who still owes a plan when the day comes", async () => {
    await today("2027-01-11");
    const keeper = await as("regionalHr");
    await keeper.go("/administration/deadlines");
    const early = keeper.page
      .getByRole("group", { name: "Menyusun rencana kinerja" })
      .getByLabel("Pengingat pertama");
    await early.selectOption("14 hari sebelumnya");
    await keeper.page.getByRole("button", { name: /Simpan\s+Menyusun rencana kinerja/ }).click();
    await sees(keeper.page, "Tersimpan.");
    expect(await accessibilityFaults(keeper.page)).toEqual([]);

    // The demo's date moves, and the round goes with it.
    await keeper.page.getByLabel("Tanggal percontohan").selectOption("2027-01-25");
    await sees(keeper.page, /Putaran terakhir/);

    const teacher = await as("teacher");
    await teacher.go("/news");
    await sees(teacher.page, /Pengingat: rencana kinerja Anda belum disusun/);
    await sees(teacher.page, /tenggat 31 Januari 2027, 6 hari lagi/);
    expect(await accessibilityFaults(teacher.page)).toEqual([]);
  });

  it("leave nothing to complain about in the console", () => {
    expect(complaints()).toEqual([]);
  });
});
