/** @jest-environment jsdom */
import { fireEvent, render, screen } from "@testing-library/react";

import { FollowLinks } from "@/components/shell/follow-links";

const push = jest.fn();
jest.mock("next/navigation", () => ({ useRouter: () => ({ push }) }));

type Attributes = React.ComponentProps<"a">;

/** Clicks a link of these attributes; answers whether the browser was left to go there by itself. */
function clicked(attributes: Attributes, click: MouseEventInit = {}) {
  render(
    <>
      <FollowLinks />
      <a {...attributes}>
        <span>way</span>
      </a>
    </>,
  );
  // The browser's own way is what jsdom cannot go: it is stopped after everybody else had a say.
  const last = (event: Event) => event.preventDefault();
  let left = true;
  window.addEventListener("click", (event) => ((left = !event.defaultPrevented), last(event)), {
    once: true,
  });
  fireEvent.click(screen.getByText("way"), click);
  return left;
}

beforeEach(() => push.mockClear());

test("a link to a page is followed without loading the page anew", () => {
  expect(clicked({ href: "/plans/team?page=2#late" })).toBe(false);
  expect(push).toHaveBeenCalledWith("/plans/team?page=2#late");
});

test.each([
  ["a file", { href: "/api/plans/1/editions/1" }, {}],
  ["a download", { href: "/reports", download: true }, {}],
  ["another site", { href: "https://jdih.example/plans" }, {}],
  ["a place on this page", { href: "#content" }, {}],
  ["what wants a tab of its own", { href: "/plans", target: "_blank" }, {}],
  ["a new tab", { href: "/plans" }, { ctrlKey: true }],
  ["a new tab on a Mac", { href: "/plans" }, { metaKey: true }],
  ["a new window", { href: "/plans" }, { shiftKey: true }],
] as [string, Attributes, MouseEventInit][])("%s is left to the browser", (_, attributes, click) => {
  expect(clicked(attributes, click)).toBe(true);
  expect(push).not.toHaveBeenCalled();
});

test("a name that leads nowhere is left alone", () => {
  const failed = jest.fn((event: ErrorEvent) => event.preventDefault());
  window.addEventListener("error", failed);
  expect(clicked({})).toBe(true);
  window.removeEventListener("error", failed);
  expect(failed).not.toHaveBeenCalled();
  expect(push).not.toHaveBeenCalled();
});

test("a path that looks like another site stays on this one", () => {
  clicked({ href: `${location.origin}//elsewhere.example/plans` });
  for (const [target] of push.mock.calls) expect(new URL(target, location.href).origin).toBe(location.origin);
});

test.each(["javascript:alert(1)", "data:text/html,x", "//elsewhere.example/", "mailto:a@b.example"])(
  "%s is never followed by script",
  (href) => {
    const link = document.createElement("a");
    link.setAttribute("href", href);
    link.textContent = "raw";
    render(<FollowLinks />);
    document.body.append(link);
    fireEvent.click(link);
    link.remove();
    expect(push).not.toHaveBeenCalled();
  },
);

test("what a screen did itself at a click is not done twice", () => {
  clicked({ href: "/queue?item=1", onClick: (event) => event.preventDefault() });
  expect(push).not.toHaveBeenCalled();
});
