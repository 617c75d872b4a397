import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { MemberNotes } from "@/components/counselling/member-notes";
import { writeNoteAction } from "@/lib/counselling/actions";
import { writeNoteSchema } from "@/lib/counselling/schema";

import { judgedBy } from "../../support/judged";
import { expectMarked } from "../../support/marked";
import { renderInIndonesian } from "../../support/words";

jest.mock("next/navigation", () => ({ useRouter: () => ({ refresh: jest.fn() }) }));
jest.mock("@/lib/counselling/actions", () => ({ writeNoteAction: jest.fn() }));

const person = { id: "0190a3b4-0000-7000-8000-000000000001", name: "Ayu" };
const subject = () => screen.getByLabelText("Pokok percakapan");
const agreement = () => screen.getByLabelText("Yang disepakati");
const save = () => userEvent.click(screen.getByRole("button", { name: "Simpan catatan" }));

beforeEach(async () => {
  jest.resetAllMocks();
  renderInIndonesian(<MemberNotes person={person} notes={[]} today="2026-06-03" />);
  await userEvent.click(screen.getByText("Catat percakapan konseling"));
});

describe("noting a talk", () => {
  it("sends the talk, of today unless another day is chosen, and starts anew", async () => {
    jest.mocked(writeNoteAction).mockResolvedValue({ ok: true, data: "made" });
    expect(agreement()).toHaveAccessibleDescription(
      expect.stringContaining("Hanya terbaca oleh Ayu dan Anda"),
    );
    await userEvent.type(subject(), "Terlambat rapat");
    await userEvent.type(agreement(), "Berangkat lebih awal");
    await save();
    expect(jest.mocked(writeNoteAction).mock.calls[0]?.[0]).toEqual({
      ...{ personId: person.id, talkedOn: "2026-06-03", subject: "Terlambat rapat" },
      ...{ agreement: "Berangkat lebih awal", followUpOn: "" },
    });
    expect(subject()).toHaveValue("");
    expect(subject()).not.toBeVisible();
    expect(screen.getByText("Catat percakapan konseling")).toHaveFocus();
    expect(screen.getByText("Catatan tersimpan. Ayu menerima kabar.")).toBeVisible();
  });

  it("says at the fields what is missing or too early, and keeps what was typed", async () => {
    await userEvent.type(subject(), "Terlambat rapat");
    await save();
    await expectMarked(agreement(), "Tulis apa yang disepakati.", "");
    expect(writeNoteAction).not.toHaveBeenCalled();
    jest.mocked(writeNoteAction).mockImplementation(judgedBy(writeNoteSchema));
    const later = screen.getByLabelText("Tindak lanjut pada (boleh kosong)");
    await userEvent.type(agreement(), "Berangkat lebih awal");
    await userEvent.type(later, "2026-06-03");
    await save();
    await expectMarked(later, "Pilih tanggal setelah percakapan, atau kosongkan.", "2026-06-03");
    expect(subject()).toHaveValue("Terlambat rapat");
  });

  it("says why a day cannot be that of the talk", async () => {
    const blockers = [{ code: "counselling.not-rater-then" as const }];
    jest.mocked(writeNoteAction).mockResolvedValue({ ok: false, blockers });
    await userEvent.type(subject(), "Terlambat rapat");
    await userEvent.type(agreement(), "Berangkat lebih awal");
    await save();
    expect(screen.getByRole("alert")).toHaveTextContent(/bukan atasan langsungnya/);
  });
});
