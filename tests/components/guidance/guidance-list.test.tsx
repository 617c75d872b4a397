import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { GuidanceList } from "@/components/guidance/guidance-list";
import type { ToOpen } from "@/lib/guidance/sheet";

import { renderInIndonesian } from "../../support/words";

jest.mock("@/lib/guidance/actions", () => ({ openGuidanceAction: jest.fn() }));
jest.mock("next/navigation", () => ({ useRouter: () => ({ refresh: jest.fn() }) }));

const toOpen = {
  ...{ evaluationId: "0190a3b4-0000-7000-8000-000000000001", version: 4, name: "Ayu", blockers: [] },
  period: { kind: "periodic", number: 1, year: 2026, cadence: "semester" },
  suggestions: [{ form: "coaching", reason: "results", about: "", dueOn: "2026-08-09" }],
} as unknown as ToOpen;
const show = (one: ToOpen) =>
  renderInIndonesian(<GuidanceList guidance={[]} toOpen={[one]} today="2026-07-10" />);

describe("what a supervisor is to open guidance on", () => {
  it("names the period, and offers the steps once it is unfolded", async () => {
    show(toOpen);
    expect(screen.getByText(/Tidak ada sanksi yang mengikuti/)).toBeVisible();
    await userEvent.click(screen.getByText("Buka bimbingan kinerja, Semester I 2026"));
    expect(await screen.findByRole("button", { name: /^Pakai saran: Dampingi setiap minggu/ })).toBeVisible();
  });

  it("says what it waits for, and offers nothing meanwhile", () => {
    show({ ...toOpen, blockers: [{ code: "guidance.objection-open" }] });
    expect(screen.getByText(/Ada keberatan yang belum diputuskan/)).toBeVisible();
    expect(screen.queryByText("Buka bimbingan kinerja, Semester I 2026")).toBeNull();
  });

  it("leaves no heading where there is nothing", () => {
    const { container } = renderInIndonesian(<GuidanceList guidance={[]} today="2026-07-10" />);
    expect(container).toBeEmptyDOMElement();
  });
});
