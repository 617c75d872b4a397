import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { AccountRoles } from "@/components/accounts/account-roles";
import { giveRoleAction } from "@/lib/accounts/actions";
import type { RolesShown } from "@/lib/accounts/sheet";

import { renderInIndonesian } from "../../support/words";

jest.mock("next/navigation", () => ({ useRouter: () => ({ refresh: jest.fn() }) }));
jest.mock("@/lib/accounts/actions", () => ({ giveRoleAction: jest.fn(), endRoleAction: jest.fn() }));

const [region, dinas] = [
  { id: "region", name: "Kabupaten Bungo", parentId: null, agencyId: null },
  { id: "dinas", name: "Dinas Pendidikan", parentId: "region", agencyId: "disdik" },
];

const given: RolesShown = {
  held: [],
  giving: ["regional_hr", "leadership", "auditor", "system_admin"],
  units: [region, dinas],
};
const show = (roles: RolesShown) =>
  renderInIndonesian(
    <AccountRoles
      account={{ id: "account", name: "Ayu", agencyId: "disdik" }}
      roles={roles}
      today="2026-06-03"
    />,
  );
const unitsOffered = () =>
  screen
    .getAllByRole("option")
    .flatMap(({ textContent }) => (textContent === "Pilih unit" ? [] : [textContent]));

describe("the form of a role", () => {
  it("offers the units in which the role means something, and sends what was chosen", async () => {
    jest.mocked(giveRoleAction).mockResolvedValue({ ok: true, data: "grant" });
    show(given);
    await userEvent.click(screen.getByRole("button", { name: "Beri peran" }));
    expect(unitsOffered()).toEqual([]);
    await userEvent.click(screen.getByRole("radio", { name: /^Auditor/ }));
    expect(unitsOffered()).toEqual(["Kabupaten Bungo", "Dinas Pendidikan"]);
    await userEvent.selectOptions(screen.getByRole("combobox"), "Dinas Pendidikan");
    await userEvent.click(screen.getByRole("radio", { name: /^Petugas TI/ }));
    expect(unitsOffered()).toEqual(["Kabupaten Bungo"]);
    await userEvent.click(screen.getByRole("button", { name: "Beri peran ini" }));
    expect(jest.mocked(giveRoleAction).mock.calls[0]?.[0]).toEqual({
      ...{ accountId: "account", role: "system_admin", unitId: "region" },
      ...{ validFrom: "2026-06-03", validTo: "" },
    });
  });

  it("begins with the person's own agency where an agency's role is the only one to give", async () => {
    show({ ...given, giving: ["agency_admin"] });
    await userEvent.click(screen.getByRole("button", { name: "Beri peran" }));
    expect(screen.getByRole("radio")).toBeChecked();
    expect(screen.getByRole("combobox")).toHaveDisplayValue("Dinas Pendidikan");
  });

  it("is not offered to whoever gives none, and an own role has no end to press", () => {
    const held = {
      ...{ id: "grant", role: "auditor" as const, unit: "Kabupaten Bungo", by: null, begun: true },
      ...{ validFrom: "2026-01-01", validTo: null, mayEnd: false },
    };
    show({ held: [held], giving: [], units: [] });
    expect(screen.queryByRole("button")).toBeNull();
    expect(screen.getByText(/^Sejak 1 Jan 2026, tanpa batas akhir/)).toBeVisible();
  });
});
