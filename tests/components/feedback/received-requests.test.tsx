import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { ReceivedRequests } from "@/components/feedback/received-requests";
import { SentRequests } from "@/components/feedback/sent-requests";
import { answerRequestAction, declineRequestAction, withdrawRequestAction } from "@/lib/feedback/actions";

import { expectMarked } from "../../support/marked";
import { renderInIndonesian } from "../../support/words";

jest.mock("next/navigation", () => ({ useRouter: () => ({ refresh: jest.fn() }) }));
jest.mock("@/lib/feedback/actions", () => ({
  answerRequestAction: jest.fn(),
  declineRequestAction: jest.fn(),
  withdrawRequestAction: jest.fn(),
}));

const id = "0190a3b4-0000-7000-8000-000000000001";
const reference = { requestId: id, version: 0 };
const open = {
  ...{
    id,
    version: 0,
    name: "Ayu",
    statement: null,
    behaviour: "loyal" as const,
    question: "Apa yang kurang?",
  },
  ...{ askedAt: "2026-06-02T02:00:00.000Z", closedAt: null, outcome: null, reason: null, answer: null },
};
const closed = { ...open, closedAt: "2026-06-03T02:00:00.000Z" };
const press = (name: string) => userEvent.click(screen.getByRole("button", { name }));

beforeEach(() => jest.resetAllMocks());

describe("a request that waits", () => {
  it("shows the question and what it is about, and takes an answer", async () => {
    jest.mocked(answerRequestAction).mockResolvedValue({ ok: true, data: undefined });
    renderInIndonesian(<ReceivedRequests requests={[open]} />);
    expect(screen.getByText("Apa yang kurang?")).toBeVisible();
    expect(screen.getByText("Tentang Loyal")).toBeVisible();
    const answer = screen.getByLabelText("Jawaban untuk Ayu");
    await press("Kirim jawaban");
    await expectMarked(answer, "Tulis umpan baliknya.", "");
    await userEvent.type(answer, "Ringkas saja");
    await press("Kirim jawaban");
    expect(jest.mocked(answerRequestAction).mock.calls[0]?.[0]).toEqual({
      ...reference,
      text: "Ringkas saja",
    });
  });

  it("can be declined, with a word why", async () => {
    jest.mocked(declineRequestAction).mockResolvedValue({ ok: true, data: undefined });
    renderInIndonesian(<ReceivedRequests requests={[open]} />);
    await userEvent.click(screen.getByText("Tidak dapat menjawab"));
    const reason = screen.getByLabelText("Alasan");
    await press("Kirim alasan");
    await expectMarked(reason, "Tulis alasannya, singkat saja.", "");
    await userEvent.type(reason, "Belum bekerja bersama");
    await press("Kirim alasan");
    expect(jest.mocked(declineRequestAction).mock.calls[0]?.[0]).toEqual({
      ...reference,
      reason: "Belum bekerja bersama",
    });
  });

  it("is withdrawn by whoever asked, with one press", async () => {
    jest.mocked(withdrawRequestAction).mockResolvedValue({ ok: true, data: undefined });
    renderInIndonesian(<SentRequests requests={[{ ...open, name: "Budi" }]} />);
    await press("Tarik kembali permintaan kepada Budi");
    expect(jest.mocked(withdrawRequestAction).mock.calls[0]?.[0]).toEqual(reference);
  });
});

describe("a closed request", () => {
  it("shows the answer to both sides and offers nothing more", () => {
    const answered = { ...closed, outcome: "answered" as const, answer: "Ringkas saja" };
    renderInIndonesian(<ReceivedRequests requests={[answered]} />);
    expect(screen.getByText("Jawaban Anda: Ringkas saja")).toBeVisible();
    renderInIndonesian(<SentRequests requests={[answered]} />);
    expect(screen.getByText("Jawaban: Ringkas saja")).toBeVisible();
    expect(screen.queryByRole("button")).not.toBeInTheDocument();
  });

  it("shows whoever asked why it was declined", () => {
    const declined = { ...closed, outcome: "declined" as const, reason: "Belum bekerja bersama" };
    renderInIndonesian(<SentRequests requests={[declined]} />);
    const [item] = screen.getAllByRole("listitem");
    expect(within(item ?? document.body).getByText("tidak dapat dijawab")).toBeVisible();
    expect(screen.getByText("Alasan: Belum bekerja bersama")).toBeVisible();
  });
});
