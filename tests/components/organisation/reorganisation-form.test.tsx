import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { ReorganisationForm } from "@/components/organisation/reorganisation-form";
import { previewReorganisationAction, recordReorganisationAction } from "@/lib/reorganisation/actions";
import { recordReorganisationSchema } from "@/lib/reorganisation/schema";

import { renderInIndonesian } from "../../support/words";

jest.mock("next/navigation", () => ({ useRouter: () => ({ refresh: jest.fn() }) }));
jest.mock("@/lib/reorganisation/actions", () => ({
  previewReorganisationAction: jest.fn(),
  recordReorganisationAction: jest.fn(),
}));

const [id, clerk] = ["0190a3b4-0000-7000-8000-000000000001", "0190a3b4-0000-7000-8000-000000000002"];
const unit = {
  ...{ id, version: 4, others: ["Bidang Barat"] },
  positions: [
    { id, title: "Kepala Bidang Timur", isHead: true, held: [] },
    { id: clerk, title: "Analis", isHead: false, held: [{ name: "Ayu", kind: "definitive" as const }] },
  ],
};
const open = (whole = false) =>
  renderInIndonesian(<ReorganisationForm unit={{ ...unit, whole }} today="2026-06-03" />);
const type = (label: string, text: string) => userEvent.type(screen.getByLabelText(label), text);
const choose = (option: string) => userEvent.selectOptions(screen.getByLabelText("Perubahan"), option);
const press = (name: string) => userEvent.click(screen.getByRole("button", { name }));
const sent = () =>
  recordReorganisationSchema.parse(jest.mocked(recordReorganisationAction).mock.lastCall?.[0]);

const along = { plans: 1, waiting: 0, evaluations: 2, teams: 0, goals: 0, roles: 0 };

beforeEach(() => {
  jest.resetAllMocks();
  jest.mocked(previewReorganisationAction).mockResolvedValue({
    ok: true,
    data: {
      ...{ blockers: [], along },
      effects: [
        { what: "merged", facts: { unit: "Bidang Timur", name: "Bidang Barat", date: "2026-06-03" } },
        { what: "rated-by", facts: { count: 2, name: "Gita", date: "2026-06-03" } },
      ],
    },
  });
  jest.mocked(recordReorganisationAction).mockResolvedValue({ ok: true, data: undefined });
});

describe("the form of a reorganisation", () => {
  it("says what comes of it, what goes along and what stays, before it is recorded", async () => {
    open();
    await choose("Bergabung ke unit lain");
    await type("Bergabung ke unit", "Bidang Barat");
    await press("Lihat akibatnya");
    for (const words of [
      "Bidang Timur menjadi bagian Bidang Barat sejak 3 Juni 2026 dan tidak lagi berdiri sendiri.",
      "2 pegawai dinilai Gita sejak 3 Juni 2026.",
      "Satu SKP tahun ini berlanjut di tempat baru, apa adanya.",
      "2 penilaian yang masih terbuka tetap pada penilai dan unit saat dibuka.",
    ])
      expect(screen.getByText(words)).toBeInTheDocument();
    expect(screen.getByText(/^Periode yang sudah ditutup dan dokumen bertanda tangan/)).toBeInTheDocument();
    expect(recordReorganisationAction).not.toHaveBeenCalled();
    await press("Catat");
    expect(screen.getByLabelText("Nomor peraturan atau SK")).toHaveAccessibleDescription(
      "Tulis nomor peraturan atau SK.",
    );
    await type("Nomor peraturan atau SK", "Perbup 12/2026");
    await press("Catat");
    expect(sent()).toMatchObject({
      ...{ unitId: id, version: 4, kind: "merge", from: "2026-06-03", unit: "Bidang Barat" },
      ...{ name: "", positions: [], basis: "Perbup 12/2026" },
    });
    expect(await screen.findByText("Tercatat. Semua yang bersangkutan diberi kabar.")).toBeInTheDocument();
  });

  it("asks anew once something is typed differently", async () => {
    open();
    await type("Nama baru", "Bidang Layanan");
    await press("Lihat akibatnya");
    expect(screen.getByRole("button", { name: "Catat" })).toBeInTheDocument();
    await type("Nama baru", " Publik");
    expect(screen.queryByRole("button", { name: "Catat" })).toBeNull();
  });

  it("lets positions be chosen by whoever holds them, but not the one that leads", async () => {
    open();
    await choose("Sebagian jabatan menjadi unit sendiri");
    expect(screen.queryByRole("checkbox", { name: /Kepala Bidang Timur/ })).toBeNull();
    await userEvent.click(screen.getByRole("checkbox", { name: /Analis.*Ayu/ }));
    await type("Nama unit baru", "Bidang Data");
    await type("Jabatan pimpinan unit baru", "Kepala Bidang Data");
    await press("Lihat akibatnya");
    expect(previewReorganisationAction).toHaveBeenCalledWith({
      ...{ unitId: id, kind: "split", from: "2026-06-03", unit: "", name: "Bidang Data" },
      ...{ head: "Kepala Bidang Data", positions: [clerk] },
    });
  });

  it("says at its field what stands in the way", async () => {
    const refusal = {
      code: "movement.unit-two-heads",
      unit: "Bidang Barat",
      name: "Gita",
      who: "Budi",
    } as const;
    jest.mocked(previewReorganisationAction).mockResolvedValue({
      ok: true,
      data: { blockers: [refusal], effects: [], along: null },
    });
    open();
    await choose("Bergabung ke unit lain");
    await type("Bergabung ke unit", "Bidang Barat");
    await press("Lihat akibatnya");
    expect(screen.getByLabelText("Bergabung ke unit")).toHaveAccessibleDescription(
      /dua pimpinan: Gita dan Budi/,
    );
    expect(screen.queryByRole("button", { name: "Catat" })).toBeNull();
  });

  it("offers of a whole agency what can become of it here", () => {
    open(true);
    expect(screen.getAllByRole("option").map(({ textContent }) => textContent)).toEqual([
      "Ganti nama",
      "Sebagian jabatan menjadi unit sendiri",
    ]);
  });
});
