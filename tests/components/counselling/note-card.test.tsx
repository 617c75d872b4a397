import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { NoteCard } from "@/components/counselling/note-card";
import {
  acknowledgeNoteAction,
  addToNoteAction,
  correctNoteAction,
  followUpNoteAction,
  openNoteAction,
} from "@/lib/counselling/actions";
import { followUpNoteSchema } from "@/lib/counselling/schema";
import type { CounsellingNote } from "@/lib/counselling/sheet";

import { judgedBy } from "../../support/judged";
import { expectMarked } from "../../support/marked";
import { renderInIndonesian } from "../../support/words";

jest.mock("next/navigation", () => ({ useRouter: () => ({ refresh: jest.fn() }) }));
jest.mock("@/lib/counselling/actions", () => ({
  acknowledgeNoteAction: jest.fn(),
  addToNoteAction: jest.fn(),
  correctNoteAction: jest.fn(),
  followUpNoteAction: jest.fn(),
  openNoteAction: jest.fn(),
}));

const noteId = "0190a3b4-0000-7000-8000-000000000001";
const words = {
  subject: "Terlambat rapat pagi",
  agreement: "Berangkat lebih awal",
  followUpOn: "2026-06-16",
  entries: [] as NonNullable<CounsellingNote["words"]>["entries"],
  next: "2026-06-16" as string | null,
};
const note: CounsellingNote = {
  ...{ id: noteId, version: 3, side: "employee", name: "Budi", talkedOn: "2026-06-02", rates: false },
  ...{ writtenAt: "2026-06-02T04:00:00.000Z", seen: true, acknowledgedAt: null, dropped: null, words },
};
const byMe: CounsellingNote = { ...note, side: "rater", name: "Ayu", rates: true };
const press = (name: string) => userEvent.click(screen.getByRole("button", { name }));
const opens = (summary: string) => userEvent.click(screen.getByText(summary, { selector: "summary" }));
const show = (shown: CounsellingNote, today = "2026-06-03") =>
  renderInIndonesian(<NoteCard note={shown} today={today} />);
const done = { ok: true, data: undefined } as const;
const made = { ok: true, data: "made" } as const;

beforeEach(() => jest.resetAllMocks());

describe("a note about the reader", () => {
  it("shows no word before it is opened, and says what opening means", async () => {
    jest.mocked(openNoteAction).mockResolvedValue(done);
    show({ ...note, seen: false, words: null });
    expect(screen.getByText("Percakapan 2 Juni 2026 dengan Budi")).toBeVisible();
    expect(screen.getByText("belum dibuka")).toBeVisible();
    expect(screen.queryByRole("textbox")).not.toBeInTheDocument();
    await press("Buka catatan percakapan 2 Juni 2026");
    expect(jest.mocked(openNoteAction).mock.calls[0]?.[0]).toEqual({ noteId });
  });

  it("is acknowledged with or without own words, read by the two alone", async () => {
    jest.mocked(acknowledgeNoteAction).mockResolvedValue(done);
    show(note);
    expect(screen.getByText("Terlambat rapat pagi")).toBeVisible();
    const own = screen.getByLabelText("Tanggapan Anda (boleh kosong)");
    expect(own).toHaveAccessibleDescription(expect.stringContaining("Hanya terbaca oleh Budi dan Anda"));
    await userEvent.type(own, "Saya setuju");
    await press("Terima catatan");
    const sent = jest.mocked(acknowledgeNoteAction).mock.calls[0]?.[0];
    expect(sent).toEqual({ noteId, version: 3, text: "Saya setuju" });
  });

  it("says that nobody follows it up once its writer rates the reader no more", () => {
    show(note);
    expect(screen.queryByText(/bukan lagi atasan/)).not.toBeInTheDocument();
    show({ ...note, dropped: "2026-06-16" });
    expect(
      screen.getByText(/^Budi bukan lagi atasan Anda, sehingga tindak lanjut 16 Juni 2026 tidak diteruskan/),
    ).toBeVisible();
  });

  it("takes more words once it is acknowledged, and no step", async () => {
    jest.mocked(addToNoteAction).mockResolvedValue(made);
    show({ ...note, acknowledgedAt: "2026-06-03T02:00:00.000Z" });
    expect(screen.getByText("diterima 3 Juni 2026")).toBeVisible();
    expect(screen.queryByText("Catat tindak lanjut konseling")).not.toBeInTheDocument();
    await opens("Tambah keterangan");
    await press("Tambahkan");
    await expectMarked(screen.getByLabelText("Keterangan"), "Tulis keterangannya.", "");
    await userEvent.type(screen.getByLabelText("Keterangan"), "Busnya berganti");
    await press("Tambahkan");
    expect(jest.mocked(addToNoteAction).mock.calls[0]?.[0]).toEqual({ noteId, text: "Busnya berganti" });
  });
});

describe("a note by the reader", () => {
  it("is corrected while it is unopened, and not any more afterwards", async () => {
    jest.mocked(correctNoteAction).mockResolvedValue(done);
    const { unmount } = show({ ...byMe, seen: false });
    await opens("Perbaiki catatan");
    const subject = screen.getByLabelText("Pokok percakapan");
    await userEvent.clear(subject);
    await userEvent.type(subject, "Rapat pagi");
    await press("Simpan perbaikan");
    expect(jest.mocked(correctNoteAction).mock.calls[0]?.[0]).toEqual({
      ...{ noteId, version: 3, talkedOn: "2026-06-02", subject: "Rapat pagi" },
      ...{ agreement: "Berangkat lebih awal", followUpOn: "2026-06-16" },
    });
    unmount();
    show(byMe);
    expect(screen.queryByText("Perbaiki catatan")).not.toBeInTheDocument();
  });

  it("says when it is to be followed up, and takes a step with the next date", async () => {
    jest.mocked(followUpNoteAction).mockImplementation(judgedBy(followUpNoteSchema));
    show(byMe, "2026-06-16");
    expect(screen.getByText("Tindak lanjut jatuh tempo 16 Juni 2026")).toBeVisible();
    await opens("Catat tindak lanjut konseling");
    await userEvent.click(screen.getByRole("radio", { name: /^Ambil alih/ }));
    await press("Simpan tindak lanjut");
    await expectMarked(screen.getByLabelText("Catatan"), "Tulis mengapa pekerjaannya diambil alih.", "");
    jest.mocked(followUpNoteAction).mockResolvedValue(made);
    await userEvent.click(screen.getByRole("radio", { name: /^Bimbing/ }));
    await userEvent.type(screen.getByLabelText("Tindak lanjut berikutnya (boleh kosong)"), "2026-07-01");
    await press("Simpan tindak lanjut");
    const sent = jest.mocked(followUpNoteAction).mock.lastCall?.[0];
    expect(sent).toEqual({ noteId, step: "coaching", text: "", followUpOn: "2026-07-01" });
  });

  it("takes no step after taking over, nor from who rates the person no more", () => {
    const taken = {
      ...{ id: "1", step: "take_over" as const, text: "Tetap terlambat", author: "Budi" },
      ...{ followUpOn: null, writtenAt: "2026-06-20T02:00:00.000Z" },
    };
    const { unmount } = show({ ...byMe, words: { ...words, entries: [taken], next: null } });
    expect(screen.getByText("Diambil alih")).toBeVisible();
    expect(screen.queryByText("Catat tindak lanjut konseling")).not.toBeInTheDocument();
    unmount();
    show({ ...byMe, rates: false }, "2026-06-16");
    expect(screen.queryByText("Catat tindak lanjut konseling")).not.toBeInTheDocument();
    expect(screen.queryByText(/jatuh tempo/)).not.toBeInTheDocument();
  });
});
