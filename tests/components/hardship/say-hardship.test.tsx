import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { AnswerForm } from "@/components/hardship/answer-form";
import { SayHardship } from "@/components/hardship/say-hardship";
import { answerHardshipsAction, sayHardshipAction } from "@/lib/hardship/actions";

import { renderInIndonesian } from "../../support/words";

jest.mock("next/navigation", () => ({
  useRouter: () => ({ refresh: jest.fn() }),
  usePathname: () => "/plans/matrix",
}));
jest.mock("@/lib/hardship/actions", () => ({
  sayHardshipAction: jest.fn(),
  answerHardshipsAction: jest.fn(),
}));

beforeEach(() => jest.clearAllMocks());

const open = () => userEvent.click(screen.getByRole("button", { name: "Apa yang sulit di sini?" }));
const send = () => userEvent.click(screen.getByRole("button", { name: "Kirim tanpa nama" }));
const box = () => screen.getByLabelText("Apa yang sulit di halaman ini?");

describe("saying what is hard", () => {
  it("sends the screen and the words and nothing else, and thanks for them", async () => {
    jest.mocked(sayHardshipAction).mockResolvedValue({ ok: true, data: undefined });
    renderInIndonesian(<SayHardship />);
    await open();
    await userEvent.type(box(), "Tabelnya terlalu lebar");
    await send();
    expect(jest.mocked(sayHardshipAction).mock.calls).toEqual([
      [{ address: "/plans/matrix", hardship: "Tabelnya terlalu lebar" }],
    ]);
    expect(screen.getByRole("status")).toHaveTextContent("Catatan Anda sudah sampai, tanpa nama.");
  });

  it("asks for words before it sends, and keeps them when it is refused", async () => {
    jest
      .mocked(sayHardshipAction)
      .mockResolvedValue({ ok: false, blockers: [{ code: "hardship.too-many" }] });
    renderInIndonesian(<SayHardship />);
    await open();
    await send();
    expect(screen.getAllByText("Tulis dahulu apa yang sulit.").length).toBeGreaterThan(0);
    await userEvent.type(box(), "Sulit");
    await send();
    expect(screen.getByText(/lima catatan hari ini/)).toBeVisible();
    expect(box()).toHaveValue("Sulit");
  });
});

describe("answering", () => {
  it("names the remarks that were read", async () => {
    jest.mocked(answerHardshipsAction).mockResolvedValue({ ok: true, data: undefined });
    renderInIndonesian(<AnswerForm screen="/plans/matrix" hardshipIds={["a", "b"]} />);
    await userEvent.type(screen.getByLabelText("Jawaban"), "Kini bisa digeser");
    await userEvent.click(screen.getByRole("button", { name: "Terbitkan jawaban untuk 2 catatan" }));
    expect(jest.mocked(answerHardshipsAction).mock.calls[0]?.[0]).toEqual({
      ...{ screen: "/plans/matrix", hardshipIds: ["a", "b"], answer: "Kini bisa digeser" },
    });
  });
});
