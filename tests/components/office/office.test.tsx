import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { ExtendAgencies } from "@/components/calendar/extend-agencies";
import { HolidayListForm } from "@/components/calendar/holiday-list-form";
import { CallForm } from "@/components/office/call-form";
import { CloseYear } from "@/components/office/close-year";
import { OpenYear } from "@/components/office/open-year";
import { StageTable } from "@/components/office/stage-table";
import {
  addHolidaysAction,
  closeYearAction,
  extendPeriodsAction,
  openYearAction,
} from "@/lib/calendar/actions";
import { callAgencyAction } from "@/lib/office/actions";
import type { AgencyLine, OpeningLine } from "@/lib/office/sheet";
import { stagesOf } from "@/lib/office/stages";

import { renderInIndonesian } from "../../support/words";

jest.mock("next/navigation", () => ({ useRouter: () => ({ refresh: jest.fn() }) }));
jest.mock("@/lib/calendar/actions", () => ({
  addHolidaysAction: jest.fn(),
  closeYearAction: jest.fn(),
  extendPeriodsAction: jest.fn(),
  openYearAction: jest.fn(),
}));
jest.mock("@/lib/office/actions", () => ({ callAgencyAction: jest.fn() }));

beforeEach(() => jest.resetAllMocks());
const press = (name: string | RegExp) => userEvent.click(screen.getByRole("button", { name }));
const done = <Data,>(data: Data) => ({ ok: true, data }) as const;

const ready = { helper: false, goals: false, heads: 0, raters: 0 };
const anAgency = (id: string, name: string, changes: Partial<OpeningLine> = {}): OpeningLine => ({
  ...{ id, name, shortName: name, opened: false, cadence: "quarterly", fromLastYear: true },
  ...{ windows: null, missing: ready, end: null },
  ...changes,
});
const [health, schools] = [
  anAgency("a1", "Dinas Kesehatan", { missing: { ...ready, raters: 3 } }),
  anAgency("a2", "Dinas Pendidikan", { cadence: "semester" }),
];

describe("opening a year", () => {
  it("says in words what will be made and what is missing, and follows the rhythm that is chosen", async () => {
    jest.mocked(openYearAction).mockResolvedValue(done(2));
    renderInIndonesian(<OpenYear year={2027} today="2026-11-30" lines={[health, schools]} />);
    expect(
      screen.getByText(
        "Akan dibuka 2 perangkat daerah: 1 dinilai triwulanan dan 1 dinilai semesteran. Dibuat 6 periode penilaian periodik dan 2 periode tahunan.",
      ),
    ).toBeInTheDocument();
    expect(screen.getByText(/1 perangkat daerah belum lengkap/)).toBeInTheDocument();
    expect(screen.getByRole("link", { name: "3 orang tanpa penilai" })).toHaveAttribute(
      "href",
      "/organisation/data-errors?kind=no_rater&agency=a1",
    );
    await userEvent.selectOptions(screen.getByLabelText("Siklus Dinas Kesehatan"), "Jangan dibuka dulu");
    await userEvent.selectOptions(screen.getByLabelText("Siklus Dinas Pendidikan"), "Bulanan");
    expect(
      screen.getByText(/Dibuat 12 periode penilaian periodik dan 1 periode tahunan/),
    ).toBeInTheDocument();
    await press("Buka tahun 2027");
    expect(openYearAction).toHaveBeenCalledWith(
      { year: 2027, agencies: [{ agencyId: "a2", cadence: "monthly" }] },
      expect.any(String),
    );
    expect(screen.getByRole("status")).toHaveTextContent("Tahun dibuka di 2 perangkat daerah");
  });
});

describe("closing a year", () => {
  it("says what is open and what becomes of it, and asks first", async () => {
    jest.mocked(closeYearAction).mockResolvedValue(done(1));
    const counts = { unsigned: 4, underway: 0, unreported: 2, unconfirmed: 0 };
    const end = {
      ...{ cycleId: "c1", agencyId: "a1", cadence: "quarterly" as const, ...counts },
      ...{ reportedBy: "2027-03-15", closedOn: null },
    };
    renderInIndonesian(<CloseYear year={2026} ends={[end]} />);
    expect(screen.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
      "4 penilaian belum ditandatangani: tetap tugas atasan penilai",
      "2 penilaian belum dilaporkan ke atas",
    ]);
    await press(/Tutup tahun 2026 di 1/);
    expect(closeYearAction).not.toHaveBeenCalled();
    await press("Tutup tahun 2026");
    expect(closeYearAction).toHaveBeenCalledWith({ year: 2026, agencies: ["a1"] }, expect.any(String));
  });
});

describe("extending for agencies", () => {
  const group = {
    ...{ key: "g", closesOn: "2026-07-14", last: "2026-08-13" },
    period: { kind: "periodic" as const, number: 2, year: 2026, cadence: "quarterly" as const },
    agencies: [
      { periodId: "p1", name: "Dinas Kesehatan", own: false },
      { periodId: "p2", name: "Bappeda", own: false },
    ],
  };

  it("asks for whom, until when and why, and says how many were told", async () => {
    jest.mocked(extendPeriodsAction).mockResolvedValue(done(12));
    renderInIndonesian(<ExtendAgencies groups={[group]} />);
    await press(/Perpanjang Triwulan II 2026 untuk perangkat daerah/);
    await press("Perpanjang masa penilaian");
    expect(screen.getAllByText("Pilih sedikitnya satu perangkat daerah.").length).toBeGreaterThan(0);
    expect(extendPeriodsAction).not.toHaveBeenCalled();
    await userEvent.click(screen.getByLabelText("Bappeda"));
    await userEvent.type(screen.getByLabelText("Ditutup pada"), "2026-07-24");
    await userEvent.type(screen.getByLabelText("Alasan"), "Banjir");
    await press("Perpanjang masa penilaian");
    expect(extendPeriodsAction).toHaveBeenCalledWith(
      { periods: ["p2"], until: "2026-07-24", reason: "Banjir" },
      expect.any(String),
    );
    expect(screen.getByRole("status")).toHaveTextContent("12 orang mendapat kabar");
  });

  it("leaves an agency with an evaluation of one's own to another keeper, and says so", async () => {
    jest.mocked(extendPeriodsAction).mockResolvedValue(done(3));
    const ours = { periodId: "p3", name: "BKPSDM", own: true };
    renderInIndonesian(<ExtendAgencies groups={[{ ...group, agencies: [...group.agencies, ours] }]} />);
    await press(/Perpanjang Triwulan II/);
    await press("Pilih semua");
    expect(screen.getByLabelText(/BKPSDM.*diperpanjang oleh pengelola lain/)).toBeDisabled();
    await userEvent.type(screen.getByLabelText("Ditutup pada"), "2026-07-24");
    await userEvent.type(screen.getByLabelText("Alasan"), "Banjir");
    await press("Perpanjang masa penilaian");
    expect(extendPeriodsAction).toHaveBeenCalledWith(
      expect.objectContaining({ periods: ["p1", "p2"] }),
      expect.any(String),
    );
  });

  it("says at the day why it is too far, and keeps what was typed", async () => {
    const blockers = [{ code: "cycle.extended-too-far" as const, days: 30, last: "2026-08-13" }];
    jest.mocked(extendPeriodsAction).mockResolvedValue({ ok: false, blockers });
    renderInIndonesian(<ExtendAgencies groups={[group]} />);
    await press(/Perpanjang Triwulan II/);
    await press("Pilih semua");
    await userEvent.type(screen.getByLabelText("Ditutup pada"), "2026-09-24");
    await userEvent.type(screen.getByLabelText("Alasan"), "Banjir");
    await press("Perpanjang masa penilaian");
    expect(screen.getByLabelText("Ditutup pada")).toHaveAccessibleDescription(/sampai 13 Agustus 2026/);
    expect(screen.getByLabelText("Alasan")).toHaveValue("Banjir");
  });
});

describe("agencies by stages", () => {
  it("name what is late with its day, lead to whom to call, and read nothing as a zero", () => {
    const nothing = { confirmed: null, development: null, objections: null, reported: null };
    const counted = {
      ...{ ...nothing, rated: null, assessed: null, handedOver: null },
      handedIn: { done: 40, of: 45, day: "2026-01-31" },
    };
    const line: AgencyLine = {
      ...{ id: "a1", name: "Dinas Kesehatan", shortName: "Dinkes", unitId: "u1", owing: 45, opened: true },
      ...{ period: null, stages: stagesOf(counted, "2026-06-03") },
    };
    renderInIndonesian(<StageTable lines={[line]} />);
    const row = within(screen.getByRole("table")).getByRole("row", { name: /Dinkes/ });
    expect(within(row).getByRole("link")).toHaveAttribute("href", "/administration/office/a1");
    expect(row).toHaveTextContent("40 / 45");
    expect(row).toHaveTextContent("5 lewat 31 Jan");
    expect(within(row).getAllByRole("img", { name: "belum berjalan" })).toHaveLength(7);
    expect(row).toHaveTextContent("Belum ada periode yang dibuka");
  });
});

describe("a message to an agency", () => {
  it("is proposed in either language, changed as one likes, and sent", async () => {
    jest.mocked(callAgencyAction).mockResolvedValue(done(2));
    renderInIndonesian(<CallForm agencyId="a1" proposed={{ id: "Yth. Dinkes,", en: "Dear Dinkes," }} />);
    await userEvent.selectOptions(screen.getByLabelText("Bahasa pesan"), "Inggris");
    expect(screen.getByLabelText("Isi pesan")).toHaveValue("Dear Dinkes,");
    await userEvent.type(screen.getByLabelText("Isi pesan"), " please help.");
    await press("Kirim ke pengelola kepegawaian");
    expect(callAgencyAction).toHaveBeenCalledWith(
      { agencyId: "a1", text: "Dear Dinkes, please help." },
      expect.any(String),
    );
    expect(screen.getByRole("status")).toHaveTextContent("Terkirim ke 2 pengelola kepegawaian");
  });

  it("says that nobody can be reached, and keeps what was typed", async () => {
    const blockers = [{ code: "cycle.nobody-to-call" as const }];
    jest.mocked(callAgencyAction).mockResolvedValue({ ok: false, blockers });
    renderInIndonesian(<CallForm agencyId="a1" proposed={{ id: "Yth.", en: "Dear" }} />);
    await press("Kirim ke pengelola kepegawaian");
    expect(screen.getByRole("alert")).toHaveTextContent("belum punya pengelola kepegawaian");
    expect(screen.getByLabelText("Isi pesan")).toHaveValue("Yth.");
  });
});

describe("a list of holidays", () => {
  it("says what came of it, and names the line that is wrong at the list", async () => {
    jest.mocked(addHolidaysAction).mockResolvedValueOnce(done({ added: 2, known: 1, weekends: 1 }));
    renderInIndonesian(<HolidayListForm />);
    const list = screen.getByLabelText("Daftar hari libur");
    await userEvent.type(list, "2027-01-01; Tahun Baru");
    await press("Catat semua");
    expect(screen.getByRole("status")).toHaveTextContent(
      "2 hari libur tercatat, 1 sudah ada, 1 jatuh pada akhir pekan.",
    );
    const blockers = [{ code: "cycle.holiday-line-unreadable" as const, row: 1, text: "nanti" }];
    jest.mocked(addHolidaysAction).mockResolvedValueOnce({ ok: false, blockers });
    await userEvent.type(list, "nanti");
    await press("Catat semua");
    expect(list).toHaveAccessibleDescription(/Baris 1 tidak terbaca/);
    expect(list).toHaveValue("nanti");
  });
});
