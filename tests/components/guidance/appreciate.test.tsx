import { act, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { Appreciate } from "@/components/guidance/appreciate";
import { appreciateAction, takeBackAppreciationAction } from "@/lib/guidance/actions";

import { inIndonesian, renderInIndonesian } from "../../support/words";

jest.mock("@/lib/guidance/actions", () => ({
  appreciateAction: jest.fn(),
  takeBackAppreciationAction: jest.fn(),
}));
jest.mock("next/navigation", () => ({ useRouter: () => ({ refresh: jest.fn() }) }));

const element = (may: boolean) => <Appreciate evaluationId="e" name="Ayu" may={may} />;

beforeEach(() => {
  jest.mocked(appreciateAction).mockResolvedValue({ ok: true, data: "a" });
  jest.mocked(takeBackAppreciationAction).mockResolvedValue({ ok: true, data: undefined });
});
afterEach(() => jest.useRealTimers());

describe("appreciation", () => {
  it("is one press without a word, and taken back by another", async () => {
    const { rerender } = renderInIndonesian(element(true));
    await userEvent.click(screen.getByRole("button", { name: "Beri apresiasi" }));
    expect(appreciateAction).toHaveBeenCalledWith({ evaluationId: "e", text: "" }, expect.any(String));
    expect(await screen.findByRole("button", { name: "Batalkan" })).toBeVisible();
    rerender(inIndonesian(element(false)));
    expect(screen.getByRole("status")).toHaveTextContent("Ayu sudah menerima kabar.");
    await userEvent.click(screen.getByRole("button", { name: "Batalkan" }));
    expect(takeBackAppreciationAction).toHaveBeenCalledWith({ appreciationId: "a" }, expect.any(String));
    expect(await screen.findByText("Apresiasi dibatalkan.")).toBeVisible();
  });

  it("offers the way back for nine seconds, and stays said", async () => {
    jest.useFakeTimers();
    const user = userEvent.setup({ advanceTimers: jest.advanceTimersByTime });
    renderInIndonesian(element(true));
    await user.click(screen.getByRole("button", { name: "Beri apresiasi" }));
    expect(await screen.findByRole("button", { name: "Batalkan" })).toBeVisible();
    act(() => void jest.advanceTimersByTime(9000));
    expect(screen.queryByRole("button", { name: "Batalkan" })).toBeNull();
    expect(screen.getByRole("status")).toHaveTextContent("Ayu sudah menerima kabar.");
  });
});
