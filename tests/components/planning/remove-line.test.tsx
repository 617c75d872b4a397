import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { RemoveLine } from "@/components/planning/remove-line";
import { removeLineAction } from "@/lib/planning/actions";

import { renderInIndonesian } from "../../support/words";

jest.mock("next/navigation", () => ({ useRouter: () => ({ refresh: jest.fn() }) }));
jest.mock("@/lib/planning/actions", () => ({ removeLineAction: jest.fn() }));

const plan = { planId: "0190a3b4-0000-7000-8000-000000000001", version: 3 };
const press = (name: string) => userEvent.click(screen.getByRole("button", { name }));

beforeEach(() => {
  jest.resetAllMocks();
  renderInIndonesian(<RemoveLine plan={plan} lineId="l1" kind="result" name="Arsip tertata" />);
});

describe("taking a line of a plan away", () => {
  it("asks in its place, and leaves the line where the answer is no", async () => {
    await press("Hapus: Arsip tertata");
    expect(screen.getByText("Hapus hasil kerja ini beserta indikatornya?")).toBeVisible();
    expect(screen.getByRole("button", { name: "Batal" })).toHaveFocus();
    await press("Batal");
    expect(screen.getByRole("button", { name: "Hapus: Arsip tertata" })).toHaveFocus();
    expect(removeLineAction).not.toHaveBeenCalled();
  });

  it("says why it was refused, where it was asked", async () => {
    jest.mocked(removeLineAction).mockResolvedValue({ ok: false, blockers: [{ code: "plan.not-open" }] });
    await press("Hapus: Arsip tertata");
    await press("Hapus");
    expect(removeLineAction).toHaveBeenCalledWith({ ...plan, lineId: "l1" });
    expect(screen.getByRole("alert")).toHaveTextContent(/^Rencana ini sedang tidak dapat diubah/);
  });
});
