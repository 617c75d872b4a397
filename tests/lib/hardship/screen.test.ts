import { mayGoOn } from "@/lib/hardship/restraint";
import { screenOf } from "@/lib/hardship/screen";

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

describe("restraint", () => {
  it("lets a person leave five remarks on a day, and forgets them with the day", () => {
    const tries = (day: string) => Array.from({ length: 6 }, () => mayGoOn("ayu", day));
    expect(tries("2026-06-03")).toEqual([true, true, true, true, true, false]);
    expect(mayGoOn("budi", "2026-06-03")).toBe(true);
    expect(tries("2026-06-04")[0]).toBe(true);
  });
});
