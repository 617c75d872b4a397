import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { AskForm } from "@/components/feedback/ask-form";
import { askFeedbackAction } from "@/lib/feedback/actions";
import { askFeedbackSchema } from "@/lib/feedback/schema";

import { judgedBy } from "../../support/judged";
import { expectMarked } from "../../support/marked";
import { renderInIndonesian } from "../../support/words";

jest.mock("next/navigation", () => ({ useRouter: () => ({ refresh: jest.fn() }) }));
jest.mock("@/lib/feedback/actions", () => ({ askFeedbackAction: jest.fn() }));

const budi = { id: "0190a3b4-0000-7000-8000-000000000001", name: "Budi", as: "rater" as const };
const result = { id: "0190a3b4-0000-7000-8000-000000000002", statement: "Layanan izin tepat waktu" };
const of = () => screen.getByLabelText("Kepada");
const number = () => screen.getByLabelText("NIP");
const question = () => screen.getByLabelText("Pertanyaan");
const send = () => userEvent.click(screen.getByRole("button", { name: "Kirim permintaan" }));
const sent = () => jest.mocked(askFeedbackAction).mock.calls[0]?.[0];

const opened = (about: string) => {
  jest.resetAllMocks();
  renderInIndonesian(<AskForm results={[result]} around={[budi]} about={about} />);
};

describe("asking for feedback", () => {
  it("sends one question to somebody around, about what the page was opened for", async () => {
    opened(result.id);
    jest.mocked(askFeedbackAction).mockResolvedValue({ ok: true, data: undefined });
    expect(screen.getByLabelText("Tentang")).toHaveDisplayValue(result.statement);
    await userEvent.selectOptions(of(), "Budi, atasan");
    await userEvent.type(question(), "Apa yang kurang?");
    await send();
    expect(sent()).toEqual({ about: result.id, askedId: budi.id, number: "", question: "Apa yang kurang?" });
    expect(question()).toHaveValue("");
    expect(screen.getByText("Permintaan terkirim.")).toBeVisible();
  });

  it("asks for a number where somebody else is meant, and says at the field that it is missing or nobody's", async () => {
    opened("anything");
    expect(screen.getByLabelText("Tentang")).toHaveDisplayValue("Pilih");
    expect(screen.queryByLabelText("NIP")).not.toBeInTheDocument();
    jest.mocked(askFeedbackAction).mockImplementation(judgedBy(askFeedbackSchema));
    await userEvent.selectOptions(screen.getByLabelText("Tentang"), "Loyal");
    await userEvent.selectOptions(of(), "Orang lain, dengan NIP");
    await userEvent.type(question(), "Apa yang kurang?");
    await send();
    await expectMarked(number(), "Tulis NIP orang yang diminta.", "");
    const blockers = [{ code: "feedback.nobody-with-number" as const }];
    jest.mocked(askFeedbackAction).mockResolvedValue({ ok: false, blockers });
    await userEvent.type(number(), "1990");
    await send();
    expect(screen.getByRole("alert")).toHaveTextContent("Tidak ada pegawai dengan nomor ini.");
    expect(question()).toHaveValue("Apa yang kurang?");
  });

  it("says at the fields what is missing, and asks no server", async () => {
    opened("loyal");
    await userEvent.selectOptions(of(), "Budi, atasan");
    await send();
    await expectMarked(question(), "Tulis pertanyaan Anda.", "");
    expect(askFeedbackAction).not.toHaveBeenCalled();
  });
});
