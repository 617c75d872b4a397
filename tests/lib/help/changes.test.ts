import { askedRole, changeRoleOf } from "@/lib/help/changes";
import { actorOf } from "@/tests/support/world";

const place = { leads: false, official: false };
const holding = (role: "leadership" | "agency_admin" | "system_admin" | "auditor") =>
  actorOf("ayu", { grants: [{ role, unitPath: "" }] });

describe("what changes is shown first", () => {
  it.each([
    ["to a teacher as to an employee", actorOf("ayu"), place, "employee"],
    ["to whoever rates as to a supervisor", actorOf("ayu"), { ...place, leads: true }, "supervisor"],
    ["to who keeps people", holding("agency_admin"), { ...place, leads: true }, "keeper"],
    ["to who keeps the system", holding("system_admin"), place, "keeper"],
    ["to an auditor as to an employee", holding("auditor"), place, "employee"],
    ["to who leads an agency", holding("leadership"), { ...place, leads: true }, "leader"],
    ["to the regent, who has no plan", actorOf("ayu"), { ...place, official: true }, "leader"],
  ] as const)("%s", (_, actor, where, role) => expect(changeRoleOf(actor, where)).toBe(role));

  it("or as another role asks for it, where there is such a role", () => {
    expect(askedRole("leader", "employee")).toBe("leader");
    expect(askedRole("king", "employee")).toBe("employee");
    expect(askedRole(undefined, "keeper")).toBe("keeper");
  });
});
