import { existsSync } from "node:fs";
import path from "node:path";

import type { Actor } from "@/lib/access/actor";
import type { Role } from "@/lib/db/generated/enums";
import { guidesFor, screens } from "@/lib/help/guides";
import { catalogues } from "@/lib/i18n/catalogues";

const letter = { kinds: ["figures"], from: "2026-01-01", to: "2026-12-31" } as const;
const actor = (...roles: Role[]): Actor => ({
  personId: "p",
  grants: roles.map((role) => ({ role, unitPath: "bungo.", ...(role === "auditor" && { letter }) })),
  today: "2026-06-03",
  now: "2026-06-03T02:00:00.000Z",
  world: "demo",
});
const employee = { leads: false, official: false, seat: null };
const named = (...asked: Parameters<typeof guidesFor>) => guidesFor(...asked).map(({ guide }) => guide);

describe("the guides", () => {
  it.each([
    ["an employee", actor(), employee, ["everyone", "employee"]],
    ["a supervisor", actor(), { ...employee, leads: true }, ["everyone", "employee", "rater"]],
    [
      "the leader of a work team",
      actor(),
      { ...employee, seat: "leader" },
      ["everyone", "employee", "teamLeader"],
    ],
    [
      "the regent, who has no plan",
      actor("leadership"),
      { leads: true, official: true, seat: null },
      ["everyone", "rater", "leadership"],
    ],
    ["the keeper of an agency", actor("agency_admin"), employee, ["everyone", "employee", "people"]],
    [
      "the regional HR agency",
      actor("regional_hr"),
      employee,
      ["everyone", "employee", "leadership", "people", "cycle"],
    ],
    ["an auditor", actor("auditor"), employee, ["everyone", "employee", "leadership", "audit"]],
    ["the system's administrator", actor("system_admin"), employee, ["everyone", "employee", "system"]],
  ] as const)("shown to %s are theirs and no others", (_, reader, place, expected) => {
    expect(named(reader, place)).toEqual(expected);
  });

  it("send nobody without a plan of their own to the role matrix", () => {
    const linked = guidesFor(actor(), { leads: true, official: true, seat: null }).flatMap(({ steps }) =>
      steps.map(({ screen }) => screens[screen]),
    );
    expect(linked).toContain("/plans/team");
    expect(linked).not.toContain("/plans/matrix");
  });

  it("lead to screens that exist", () => {
    const missing = Object.values(screens).filter((address) => {
      const [route = ""] = address.split("?");
      return !existsSync(path.join("app/(workspace)", route, "page.tsx"));
    });
    expect(missing).toEqual([]);
  });

  it("use every step, answer and link of the catalogue, and each step once, which is a place on the page", () => {
    const guides = guidesFor(actor("regional_hr", "auditor", "system_admin"), {
      ...{ leads: true, official: false, seat: "leader" },
    });
    const steps = guides.flatMap((guide) => guide.steps);
    const answers = guides.flatMap((guide) => guide.answers);
    const { help } = catalogues.id;
    const places = [...steps.map(({ step }) => step), ...guides.map(({ guide }) => guide)];
    expect(new Set(places).size).toBe(places.length);
    expect(steps.map(({ step }) => step).sort()).toEqual(Object.keys(help.steps).sort());
    expect(answers.map(({ answer }) => answer).sort()).toEqual(Object.keys(help.answers).sort());
    const used = new Set([...steps, ...answers].map(({ screen }) => screen));
    expect(Object.keys(help.screens).filter((screen) => !used.has(screen as keyof typeof screens))).toEqual(
      [],
    );
  });
});
