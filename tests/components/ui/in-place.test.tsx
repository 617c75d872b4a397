import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { AddResult } from "@/components/planning/add-result";
import { ResultCard } from "@/components/planning/result-card";
import { saveIndicatorAction, saveResultAction } from "@/lib/planning/actions";

import { renderInIndonesian } from "../../support/words";

jest.mock("next/navigation", () => ({ useRouter: () => ({ refresh: jest.fn() }) }));
jest.mock("@/lib/planning/actions", () => ({ saveIndicatorAction: jest.fn(), saveResultAction: jest.fn() }));

const plan = { planId: "0190a3b4-0000-7000-8000-000000000001", version: 0 };
const indicator = {
  id: "0190a3b4-0000-7000-8000-000000000003",
  text: "Persentase arsip yang ditemukan",
  aspect: "quality" as const,
  perspective: null,
  targetValue: "95",
  targetUnit: "%",
  targetNarrative: null,
  direction: "higher" as const,
};
const result = {
  id: "0190a3b4-0000-7000-8000-000000000002",
  kind: "main" as const,
  statement: "Arsip tertata",
  indicators: [indicator],
};
const card = () =>
  renderInIndonesian(
    <ResultCard
      number={1}
      result={result}
      plan={plan}
      leads={false}
      qualitative={false}
      editable
      remarks={[]}
    />,
  );
const button = (name: string) => screen.getByRole("button", { name });
const press = (name: string) => userEvent.click(button(name));

beforeEach(() => {
  for (const action of [saveIndicatorAction, saveResultAction])
    jest.mocked(action).mockResolvedValue({ ok: true, data: undefined });
});

describe("a form that opens in place", () => {
  it("has the focus in its first field", async () => {
    card();
    await press("Ubah: Arsip tertata");
    expect(screen.getByLabelText("Hasil kerja")).toHaveFocus();
  });

  it("gives the focus back to the button that made way for it when it is left", async () => {
    card();
    await press("Ubah: Arsip tertata");
    await press("Batal");
    expect(button("Ubah: Arsip tertata")).toHaveFocus();
  });

  it("gives it back when it is sent, also to a button that stayed", async () => {
    card();
    await press("Ubah: Persentase arsip yang ditemukan");
    expect(screen.getByLabelText("Indikator")).toHaveFocus();
    await press("Simpan");
    expect(button("Ubah: Persentase arsip yang ditemukan")).toHaveFocus();
  });

  it("keeps the focus in the second of two that were opened one after the other", async () => {
    card();
    await press("Tambah indikator");
    await press("Ubah: Arsip tertata");
    expect(screen.getByLabelText("Hasil kerja")).toHaveFocus();
    await press("Batal");
    expect(button("Ubah: Arsip tertata")).toHaveFocus();
  });

  it("takes no focus before anything was opened", () => {
    card();
    expect(document.body).toHaveFocus();
  });
});

describe("an empty form below the others", () => {
  it("gives the focus back to the button that opens the next", async () => {
    renderInIndonesian(<AddResult plan={plan} acting={[]} supportable={null} />);
    await press("Tambah hasil kerja");
    await userEvent.keyboard("Arsip tertata menurut bidang");
    await press("Simpan");
    expect(button("Tambah hasil kerja")).toHaveFocus();
  });
});
