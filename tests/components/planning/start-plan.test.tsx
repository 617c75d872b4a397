import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { StartPlan } from "@/components/planning/start-plan";
import { createPlanAction } from "@/lib/planning/actions";

import { renderInIndonesian } from "../../support/words";

const push = jest.fn();
jest.mock("next/navigation", () => ({ useRouter: () => ({ push, refresh: jest.fn() }) }));
jest.mock("@/lib/planning/actions", () => ({ createPlanAction: jest.fn() }));

type Past = { year: number; source: string; documentNumber: string; statements: string[] };
const offer = (goals: string[], past: Past | null = null) =>
  renderInIndonesian(
    <StartPlan
      {...{ year: 2026, previous: null, past, leaves: false, example: null, positions: ["Bidan"], goals }}
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

  it("is a plan of before this system where one was brought, with the document that says it", async () => {
    jest.mocked(createPlanAction).mockResolvedValue({ ok: true, data: "plan" });
    const past = { year: 2025, source: "e-Kinerja BKN", documentNumber: "800/1", statements: ["Izin"] };
    offer([], past);
    expect(screen.getByRole("radio", { name: /^Rencana 2025 dari data pembuka/ })).toBeChecked();
    expect(screen.getByText(/disalin dari e-Kinerja BKN, nomor 800\/1: Izin/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: "Susun rencana 2026" }));
    expect(jest.mocked(createPlanAction).mock.lastCall?.[0]).toMatchObject({ origin: "past" });
  });

  it("has no goals for anybody else", () => {
    offer([]);
    expect(goals()).toBeNull();
  });
});
