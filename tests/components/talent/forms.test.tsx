import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { IndexParts } from "@/components/talent/index-parts";
import { NineBoxes } from "@/components/talent/nine-boxes";
import { PotentialForm } from "@/components/talent/potential-form";
import { ProfessionalForm } from "@/components/talent/professional-form";
import { TalentSettingsForm } from "@/components/talent/settings-form";
import { recordPotentialAction, recordProfessionalAction, setTalentAction } from "@/lib/talent/actions";
import { gridOf } from "@/lib/talent/grid";
import { professionalIndex } from "@/lib/talent/professional-index";
import { unset } from "@/lib/talent/settings";

import { inIndonesian, renderInIndonesian } from "../../support/words";

const refresh = jest.fn();
jest.mock("next/navigation", () => ({ useRouter: () => ({ refresh }) }));
jest.mock("@/lib/talent/actions", () => ({
  recordPotentialAction: jest.fn(),
  recordProfessionalAction: jest.fn(),
  setTalentAction: jest.fn(),
}));
beforeEach(() => jest.clearAllMocks());

const person = { id: "0190a3b4-0000-7000-8000-000000000003", name: "Rina" };
const sure = () => screen.getByRole("button", { name: "Catat" });

describe("recording a potential", () => {
  const form = () =>
    renderInIndonesian(<PotentialForm person={person} validMonths={36} today="2026-06-03" />);

  it("says what is missing before it asks the server", async () => {
    form();
    await userEvent.click(sure());
    expect((await screen.findAllByText("Tulis nomor dokumen.")).length).toBeGreaterThan(0);
    expect(recordPotentialAction).not.toHaveBeenCalled();
  });

  it("sends what was typed, and shows the refusal of the server at its field", async () => {
    jest
      .mocked(recordPotentialAction)
      .mockResolvedValue({ ok: false, blockers: [{ code: "talent.document-first" }] });
    form();
    await userEvent.type(screen.getByLabelText("Skor (0–100)"), "82,5");
    await userEvent.type(screen.getByLabelText("Tanggal penilaian"), "2026-05-04");
    await userEvent.type(screen.getByLabelText("Nomor dokumen"), "800/1");
    await userEvent.type(screen.getByLabelText("Tanggal dokumen"), "2026-05-01");
    await userEvent.type(screen.getByLabelText("Sumber"), "UPT");
    await userEvent.click(sure());
    expect(recordPotentialAction).toHaveBeenCalledWith(
      expect.objectContaining({ personId: person.id, score: "82,5", documentDate: "2026-05-01" }),
      expect.any(String),
    );
    expect(screen.getByLabelText("Tanggal dokumen")).toHaveAccessibleDescription(
      /Dokumen tidak dapat lebih lama daripada penilaiannya/,
    );
  });
});

describe("recording what the IP ASN asks", () => {
  it("sends open facts as open, and says that it was recorded", async () => {
    jest.mocked(recordProfessionalAction).mockResolvedValue({ ok: true, data: undefined });
    renderInIndonesian(<ProfessionalForm person={person} today="2026-06-03" />);
    await userEvent.selectOptions(screen.getByLabelText("Pendidikan"), "master");
    await userEvent.type(screen.getByLabelText("Nomor dokumen"), "800/1");
    await userEvent.type(screen.getByLabelText("Tanggal dokumen"), "2026-05-01");
    await userEvent.type(screen.getByLabelText("Sumber"), "Arsip");
    await userEvent.click(sure());
    expect(recordProfessionalAction).toHaveBeenCalledWith(
      expect.objectContaining({ education: "master", discipline: "", leadershipTraining: "" }),
      expect.any(String),
    );
    expect(await screen.findByText("Tercatat. Rina sudah diberi tahu.")).toBeInTheDocument();
  });
});

describe("the settings of talent management", () => {
  it("warn while typing of a threshold that fills the top row, and are saved as typed", async () => {
    jest.mocked(setTalentAction).mockResolvedValue({ ok: true, data: undefined });
    const { rerender } = renderInIndonesian(<TalentSettingsForm settings={unset} />);
    const high = screen.getByLabelText("Kinerja, poin predikat tahunan: tinggi mulai");
    expect(screen.queryByText(/hampir semua orang/)).not.toBeInTheDocument();
    await userEvent.clear(high);
    await userEvent.type(high, "80");
    expect(screen.getByText(/hampir semua orang/)).toBeInTheDocument();
    await userEvent.click(screen.getByLabelText("Pakai peta talenta (sembilan kotak)"));
    await userEvent.click(screen.getByRole("button", { name: "Simpan" }));
    expect(setTalentAction).toHaveBeenCalledWith(
      expect.objectContaining({ version: 0, enabled: true, indexEnabled: false, performanceHigh: "80" }),
      expect.any(String),
    );
    // The page reads again what was saved.
    rerender(inIndonesian(<TalentSettingsForm settings={{ ...unset, version: 1 }} />));
    await userEvent.click(screen.getByRole("button", { name: "Simpan" }));
    expect(jest.mocked(setTalentAction).mock.calls[1]?.[0]).toMatchObject({ version: 1 });
  });

  it("refuse what is no number of points before they ask the server", async () => {
    jest
      .mocked(setTalentAction)
      .mockResolvedValue({ ok: false, blockers: [{ code: "talent.performance-order" }] });
    renderInIndonesian(<TalentSettingsForm settings={unset} />);
    await userEvent.click(screen.getByRole("button", { name: "Simpan" }));
    expect(screen.getByLabelText("Kinerja, poin predikat tahunan: tinggi mulai")).toHaveAccessibleDescription(
      /harus lebih tinggi/,
    );
  });
});

describe("the nine boxes on screen", () => {
  it("are a table of figures with performance in rows and potential in columns", () => {
    const { boxes } = gridOf(
      [{ predicate: "very_good", potential: { score: 90, validUntil: "2027-01-01" }, count: 4 }],
      unset,
      "2026-06-03",
    );
    renderInIndonesian(<NineBoxes boxes={boxes} />);
    expect(screen.getAllByRole("row")).toHaveLength(4);
    expect(screen.getByRole("link", { name: "Kotak 9: 4 pegawai" })).toHaveAttribute(
      "href",
      "/talent/people?box=9",
    );
    expect(screen.getByRole("link", { name: "Kotak 1: belum ada" })).toBeInTheDocument();
  });

  it("beside an index say what the HR agency has not determined, and what is not known", () => {
    const index = professionalIndex({
      ...{ track: "functional", education: "master", leadershipTraining: null, functionalTraining: null },
      ...{ trainingHours: 20, seminars: 0, predicate: "good", discipline: "none" },
    });
    renderInIndonesian(<IndexParts index={index} />);
    expect(screen.getByText("Pendidikan")).not.toHaveTextContent("belum ditetapkan badan kepegawaian");
    expect(screen.getByText("Predikat tahunan")).toHaveTextContent("belum ditetapkan badan kepegawaian");
    expect(screen.getByText("belum diketahui")).toBeInTheDocument();
    expect(screen.getByText(/Jumlahnya belum ada/)).toBeInTheDocument();
  });
});
