import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { ApprovalSheet } from "@/components/planning/approval-sheet";
import { approvePlansAction } from "@/lib/planning/actions";

import { renderInIndonesian } from "../../support/words";

jest.mock("next/navigation", () => ({ useRouter: () => ({ refresh: jest.fn() }) }));
jest.mock("@/lib/planning/actions", () => ({ approvePlansAction: jest.fn() }));

const names = ["Ayu", "Dewi", "Eka", "Fajar", "Gita", "Hadi"];
const plans = names.map((name, version) => ({
  ...{ id: `0190a3b4-0000-7000-8000-00000000000${version}`, version, name, positionTitle: "Analis" },
  results: [],
  findings: [],
}));
const idOf = (name: string) => plans[names.indexOf(name)]?.id ?? "";
const approve = (words: string) => userEvent.click(screen.getByRole("button", { name: words }));
const keys = () => jest.mocked(approvePlansAction).mock.calls.map(([, key]) => key);

beforeEach(() => {
  jest.resetAllMocks();
  renderInIndonesian(<ApprovalSheet plans={plans} />);
});

describe("confirming several plans", () => {
  it("sends those that are chosen, all of them at first", async () => {
    jest.mocked(approvePlansAction).mockResolvedValue({ ok: true, data: [] });
    await userEvent.click(screen.getByRole("checkbox", { name: /^Dewi/ }));
    await approve("Tetapkan 5 rencana");
    const [sent] = jest.mocked(approvePlansAction).mock.lastCall ?? [];
    expect(sent?.plans).toEqual([
      { planId: idOf("Ayu"), version: 0 },
      { planId: idOf("Eka"), version: 2 },
      { planId: idOf("Fajar"), version: 3 },
      { planId: idOf("Gita"), version: 4 },
      { planId: idOf("Hadi"), version: 5 },
    ]);
  });

  it("says of each what became of it, with the focus on the sum", async () => {
    jest.mocked(approvePlansAction).mockResolvedValue({
      ok: true,
      data: [
        { planId: idOf("Ayu"), blockers: [] },
        { planId: idOf("Dewi"), blockers: [{ code: "stale" }] },
        { planId: idOf("Eka"), blockers: [{ code: "not-found" }] },
        { planId: idOf("Fajar"), blockers: [{ code: "busy" }] },
        { planId: idOf("Gita"), blockers: [{ code: "plan.has-findings" }] },
        { planId: idOf("Hadi"), blockers: [{ code: "unexpected", requestId: "1" }] },
      ],
    });
    await approve("Tetapkan 6 rencana");
    expect(screen.getByRole("heading", { name: "Satu rencana ditetapkan" })).toHaveFocus();
    for (const words of [
      "Ayu: ditetapkan",
      "Dewi: berubah sementara itu; bacalah lagi",
      "Eka: tidak lagi menunggu Anda",
      "Fajar: belum ditetapkan karena sistem sedang sibuk; coba lagi",
      "Gita: ada temuan; buka rencananya, lalu putuskan tersendiri",
      /^Hadi: tidak ditetapkan karena kesalahan yang tidak kami duga/,
    ])
      expect(screen.getByText(words)).toBeInTheDocument();
  });

  it("sends again with the same key when the answer was lost", async () => {
    jest.mocked(approvePlansAction).mockRejectedValueOnce(new Error("network"));
    jest.mocked(approvePlansAction).mockResolvedValue({ ok: true, data: [] });
    await approve("Tetapkan 6 rencana");
    expect(screen.getByRole("alert")).toHaveTextContent(/Jawaban tidak sampai/);
    await approve("Tetapkan 6 rencana");
    const [lost, again] = keys();
    expect(again).toBe(lost);
  });

  it("asks no server while nothing is chosen, and says so", async () => {
    for (const name of names)
      await userEvent.click(screen.getByRole("checkbox", { name: new RegExp(`^${name}`) }));
    await approve("Pilih rencana");
    expect(screen.getByRole("alert")).toHaveTextContent("Pilih paling sedikit satu rencana.");
    expect(approvePlansAction).not.toHaveBeenCalled();
  });
});
