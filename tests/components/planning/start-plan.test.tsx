import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { StartPlan } from "@/components/planning/start-plan";
import { createPlanAction } from "@/lib/planning/actions";

import { renderInIndonesian } from "../../support/words";

const push = jest.fn();
jest.mock("next/navigation", () => ({ useRouter: () => ({ push, refresh: jest.fn() }) }));
jest.mock("@/lib/planning/actions", () => ({ createPlanAction: jest.fn() }));

const offer = (goals: string[]) =>
  renderInIndonesian(
    <StartPlan
      {...{ year: 2026, previous: null, leaves: false, example: null, positions: ["Bidan"], goals }}
    />,
  );

const goals = () => screen.queryByRole("radio", { name: /^Sasaran 2026 unit yang Anda pimpin/ });

describe("where a plan starts", () => {
  it("is the goals of the unit for its head, in one click", async () => {
    jest.mocked(createPlanAction).mockResolvedValue({ ok: true, data: "plan" });
    offer(["Indeks kepuasan", "Angka pengaduan"]);
    expect(goals()).toBeChecked();
    expect(screen.getByText(/^2 hasil kerja .*: Indeks kepuasan/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: "Susun rencana 2026" }));
    expect(jest.mocked(createPlanAction).mock.calls[0]?.[0]).toEqual({
      ...{ year: 2026, origin: "goals", example: null, approach: "quantitative" },
    });
    expect(push).toHaveBeenCalledWith("/plans/plan");
  });

  it("has no goals for anybody else", () => {
    offer([]);
    expect(goals()).toBeNull();
  });
});
