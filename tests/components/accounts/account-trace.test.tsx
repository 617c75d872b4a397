import { screen } from "@testing-library/react";

import { AccountTrace } from "@/components/accounts/account-trace";
import type { Traces } from "@/lib/accounts/sheet";

import { renderInIndonesian } from "../../support/words";

const event = { at: "2026-06-03T02:00:00.000Z", actorName: null, checked: null, role: "", unit: null };
const trace: Traces = [
  { ...event, name: "access.recovery-mailed", times: 12 },
  { ...event, name: "access.activated", times: 1 },
];

it("says once what happened over and over, with how often", () => {
  renderInIndonesian(<AccountTrace trace={trace} />);
  const [mailed, activated] = screen.getAllByRole("listitem");
  expect(mailed).toHaveTextContent("12 kali berturut-turut");
  expect(activated).not.toHaveTextContent("berturut-turut");
});
