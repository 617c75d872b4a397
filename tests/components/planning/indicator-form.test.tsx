import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { type Indicator, IndicatorForm } from "@/components/planning/indicator-form";
import { saveIndicatorAction } from "@/lib/planning/actions";
import { saveIndicatorSchema } from "@/lib/planning/schema";

import { judgedBy } from "../../support/judged";
import { expectMarked, paste, tooLong } from "../../support/marked";
import { inIndonesian, renderInIndonesian } from "../../support/words";

jest.mock("next/navigation", () => ({ useRouter: () => ({ refresh: jest.fn() }) }));
jest.mock("@/lib/planning/actions", () => ({ saveIndicatorAction: jest.fn() }));

const plan = { planId: "0190a3b4-0000-7000-8000-000000000001", version: 0 };
const onDone = jest.fn();
const save = () => userEvent.click(screen.getByRole("button", { name: "Simpan" }));

it("an indicator that is too long, and a target that is no number, are marked and can be mended", async () => {
  jest.mocked(saveIndicatorAction).mockImplementation(judgedBy(saveIndicatorSchema));
  renderInIndonesian(
    <IndicatorForm
      plan={plan}
      resultId="0190a3b4-0000-7000-8000-000000000002"
      leads={false}
      qualitative={false}
      onDone={onDone}
    />,
  );
  const [text, target] = [screen.getByLabelText("Indikator"), screen.getByLabelText("Target (angka)")];
  await paste(text, "x".repeat(501));
  await paste(target, "8o");
  await save();
  await expectMarked(text, tooLong(500), "x".repeat(501));
  await expectMarked(target, "Tulis angka, misalnya 80 atau 72,5.", "8o");
  jest.mocked(saveIndicatorAction).mockResolvedValue({ ok: true, data: undefined } as never);
  await paste(text, "Surat terjawab");
  await paste(target, "80");
  await save();
  expect(onDone).toHaveBeenCalledTimes(1);
});

it("an indicator is advised on while it is typed, and saved all the same", async () => {
  jest.mocked(saveIndicatorAction).mockResolvedValue({ ok: true, data: undefined } as never);
  renderInIndonesian(
    <IndicatorForm plan={plan} resultId="r" leads={false} qualitative={false} onDone={jest.fn()} />,
  );
  await paste(screen.getByLabelText("Indikator"), "Guru mengajar dengan baik");
  expect(screen.getByText(/Targetnya masih kosong/)).toBeInTheDocument();
  await paste(screen.getByLabelText("Target (angka)"), "8o");
  expect(screen.queryByText(/Targetnya masih kosong/)).not.toBeInTheDocument();
  await paste(screen.getByLabelText("Target (angka)"), "-90");
  expect(screen.getByText(/Target di bawah nol/)).toBeInTheDocument();
  await paste(screen.getByLabelText("Target (angka)"), "90");
  expect(screen.queryByText(/Target di bawah nol/)).not.toBeInTheDocument();
  expect(screen.getByText(/Belum terbaca apa yang dihitung/)).toBeInTheDocument();
  expect(screen.getByText("Angka ini belum punya satuan.")).toBeInTheDocument();
  await paste(screen.getByLabelText("Satuan"), "%");
  expect(screen.queryByText("Angka ini belum punya satuan.")).not.toBeInTheDocument();
  await save();
  expect(saveIndicatorAction).toHaveBeenCalled();
});

describe("a line that has all but its target", () => {
  const line = {
    ...{
      id: "i",
      text: "Surat terjawab",
      aspect: "quantity" as const,
      perspective: null,
      direction: "higher" as const,
    },
    ...{ targetValue: null, targetUnit: null, targetNarrative: null },
  } as unknown as Indicator;
  const form = (indicator: Indicator, qualitative = false) => (
    <IndicatorForm {...{ plan, qualitative, indicator }} resultId="r" leads={false} onDone={jest.fn()} />
  );

  it("is opened in the first part of it that is empty", () => {
    renderInIndonesian(form(line)).unmount();
    renderInIndonesian(form({ ...line, targetValue: "80" }));
    expect(screen.getByLabelText("Satuan")).toHaveFocus();
  });

  it("is opened in its words where the approach is qualitative", () => {
    renderInIndonesian(form(line, true));
    expect(screen.getByRole("textbox", { name: /Target/ })).toHaveFocus();
  });

  it("keeps who types where they are when the line that is stored becomes another", async () => {
    const { rerender } = renderInIndonesian(form(line));
    expect(screen.getByLabelText("Target (angka)")).toHaveFocus();
    await userEvent.click(screen.getByLabelText("Satuan"));
    rerender(inIndonesian(form({ ...line, targetValue: "80", targetUnit: "surat" })));
    expect(screen.getByLabelText("Satuan")).toHaveFocus();
  });
});
