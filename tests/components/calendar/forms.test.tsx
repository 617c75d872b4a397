import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { CyclesForm } from "@/components/calendar/cycles-form";
import { DowntimeForm } from "@/components/calendar/downtime-form";
import { HolidayForm } from "@/components/calendar/holiday-form";
import { HolidayList } from "@/components/calendar/holiday-list";
import {
  addHolidayAction,
  recordDowntimeAction,
  removeHolidayAction,
  setCyclesAction,
} from "@/lib/calendar/actions";
import type { CycleLine } from "@/lib/calendar/sheet";

import { renderInIndonesian } from "../../support/words";

jest.mock("next/navigation", () => ({ useRouter: () => ({ refresh: jest.fn() }) }));
jest.mock("@/lib/calendar/actions", () => ({
  addHolidayAction: jest.fn(),
  removeHolidayAction: jest.fn(),
  recordDowntimeAction: jest.fn(),
  withdrawDowntimeAction: jest.fn(),
  setCyclesAction: jest.fn(),
}));

const done = { ok: true, data: undefined } as const;
beforeEach(() => jest.resetAllMocks());
const press = (name: string) => userEvent.click(screen.getByRole("button", { name }));

describe("recording a holiday", () => {
  it("sends the day with its name and kind, and says that it is kept", async () => {
    jest.mocked(addHolidayAction).mockResolvedValue(done);
    renderInIndonesian(<HolidayForm />);
    await userEvent.type(screen.getByLabelText("Tanggal"), "2026-06-16");
    await userEvent.type(screen.getByLabelText("Nama hari libur"), "Cuti Muharam");
    await userEvent.selectOptions(screen.getByLabelText("Jenis"), "Cuti bersama");
    await press("Tambah hari libur");
    expect(addHolidayAction).toHaveBeenCalledWith(
      { date: "2026-06-16", name: "Cuti Muharam", kind: "joint_leave" },
      expect.any(String),
    );
    expect(screen.getByRole("status")).toHaveTextContent("Cuti Muharam tercatat.");
  });

  it("says at the day why a weekend changes nothing, and keeps what was typed", async () => {
    const blockers = [{ code: "cycle.holiday-on-weekend" as const }];
    jest.mocked(addHolidayAction).mockResolvedValue({ ok: false, blockers });
    renderInIndonesian(<HolidayForm />);
    await userEvent.type(screen.getByLabelText("Tanggal"), "2026-06-20");
    await userEvent.type(screen.getByLabelText("Nama hari libur"), "Sabtu");
    await press("Tambah hari libur");
    expect(screen.getByLabelText("Tanggal")).toHaveAccessibleDescription(/memang bukan hari kerja/);
    expect(screen.getByLabelText("Nama hari libur")).toHaveValue("Sabtu");
  });

  it("is taken back while the day lies ahead, after a question", async () => {
    jest.mocked(removeHolidayAction).mockResolvedValue(done);
    const day = (date: string, name: string, ahead: boolean) => ({
      date,
      name,
      kind: "national" as const,
      ahead,
    });
    renderInIndonesian(
      <HolidayList holidays={[day("2026-06-01", "Pancasila", false), day("2026-06-16", "Muharam", true)]} />,
    );
    expect(screen.queryByRole("button", { name: "Hapus Pancasila" })).not.toBeInTheDocument();
    await press("Hapus Muharam");
    await press("Hapus");
    expect(removeHolidayAction).toHaveBeenCalledWith({ date: "2026-06-16" }, expect.any(String));
  });
});

describe("recording downtime", () => {
  it("asks for what is missing before anything is sent", async () => {
    renderInIndonesian(<DowntimeForm today="2026-06-03" />);
    await press("Catat gangguan");
    expect(recordDowntimeAction).not.toHaveBeenCalled();
    expect(screen.getByLabelText("Pukul")).toHaveAccessibleDescription("Isi jam, misalnya 08:15.");
    expect(screen.getByLabelText("Apa yang terjadi")).toBeInvalid();
  });
});

const line = (id: string, changes: Partial<CycleLine>): CycleLine => ({
  ...{ id, name: `Dinas ${id}`, shortName: id, cadence: null, opensBefore: 14, closesAfter: 14 },
  ...{ version: null, periods: [], settable: true },
  ...changes,
});
const lines = [
  line("satu", { version: 3, cadence: "semester" }),
  line("dua", {}),
  line("tiga", {
    settable: false,
    cadence: "monthly",
    periods: [{ kind: "periodic", number: 1, opensOn: "2026-01-17", closesOn: "2026-02-14" }],
  }),
];

describe("setting the cycles of agencies", () => {
  it("sends the same for all that are chosen, each with the version that was seen", async () => {
    jest.mocked(setCyclesAction).mockResolvedValue(done);
    renderInIndonesian(<CyclesForm year={2027} lines={lines} open />);
    expect(screen.getAllByRole("checkbox")).toHaveLength(2);
    expect(screen.getByText("Sudah berjalan sejak 17 Januari 2026")).toBeVisible();
    await press("Pilih semua yang tampil");
    await userEvent.selectOptions(screen.getByLabelText("Seberapa sering dinilai"), "Semesteran");
    await press("Terapkan ke semua yang dipilih");
    expect(setCyclesAction).toHaveBeenCalledWith(
      {
        ...{ year: 2027, cadence: "semester", opensBefore: "14", closesAfter: "14" },
        agencies: [
          { agencyId: "satu", version: 3 },
          { agencyId: "dua", version: null },
        ],
      },
      expect.any(String),
    );
    expect(screen.getByRole("status")).toHaveTextContent("Siklus 2 perangkat daerah tersimpan.");
  });

  it("asks for an agency first, and says who stands in the way", async () => {
    renderInIndonesian(<CyclesForm year={2027} lines={lines} open />);
    await press("Terapkan ke semua yang dipilih");
    expect(setCyclesAction).not.toHaveBeenCalled();
    expect(screen.getByRole("group", { name: "Perangkat daerah" })).toHaveAccessibleDescription(
      "Pilih sedikitnya satu perangkat daerah.",
    );
    const blockers = [{ code: "cycle.window-opened" as const, agency: "Dinas satu", date: "2026-06-01" }];
    jest.mocked(setCyclesAction).mockResolvedValue({ ok: false, blockers });
    await userEvent.click(screen.getByRole("checkbox", { name: /Dinas satu/ }));
    await press("Terapkan ke semua yang dipilih");
    expect(within(screen.getByRole("alert")).getByText(/Masa penilaian pertama Dinas satu/)).toBeVisible();
  });
});
