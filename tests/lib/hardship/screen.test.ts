import { mayGoOn } from "@/lib/hardship/restraint";
import { saidAt, screenOf } from "@/lib/hardship/screen";
import { nameOfScreen } from "@/lib/hardship/screen-name";

describe("the screen behind an address", () => {
  it.each([
    ["/", "/"],
    ["/plans/matrix", "/plans/matrix"],
    ["/evaluations/0190a3b4-0000-7000-8000-000000000000", "/evaluations/…"],
    ["/plans/0190a3b4-0000-7000-8000-000000000000/editions/1/copy", "/plans/…/editions/1/copy"],
    ["/career?search=Yulia%20Anggraini", "/career"],
    ["/progress/team/199107092017042003#report", "/progress/team/…"],
    ["/setup/kQ3x-Zz_9", "/setup/…"],
    ["/Yulia Anggraini", "/…"],
  ])("of %s is %s, which names no record", (address, screen) => expect(screenOf(address)).toBe(screen));
});

describe("what a remark tells of where it was said", () => {
  it.each([
    ...[
      "/",
      "/plans",
      "/plans/0190a3b4-0000-7000-8000-000000000000/editions/1",
      "/news",
      "/help/keys",
      "/account",
    ],
    ...["/data", "/data/readers", "/evaluations/0190a3b4-0000-7000-8000-000000000000", "/development/plan"],
  ])("is the screen, and the agency beside it, on %s, which everybody has", (address) =>
    expect(saidAt(address)).toEqual({ screen: screenOf(address), besideAgency: true }),
  );

  it.each([
    ...["/queue/approval", "/plans/matrix", "/evaluations/team/sign", "/progress/counselling"],
    "/progress/team/0190a3b4-0000-7000-8000-000000000000",
  ])("is the screen alone on %s, which many have in a region and one may have in an agency", (address) =>
    expect(saidAt(address)).toEqual({ screen: screenOf(address), besideAgency: false }),
  );

  it.each([
    ["/administration/accounts", "/administration"],
    ["/administration/audit/samples/0190a3b4-0000-7000-8000-000000000000", "/administration"],
    ["/organisation/people", "/organisation"],
    ["/reports/decisions/new", "/reports"],
    ["/plans/waiting", "/plans"],
    ["/evaluations/units", "/evaluations"],
    ["/career/figures", "/career"],
    ["/career/0190a3b4-0000-7000-8000-000000000000", "/career"],
    ["/talent/mine", "/talent"],
  ])("is no more than the area on %s, which few have", (address, screen) =>
    expect(saidAt(address)).toEqual({ screen, besideAgency: false }),
  );
});

describe("restraint", () => {
  it("lets a person leave five remarks on a day, and forgets them with the day", () => {
    const tries = (day: string) => Array.from({ length: 6 }, () => mayGoOn("ayu", day));
    expect(tries("2026-06-03")).toEqual([true, true, true, true, true, false]);
    expect(mayGoOn("budi", "2026-06-03")).toBe(true);
    expect(tries("2026-06-04")[0]).toBe(true);
  });
});

it("is called what the menu calls it, or the one above it; what the menu does not lead to has no name", () => {
  const names = [
    "/",
    "/plans/matrix",
    "/plans/…/copy",
    "/evaluations/…",
    "/administration",
    "/plans/teams/…",
  ].map(nameOfScreen);
  expect(names).toEqual(["home", "roleMatrix", "plans", "evaluations", null, "workTeams"]);
});
