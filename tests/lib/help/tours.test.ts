import indonesian from "@/lib/i18n/messages/id/tour.json";
import { changeRoles } from "@/lib/help/changes";
import { askedTour, tours } from "@/lib/help/tours";

/** Words a minute of somebody who reads with care. */
const pace = 160;

describe("the tours", () => {
  it.each(changeRoles)("for %s is read within ninety seconds", (role) => {
    const text = tours[role].map(([stop]) => Object.values(indonesian.stops[stop]).join(" ")).join(" ");
    expect(text.split(/\s+/).length / pace).toBeLessThanOrEqual(1.5);
  });

  it("are those that an address may ask for, and no others", () => {
    expect(askedTour("leader")).toBe("leader");
    expect(askedTour("king")).toBeNull();
    expect(askedTour(["leader"])).toBeNull();
  });
});
