import { cleanup, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { ReportForm } from "@/components/progress/report-form";
import { reportProgressAction } from "@/lib/progress/actions";
import { reportProgressSchema } from "@/lib/progress/schema";

import { judgedBy } from "../../support/judged";
import { expectMarked, paste, tooLong } from "../../support/marked";
import { renderInIndonesian } from "../../support/words";

jest.mock("next/navigation", () => ({ useRouter: () => ({ refresh: jest.fn() }) }));
jest.mock("@/lib/progress/actions", () => ({ reportProgressAction: jest.fn() }));

const onDone = jest.fn();
const indicator = {
  ...{ id: "0190a3b4-0000-7000-8000-000000000001", text: "Rata-rata kehadiran murid kelas V" },
  ...{ targetValue: "95", targetUnit: "%", direction: "higher" as const },
};
const send = () => userEvent.click(screen.getByRole("button", { name: "Kirim laporan" }));

beforeEach(() => {
  jest.clearAllMocks();
  renderInIndonesian(<ReportForm indicator={indicator} onDone={onDone} />);
});

describe("reporting progress", () => {
  it("asks for a sum since January only where something is counted", () => {
    expect(screen.getByText("Keadaan sampai hari ini, misalnya 72,5.")).toBeVisible();
    cleanup();
    const files = { ...indicator, text: "Berkas yang selesai", targetUnit: "berkas" };
    renderInIndonesian(<ReportForm indicator={files} onDone={onDone} />);
    expect(screen.getByText("Angka kumulatif sejak awal tahun, misalnya 72.")).toBeVisible();
  });

  it("asks about a number that cannot be while it is typed, and takes it all the same", async () => {
    jest.mocked(reportProgressAction).mockResolvedValue({ ok: true, data: "r1" });
    const value = screen.getByLabelText(/^Realisasi/);
    await userEvent.type(value, "140");
    expect(screen.getByText(/^Lebih dari 100%/)).toBeVisible();
    expect(screen.getByText(/^Periksa lagi angkanya/)).toBeVisible();
    await userEvent.clear(value);
    await userEvent.type(value, "-12");
    expect(screen.queryByText(/^Lebih dari 100%/)).not.toBeInTheDocument();
    expect(screen.getByText(/^Kurang dari nol/)).toBeVisible();
    await send();
    expect(jest.mocked(reportProgressAction).mock.lastCall?.[0]).toMatchObject({ value: "-12" });
    expect(onDone).toHaveBeenCalledTimes(1);
  });

  it("gathers what is wrong above the form, each with the way to its field, and takes the focus there", async () => {
    jest.mocked(reportProgressAction).mockResolvedValue({
      ok: false,
      blockers: [{ code: "malformed" }],
      fieldErrors: { value: ["not-a-number"], evidence: ["not-a-link"] },
    });
    await userEvent.type(screen.getByLabelText("Catatan singkat"), "Kelas selesai");
    await send();
    const summary = screen.getByRole("alert");
    expect(summary).toHaveTextContent("2 isian perlu diperbaiki");
    await waitFor(() => expect(summary).toHaveFocus());
    const way = within(summary).getByRole("link", { name: "Tulis angka, misalnya 80 atau 72,5." });
    expect(document.querySelector(way.getAttribute("href")?.replace(/:/g, "\\:") ?? "")).toBe(
      screen.getByLabelText(/^Realisasi/),
    );
    expect(screen.getByLabelText("Catatan singkat")).toHaveValue("Kelas selesai");
    expect(onDone).not.toHaveBeenCalled();
  });

  it("takes the focus again each time something is still wrong", async () => {
    jest.mocked(reportProgressAction).mockResolvedValue({
      ok: false,
      blockers: [{ code: "malformed" }],
      fieldErrors: { note: ["say-something"] },
    });
    await send();
    await userEvent.click(screen.getByLabelText("Catatan singkat"));
    await send();
    await waitFor(() => expect(screen.getByRole("alert")).toHaveFocus());
  });

  it("opens sign-in when the session has ended, and keeps what was typed", async () => {
    const asked = jest.fn();
    window.addEventListener("kinerja:signed-out", asked);
    jest.mocked(reportProgressAction).mockResolvedValue({ ok: false, blockers: [{ code: "signed-out" }] });
    await userEvent.type(screen.getByLabelText("Catatan singkat"), "Kelas selesai");
    await send();
    expect(asked).toHaveBeenCalledTimes(1);
    expect(screen.getByLabelText("Catatan singkat")).toHaveValue("Kelas selesai");
  });

  it("says at the note that it is too long", async () => {
    jest.mocked(reportProgressAction).mockImplementation(judgedBy(reportProgressSchema));
    await paste(screen.getByLabelText("Catatan singkat"), "x".repeat(1001));
    await send();
    await expectMarked(screen.getByLabelText("Catatan singkat"), tooLong(1000), "x".repeat(1001));
  });

  it("says at the files that they are too many, and can be sent with fewer", async () => {
    const ids = [1, 2, 3, 4, 5, 6].map((i) => `0190a3b4-0000-7000-8000-00000000001${i}`);
    global.fetch = jest.fn(async () => {
      const id = ids.shift() ?? "";
      return { json: async () => ({ ok: true, data: { id, name: `${id.at(-1)}.pdf` } }) } as Response;
    });
    jest.mocked(reportProgressAction).mockImplementation(judgedBy(reportProgressSchema));
    const files = screen.getByLabelText("Berkas bukti dukung");
    for (let i = 1; i <= 6; i++) {
      await userEvent.upload(files, new File(["x"], `${i}.pdf`, { type: "application/pdf" }));
      await screen.findByText(`${i}.pdf`);
    }
    await userEvent.type(screen.getByLabelText("Catatan singkat"), "Kelas selesai");
    await send();
    await expectMarked(files, "Lampirkan paling banyak lima berkas.", "");
    jest.mocked(reportProgressAction).mockResolvedValue({ ok: true, data: "r1" });
    await userEvent.click(screen.getByRole("button", { name: "Lepaskan 6.pdf" }));
    await send();
    expect(onDone).toHaveBeenCalledTimes(1);
    expect(jest.mocked(reportProgressAction).mock.lastCall?.[0].files).toHaveLength(5);
  });
});
