import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { UnitResultForm } from "@/components/evaluation/unit-result-form";
import { decideUnitResultAction } from "@/lib/evaluation/actions";
import { decideUnitResultSchema } from "@/lib/evaluation/schema";

import { judgedBy } from "../../support/judged";
import { expectMarked, paste, tooLong } from "../../support/marked";
import { renderInIndonesian } from "../../support/words";

jest.mock("next/navigation", () => ({ useRouter: () => ({ refresh: jest.fn() }) }));
jest.mock("@/lib/evaluation/actions", () => ({ decideUnitResultAction: jest.fn() }));

const level = () => screen.getByLabelText("Capaian Dinas Sosial, Semester I");
const reason = () => screen.getByLabelText("Alasan");
const decide = () => userEvent.click(screen.getByRole("button", { name: "Tetapkan" }));

beforeEach(() => {
  jest.clearAllMocks();
  renderInIndonesian(
    <UnitResultForm
      unitId="0190a3b4-0000-7000-8000-000000000001"
      periodId="0190a3b4-0000-7000-8000-000000000002"
      unit="Dinas Sosial"
      period="Semester I"
      suggested="needs_improvement"
      decision={null}
    />,
  );
});

describe("deciding a unit's result", () => {
  it("keeps what was chosen and typed when it is refused", async () => {
    jest.mocked(decideUnitResultAction).mockResolvedValue({ ok: false, blockers: [{ code: "busy" }] });
    await userEvent.selectOptions(level(), "good");
    await userEvent.type(reason(), "Sesuai laporan");
    await decide();
    expect(await screen.findByRole("alert")).toHaveTextContent("Sistem sedang sibuk");
    expect(level()).toHaveValue("good");
    expect(reason()).toHaveValue("Sesuai laporan");
  });

  it("says at the reason that it is needed where the goals suggest otherwise, before and after it is sent", async () => {
    const refusal = { ok: false, blockers: [{ code: "evaluation.reason-needed" }] } as const;
    jest.mocked(decideUnitResultAction).mockResolvedValue(refusal);
    await userEvent.selectOptions(level(), "needs_improvement");
    expect(screen.queryByText(/^Wajib diisi/)).not.toBeInTheDocument();
    await userEvent.selectOptions(level(), "good");
    expect(screen.getByText("Wajib diisi: sasaran unit menunjukkan Butuh Perbaikan.")).toBeInTheDocument();
    await decide();
    await expectMarked(
      reason(),
      "Tulis alasannya: pilihan Anda berbeda dari yang ditunjukkan sasaran unit.",
      "",
    );
  });

  it("says at the field that no level was chosen, and asks no server", async () => {
    await decide();
    await expectMarked(level(), "Pilih capaian unit ini.", "");
    expect(decideUnitResultAction).not.toHaveBeenCalled();
  });

  it("says at the reason that it is too long", async () => {
    jest.mocked(decideUnitResultAction).mockImplementation(judgedBy(decideUnitResultSchema));
    await userEvent.selectOptions(level(), "good");
    await paste(reason(), "x".repeat(2001));
    await decide();
    await expectMarked(reason(), tooLong(2000), "x".repeat(2001));
  });
});
