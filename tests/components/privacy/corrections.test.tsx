import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { AskCorrection } from "@/components/privacy/ask-correction";
import { DecideCorrection } from "@/components/privacy/decide-correction";
import { askCorrectionAction, decideCorrectionAction } from "@/lib/privacy/actions";
import { askCorrectionSchema, decideCorrectionSchema } from "@/lib/privacy/schema";

import { renderInIndonesian } from "../../support/words";

jest.mock("next/navigation", () => ({ useRouter: () => ({ refresh: jest.fn() }) }));
jest.mock("@/lib/privacy/actions", () => ({
  askCorrectionAction: jest.fn(),
  decideCorrectionAction: jest.fn(),
  withdrawCorrectionAction: jest.fn(),
}));

const requestId = "0190a3b4-0000-7000-8000-000000000001";
const present = {
  ...{ name: "Ayu", number: "199001012015011001", birth_date: "1990-01-01", grade: "III/c" },
  ...{ position: "Analis", unit: "Sekretariat", start_date: "2024-01-01", education: "bachelor" },
  ...{ training: null, opening: null, other: null },
};
const open = () => userEvent.click(document.querySelector("summary") as HTMLElement);
const type = (label: string, text: string) => userEvent.type(screen.getByLabelText(label), text);

beforeEach(() => {
  jest.resetAllMocks();
  jest.mocked(askCorrectionAction).mockResolvedValue({ ok: true, data: requestId });
  jest.mocked(decideCorrectionAction).mockResolvedValue({ ok: true, data: undefined });
});

describe("asking for a correction", () => {
  it("shows what is on record of what is chosen, and sends what it should be", async () => {
    renderInIndonesian(<AskCorrection present={present} />);
    await open();
    expect(screen.getByText("Tercatat sekarang: Ayu")).toBeInTheDocument();
    await userEvent.selectOptions(screen.getByLabelText("Data yang keliru"), "TMT jabatan");
    expect(screen.getByText("Tercatat sekarang: 1 Januari 2024")).toBeInTheDocument();
    await type("Seharusnya", "1 Februari 2024");
    await type("Dasar atau alasannya", "SPMT 2024");
    await userEvent.click(screen.getByRole("button", { name: "Kirim permintaan" }));
    expect(askCorrectionSchema.parse(jest.mocked(askCorrectionAction).mock.lastCall?.[0])).toEqual({
      ...{ field: "start_date", wanted: "1 Februari 2024", reason: "SPMT 2024", files: [] },
    });
  });

  it("says what is missing before it asks the server, and shows a refusal at its field", async () => {
    renderInIndonesian(<AskCorrection present={present} />);
    await open();
    await userEvent.click(screen.getByRole("button", { name: "Kirim permintaan" }));
    expect(askCorrectionAction).not.toHaveBeenCalled();
    expect(screen.getByLabelText("Seharusnya")).toHaveAccessibleDescription(/Tulis bagaimana seharusnya\./);
    jest
      .mocked(askCorrectionAction)
      .mockResolvedValue({ ok: false, blockers: [{ code: "correction.as-recorded" }] });
    await type("Seharusnya", "Ayu");
    await type("Dasar atau alasannya", "x");
    await userEvent.click(screen.getByRole("button", { name: "Kirim permintaan" }));
    expect(screen.getByLabelText("Seharusnya")).toHaveAccessibleDescription(/sama dengan yang tercatat/);
  });
});

describe("answering one", () => {
  it("sends the day with a correction, and none with a refusal", async () => {
    renderInIndonesian(
      <DecideCorrection request={{ requestId, version: 1 }} name="Ayu" today="2026-06-03" />,
    );
    await open();
    await type("Apa yang diubah", "TMT diubah");
    await userEvent.click(screen.getByRole("button", { name: "Kirim jawaban" }));
    const sent = () => decideCorrectionSchema.parse(jest.mocked(decideCorrectionAction).mock.lastCall?.[0]);
    expect(sent()).toMatchObject({ decision: "corrected", correctedOn: "2026-06-03", answer: "TMT diubah" });
    await userEvent.selectOptions(screen.getByLabelText("Jawaban"), "Tidak diperbaiki");
    expect(screen.queryByLabelText("Benar sejak tanggal")).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "Kirim jawaban" }));
    expect(sent()).toMatchObject({ decision: "refused", correctedOn: null });
  });
});
