import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { TrailFilter } from "@/components/audit/trail-filter";
import { trailFilterSchema } from "@/lib/audit/schema";

import { renderInIndonesian } from "../../support/words";

const chains = [
  { id: "region", name: null },
  { id: "a1", name: "Dinkes" },
];

describe("the filter of the trail", () => {
  it("shows what the address asks for, and is sent as an address without scripts", () => {
    const asked = { kind: "evaluation", who: "Ayu", from: "2026-03-01", people: "only" };
    renderInIndonesian(<TrailFilter filter={trailFilterSchema.parse(asked)} chains={chains} />);
    const form = screen.getByRole<HTMLFormElement>("form", { name: "Saring jejak" });
    expect(form).toHaveAttribute("method", "get");
    expect(Object.fromEntries(new FormData(form))).toEqual({ ...asked, agency: "", to: "" });
    expect(screen.getByRole("option", { name: "Dinkes" })).toHaveValue("a1");
    expect(screen.getByRole("link", { name: "Hapus saringan" })).toHaveAttribute(
      "href",
      "/administration/audit",
    );
  });

  it("is filled in with the keyboard alone, field after field", async () => {
    renderInIndonesian(<TrailFilter filter={trailFilterSchema.parse({})} chains={chains} />);
    const order = [
      /^Jenis peristiwa/,
      /^Pelaku/,
      /^Rantai/,
      /^Sejak tanggal/,
      /^Sampai tanggal/,
      /^Sembunyikan/,
    ];
    for (const label of order) {
      await userEvent.tab();
      expect(screen.getByLabelText(label)).toHaveFocus();
    }
    await userEvent.tab();
    expect(screen.getByRole("button", { name: "Saring" })).toHaveFocus();
  });
});
