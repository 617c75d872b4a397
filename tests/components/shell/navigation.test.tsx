import { render, screen } from "@testing-library/react";

import { Navigation } from "@/components/shell/navigation";
import { StandsAt } from "@/components/shell/stands-at";

let path = "/";
jest.mock("next/navigation", () => ({ usePathname: () => path }));

const items = [
  { href: "/evaluations", label: "Penilaian" },
  { href: "/evaluations/team", label: "Penilaian Tim" },
];
const current = () => screen.getByRole("link", { current: "page" }).textContent;

describe("the current place of the navigation", () => {
  it("is the longest address that matches, unless the page names another that is offered", () => {
    path = "/evaluations/0190a3b4";
    const at = (href: string | null) => (
      <>
        <Navigation label="Menu" groups={[{ label: "Anda", items }]} />
        {href && <StandsAt href={href} />}
      </>
    );
    const { rerender } = render(at(null));
    expect(current()).toBe("Penilaian");
    rerender(at("/evaluations/team"));
    expect(current()).toBe("Penilaian Tim");
    rerender(at("/elsewhere"));
    expect(current()).toBe("Penilaian");
    rerender(at(null));
    expect(current()).toBe("Penilaian");
  });
});
