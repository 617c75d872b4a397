/** One region through one year in a real browser: from the untidy list of its people to the leadership's chart. */
import { talkInConfidence } from "./counselling";
import { closeAGap, lookAtTheChart } from "./development";
import { evaluateTheSemester } from "./evaluation";
import { giveAndAskForFeedback } from "./feedback";
import { agreeOnThePlan, reportAndAnswer } from "./plan-and-progress";
import { books, bringTheList } from "./region-list";
import { as, clearStage, complaints, holdWhereSomebodyActed, sees, setStage } from "./stage";

// A slow machine is no fault of the product: what must come quickly is measured by the benches.
jest.setTimeout(240_000);
beforeAll(setStage, 300_000);
afterEach(holdWhereSomebodyActed);
afterAll(clearStage);

describe("the keeper of the region's records", bringTheList);

describe("a teacher and her head of school", () => {
  agreeOnThePlan();
  reportAndAnswer();
  giveAndAskForFeedback();
  talkInConfidence();
  evaluateTheSemester();
  closeAGap();
});

describe("the region's leadership", lookAtTheChart);

describe("the auditor", () => {
  it("reads a trail that verifies, from the list to the training", async () => {
    const { page, go } = await as("auditor");
    await go("/administration/audit");
    await sees(page, /^Jejak utuh/);
    const applied = new RegExp(`menerapkan daftar pegawai: ${books.newcomers} pegawai baru`);
    // What the passing of time ended has filled pages since: the date was moved by weeks.
    for (let i = 0; i < 60 && (await page.getByText(applied).count()) === 0; i++) {
      const here = page.url();
      await page.getByRole("link", { name: "Lebih lama" }).click();
      await page.waitForURL((url) => url.href !== here);
      await sees(page, /^Jejak utuh/);
    }
    await sees(page, applied);
    await sees(page, /lewat impor$/);
  });

  it("is the last of people whose consoles had nothing to complain about", () => {
    expect(complaints()).toEqual([]);
  });
});
