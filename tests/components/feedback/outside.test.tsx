import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { BesideLine } from "@/components/feedback/beside-line";
import { OutsideForm } from "@/components/feedback/outside-form";
import { OutsideToConfirm } from "@/components/feedback/outside-to-confirm";
import { confirmOutsideAction, declineOutsideAction, recordOutsideAction } from "@/lib/feedback/actions";
import { declineOutsideSchema, recordOutsideSchema } from "@/lib/feedback/schema";

import { judgedBy } from "../../support/judged";
import { expectMarked, paste, tooLong } from "../../support/marked";
import { renderInIndonesian } from "../../support/words";

jest.mock("next/navigation", () => ({ useRouter: () => ({ refresh: jest.fn() }) }));
jest.mock("@/lib/feedback/actions", () => ({
  confirmOutsideAction: jest.fn(),
  declineOutsideAction: jest.fn(),
  recordOutsideAction: jest.fn(),
}));

const person = { id: "0190a3b4-0000-7000-8000-000000000001", name: "Ayu" };
const party = () => screen.getByLabelText("Siapa yang menyampaikan");
const press = (name: string) => userEvent.click(screen.getByRole("button", { name }));
const said = (selfRecorded: boolean, confirmedBy: string | null, reason?: string) => ({
  ...{ id: "1", kind: "incidental" as const, text: "Jadwalnya ditepati", author: "Ayu", question: null },
  ...{ givenAt: "2026-06-02T02:00:00.000Z", about: "loyal" },
  outside: {
    ...{ party: "Siti, kader", channel: "talk" as const, receivedOn: "2026-06-01" },
    ...{ selfRecorded, confirmedBy, declined: reason ? { name: "Budi", reason } : null },
  },
});

beforeEach(() => jest.resetAllMocks());

describe("recording what an outside party said", () => {
  beforeEach(async () => {
    renderInIndonesian(<OutsideForm person={person} results={[]} today="2026-06-03" />);
    await userEvent.click(screen.getByText("Catat dari pihak luar"));
    await userEvent.selectOptions(screen.getByLabelText("Tentang"), "loyal");
    await userEvent.type(party(), "Siti, kader");
    await userEvent.type(screen.getByLabelText("Apa yang disampaikan"), "Jadwalnya ditepati");
  });

  it("sends who said it, how and when", async () => {
    jest.mocked(recordOutsideAction).mockResolvedValue({ ok: true, data: "made" });
    await userEvent.click(screen.getByRole("radio", { name: "surat" }));
    await press("Catat");
    const [sent] = jest.mocked(recordOutsideAction).mock.lastCall ?? [];
    expect(recordOutsideSchema.parse(sent)).toEqual({
      ...{ personId: person.id, about: { resultId: null, behaviour: "loyal" }, party: "Siti, kader" },
      ...{ channel: "letter", receivedOn: "2026-06-03", text: "Jadwalnya ditepati" },
    });
    expect(screen.getByRole("status")).toHaveTextContent("Tercatat.");
    expect(party()).toHaveValue("");
  });

  it("says at the field what is wrong with it", async () => {
    jest.mocked(recordOutsideAction).mockImplementation(judgedBy(recordOutsideSchema));
    await paste(party(), "x".repeat(201));
    await press("Catat");
    await expectMarked(party(), tooLong(200), "x".repeat(201));
  });
});

describe("what an outside party said", () => {
  it.each([
    [false, null, "Pihak luar"],
    [true, null, "Dicatat sendiri, belum dikonfirmasi atasan"],
    [true, "Budi", "Dicatat sendiri, dikonfirmasi Budi"],
  ])("self-recorded %s and confirmed by %s is marked: %s", (selfRecorded, confirmedBy, mark) => {
    const beside = { said: [said(selfRecorded, confirmedBy)], followUps: [] };
    renderInIndonesian(<BesideLine beside={beside} about="loyal" />);
    expect(screen.getByText(mark)).toBeInTheDocument();
    expect(screen.getByRole("listitem")).toHaveTextContent(
      "Dicatat oleh Ayu, dari Siti, kader (pihak luar): lisan, 1 Juni 2026",
    );
  });

  it("is marked as not confirmed with the reason once the rater has declined it", () => {
    const beside = { said: [said(true, null, "Tidak ada yang mengenalnya.")], followUps: [] };
    renderInIndonesian(<BesideLine beside={beside} about="loyal" />);
    expect(screen.getByText("Dicatat sendiri, tidak dikonfirmasi Budi")).toBeInTheDocument();
    expect(screen.getByText("Alasan: Tidak ada yang mengenalnya.")).toBeInTheDocument();
  });

  it("is declined with a reason, which is asked for at its place", async () => {
    jest.mocked(declineOutsideAction).mockImplementation(judgedBy(declineOutsideSchema));
    renderInIndonesian(<OutsideToConfirm name="Ayu" said={[said(true, null)]} />);
    await userEvent.click(screen.getByText("Tidak dapat mengonfirmasi"));
    await press("Simpan alasan");
    const reason = screen.getByLabelText("Mengapa tidak dapat dikonfirmasi?");
    expect(reason).toHaveAccessibleDescription(/Tulis/);
    await userEvent.type(reason, "Tidak ada yang mengenalnya.");
    await press("Simpan alasan");
    const sent = { feedbackId: "1", reason: "Tidak ada yang mengenalnya." };
    expect(jest.mocked(declineOutsideAction).mock.lastCall?.[0]).toEqual(sent);
  });

  it("is offered to the rater to confirm, once and only where it was self-recorded", async () => {
    jest.mocked(confirmOutsideAction).mockResolvedValue({ ok: true, data: undefined });
    const { unmount } = renderInIndonesian(
      <OutsideToConfirm name="Ayu" said={[said(false, null), said(true, "Budi"), said(true, null, "x")]} />,
    );
    expect(screen.queryByRole("button")).not.toBeInTheDocument();
    unmount();
    renderInIndonesian(<OutsideToConfirm name="Ayu" said={[said(true, null)]} />);
    await press("Konfirmasi umpan balik dari Siti, kader");
    expect(confirmOutsideAction).toHaveBeenCalledWith({ feedbackId: "1" });
  });
});
