import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { FigureForm } from "@/components/career/figure-form";
import { setFigureAction } from "@/lib/career/actions";

import { renderInIndonesian } from "../../support/words";

jest.mock("next/navigation", () => ({ useRouter: () => ({ refresh: jest.fn() }) }));
jest.mock("@/lib/career/actions", () => ({ setFigureAction: jest.fn() }));

const fill = async (label: string, text: string) => {
  await userEvent.clear(screen.getByLabelText(label));
  await userEvent.type(screen.getByLabelText(label), text);
};
const save = () => userEvent.click(screen.getByRole("button", { name: "Tetapkan angka" }));
const sent = () => jest.mocked(setFigureAction).mock.lastCall?.[0];

describe("a figure that reaches back", () => {
  beforeEach(async () => {
    jest
      .mocked(setFigureAction)
      .mockReset()
      .mockResolvedValueOnce({
        ok: false,
        blockers: [{ code: "career.figure-recounts", since: "2024-01-01" }],
      })
      .mockResolvedValue({ ok: true, data: undefined });
    renderInIndonesian(
      <FigureForm figures={[{ name: "coefficient.terampil", label: "Koefisien Terampil", editions: 0 }]} />,
    );
    await userEvent.selectOptions(screen.getByLabelText("Angka"), "coefficient.terampil");
    await fill("Nilai", "5");
    await fill("Berlaku mulai", "2024-01-01");
    await fill("Nomor dokumen", "800/9");
    await fill("Tanggal dokumen", "2024-01-05");
    await save();
  });

  it("is asked about first, and saved when it is sent once more", async () => {
    expect(sent()).toMatchObject({ recounts: false });
    const asked = await screen.findAllByText(/Angka kredit sejak 1 Januari 2024 dihitung ulang/);
    expect(asked.length).toBeGreaterThan(0);
    await save();
    expect(sent()).toMatchObject({ recounts: true, value: "5" });
    expect(screen.getByRole("status")).toHaveTextContent("Ditetapkan.");
  });

  it("is asked about anew when it was changed meanwhile", async () => {
    await fill("Nilai", "6");
    await save();
    expect(sent()).toMatchObject({ recounts: false, value: "6" });
  });
});
