import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { Frame } from "@/components/shell/frame";

import { renderInIndonesian } from "../../support/words";

jest.mock("next/navigation", () => ({ usePathname: () => "/plans/team" }));

const groups = [
  {
    label: "Saya",
    items: [
      { href: "/plans", label: "Rencana" },
      { href: "/plans/team", label: "Rencana Tim" },
    ],
  },
];

const show = () =>
  renderInIndonesian(
    <Frame product="Kinerja Bungo" groups={groups} bar={null}>
      <h1>Halaman</h1>
    </Frame>,
  );

describe("the frame of every page", () => {
  it("has one sidebar, opened by the bar's button on a phone", () => {
    show();
    const menu = screen.getByRole("navigation").closest("[popover]");
    expect(screen.getByRole("button", { name: "Menu" })).toHaveAttribute("popovertarget", menu?.id);
    expect(screen.getByRole("link", { current: "page" })).toHaveTextContent("Rencana Tim");
  });

  it("closes the sidebar behind a choice", async () => {
    const hidden = jest.fn();
    // jsdom knows neither popovers nor the way to another page.
    HTMLElement.prototype.hidePopover = hidden;
    document.addEventListener("click", (event) => event.preventDefault());
    show();
    await userEvent.click(screen.getByRole("link", { name: "Rencana" }));
    expect(hidden).toHaveBeenCalledTimes(1);
  });
});
