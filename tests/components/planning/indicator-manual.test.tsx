import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { IndicatorManual } from "@/components/planning/indicator-manual";
import { saveManualAction } from "@/lib/planning/actions";

import { expectMarked, paste } from "../../support/marked";
import { renderInIndonesian } from "../../support/words";

jest.mock("next/navigation", () => ({ useRouter: () => ({ refresh: jest.fn() }) }));
jest.mock("@/lib/planning/actions", () => ({ saveManualAction: jest.fn() }));

const plan = { planId: "0190a3b4-0000-7000-8000-000000000001", version: 4 };
const indicator = {
  ...{ id: "0190a3b4-0000-7000-8000-000000000002", text: "Serapan anggaran", aspect: null },
  ...{ perspective: "budget" as const, targetValue: "95", targetUnit: "%", targetNarrative: null },
  ...{ direction: "higher" as const, manual: null },
};
const manual = {
  ...{ purpose: "Menilai serapan", definition: "Realisasi belanja", formula: "Realisasi dibagi pagu" },
  ...{ quality: "outcome" as const, dataSource: "SIPD", interval: "monthly" as const },
};
const show = (
  shown: typeof indicator | (Omit<typeof indicator, "manual"> & { manual: typeof manual }),
  editable = true,
) =>
  renderInIndonesian(
    <IndicatorManual plan={plan} indicator={shown} qualitative={false} editable={editable} />,
  );
const press = (name: string) => userEvent.click(screen.getByRole("button", { name }));

beforeEach(() => jest.resetAllMocks());

describe("the manual of an indicator", () => {
  it("is asked for field by field, and says at the fields what is missing", async () => {
    jest.mocked(saveManualAction).mockResolvedValue({ ok: true, data: undefined } as never);
    show(indicator);
    await press("Isi manual: Serapan anggaran");
    await paste(screen.getByLabelText("Tujuan"), manual.purpose);
    await paste(screen.getByLabelText("Definisi"), manual.definition);
    await press("Simpan");
    await expectMarked(screen.getByLabelText("Sumber data"), "Tulis sumber datanya.", "");
    expect(saveManualAction).not.toHaveBeenCalled();
    await paste(screen.getByLabelText("Formula"), manual.formula);
    await paste(screen.getByLabelText("Sumber data"), manual.dataSource);
    await userEvent.selectOptions(screen.getByLabelText("Periode pelaporan"), "Bulanan");
    await press("Simpan");
    expect(jest.mocked(saveManualAction).mock.calls[0]?.[0]).toEqual({
      ...{ ...plan, indicatorId: indicator.id, ...manual },
    });
    expect(screen.queryByLabelText("Tujuan")).not.toBeInTheDocument();
  });

  it("says why it cannot be saved, and keeps what was typed", async () => {
    const blockers = [{ code: "plan.no-formula" as const }];
    jest.mocked(saveManualAction).mockResolvedValue({ ok: false, blockers });
    show({ ...indicator, manual });
    await press("Ubah manual: Serapan anggaran");
    await userEvent.clear(screen.getByLabelText("Formula"));
    await press("Simpan");
    expect(screen.getByRole("alert")).toHaveTextContent("Tulis formula perhitungannya");
    expect(screen.getByLabelText("Sumber data")).toHaveValue("SIPD");
  });

  it("is read by others and not offered to them to change", async () => {
    show({ ...indicator, manual }, false);
    await userEvent.click(screen.getByText("Manual: Serapan anggaran"));
    for (const text of ["Realisasi dibagi pagu", "Outcome", "Bulanan", "SIPD", "%"])
      expect(screen.getByText(text)).toBeVisible();
    expect(screen.queryByRole("button")).not.toBeInTheDocument();
  });
});
