import { fireEvent, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { RaterPanel } from "@/components/planning/rater-panel";
import { returnPlanAction } from "@/lib/planning/actions";
import { returnPlanSchema } from "@/lib/planning/schema";

import { judgedBy } from "../../support/judged";
import { expectMarked, paste, tooLong } from "../../support/marked";
import { renderInIndonesian } from "../../support/words";

jest.mock("next/navigation", () => ({ useRouter: () => ({ refresh: jest.fn() }) }));
jest.mock("@/lib/planning/actions", () => ({ approvePlanAction: jest.fn(), returnPlanAction: jest.fn() }));

const plan = { planId: "0190a3b4-0000-7000-8000-000000000001", version: 3 };
const indicatorId = "0190a3b4-0000-7000-8000-000000000004";
const lines = [
  { key: "0190a3b4-0000-7000-8000-000000000002", kind: "result" as const, text: "Arsip tertata" },
  { key: indicatorId, kind: "indicator" as const, text: "Jumlah arsip" },
  { key: "0190a3b4-0000-7000-8000-000000000003", kind: "result" as const, text: "Surat terjawab" },
  { key: "loyal", kind: "value" as const, text: "Menjaga nama baik" },
];
const remark = (statement: string) => screen.getByLabelText(`Catatan untuk “${statement}”`);
const note = () => screen.getByLabelText("Catatan untuk seluruh rencana");
const others = () => screen.getByText(/^Beri catatan pada (satu|\d+) baris lain/, { selector: "summary" });
const unfold = () => userEvent.click(others());
const giveBack = () => userEvent.click(screen.getByRole("button", { name: "Kembalikan untuk diperbaiki" }));

beforeEach(async () => {
  jest.resetAllMocks();
  renderInIndonesian(<RaterPanel plan={plan} ownerName="Ayu" lines={lines} />);
  await userEvent.click(screen.getByText("Kembalikan untuk diperbaiki", { selector: "summary *, summary" }));
});

describe("returning a plan", () => {
  it("sends each remark with its line", async () => {
    jest.mocked(returnPlanAction).mockResolvedValue({ ok: true, data: undefined });
    await unfold();
    await userEvent.type(remark("Surat terjawab"), "Sebut batas harinya");
    await giveBack();
    const [sent] = jest.mocked(returnPlanAction).mock.lastCall ?? [];
    expect(returnPlanSchema.parse(sent)).toEqual({
      ...plan,
      note: "",
      comments: [{ lineId: lines[2]?.key, value: null, text: "Sebut batas harinya" }],
    });
  });

  it("opens a remark at an indicator and at a value with one click each, the focus in it", async () => {
    jest.mocked(returnPlanAction).mockResolvedValue({ ok: true, data: undefined });
    await unfold();
    expect(screen.queryByLabelText("Catatan untuk “Jumlah arsip”")).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: "Beri catatan: Jumlah arsip" }));
    expect(remark("Jumlah arsip")).toHaveFocus();
    await userEvent.keyboard("Satuannya?");
    expect(screen.getByText("Loyal: Menjaga nama baik")).toBeInTheDocument();
    await userEvent.keyboard("{Tab}{Tab}");
    expect(screen.getByRole("button", { name: "Beri catatan: Loyal" })).toHaveFocus();
    await userEvent.keyboard("{Enter}");
    await userEvent.keyboard("Terlalu umum{Control>}{Enter}{/Control}");
    const [sent] = jest.mocked(returnPlanAction).mock.lastCall ?? [];
    expect(returnPlanSchema.parse(sent).comments).toEqual([
      { lineId: indicatorId, value: null, text: "Satuannya?" },
      { lineId: null, value: "loyal", text: "Terlalu umum" },
    ]);
    // Nobody clicked the button, which would have waited for the answer.
    const send = screen.getByRole("button", { name: "Kembalikan untuk diperbaiki" });
    await waitFor(() => expect(send).not.toHaveAttribute("aria-busy", "true"));
  });

  it("has the focus in an opened remark at once, so that nothing typed on is lost", async () => {
    await unfold();
    fireEvent.click(screen.getByRole("button", { name: "Beri catatan: Jumlah arsip" }));
    expect(remark("Jumlah arsip")).toHaveFocus();
  });

  it("keeps the field of a remark that is emptied again", async () => {
    await unfold();
    await userEvent.click(screen.getByRole("button", { name: "Beri catatan: Jumlah arsip" }));
    await userEvent.keyboard("a{Backspace}");
    expect(remark("Jumlah arsip")).toHaveFocus();
  });

  it("says at the remark and at the note that they are too long", async () => {
    jest.mocked(returnPlanAction).mockImplementation(judgedBy(returnPlanSchema));
    await unfold();
    await paste(remark("Surat terjawab"), "x".repeat(501));
    await giveBack();
    await expectMarked(remark("Surat terjawab"), tooLong(500), "x".repeat(501));
    expect(remark("Arsip tertata")).toBeValid();
    await paste(remark("Surat terjawab"), "Sebut batas harinya");
    await paste(note(), "y".repeat(1001));
    await giveBack();
    await expectMarked(note(), tooLong(1000), "y".repeat(1001));
    expect(remark("Surat terjawab")).toBeValid();
  });

  it("stands with the first result alone, and with every line that has a remark once it is folded again", async () => {
    expect(remark("Arsip tertata")).toBeVisible();
    expect(others()).toHaveTextContent("Beri catatan pada 3 baris lain");
    expect(screen.queryByRole("button", { name: "Beri catatan: Loyal" })).not.toBeInTheDocument();
    await unfold();
    await userEvent.click(screen.getByRole("button", { name: "Beri catatan: Loyal" }));
    await userEvent.keyboard("Terlalu umum");
    await unfold();
    expect(remark("Loyal")).toHaveValue("Terlalu umum");
    expect(others()).toHaveTextContent("Beri catatan pada 2 baris lain");
    await userEvent.clear(remark("Loyal"));
    expect(remark("Loyal")).toHaveFocus();
  });
});
