import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { AnswerForm } from "@/components/progress/answer-form";
import { giveFeedbackAction } from "@/lib/progress/actions";
import { giveFeedbackSchema } from "@/lib/progress/schema";

import { judgedBy } from "../../support/judged";
import { expectMarked, paste, tooLong } from "../../support/marked";
import { renderInIndonesian } from "../../support/words";

const refresh = jest.fn();
jest.mock("next/navigation", () => ({ useRouter: () => ({ refresh }) }));
jest.mock("@/lib/progress/actions", () => ({ giveFeedbackAction: jest.fn() }));

const text = () => screen.getByLabelText("Umpan balik untuk Ayu");
const send = () => userEvent.click(screen.getByRole("button", { name: "Kirim umpan balik" }));
const keys = () => jest.mocked(giveFeedbackAction).mock.calls.map(([, key]) => key);

beforeEach(() => {
  jest.resetAllMocks();
  renderInIndonesian(<AnswerForm reportId="0190a3b4-0000-7000-8000-000000000001" name="Ayu" />);
});

describe("answering a report", () => {
  it("sends with one key until the answer arrives, then starts anew with another", async () => {
    jest.mocked(giveFeedbackAction).mockRejectedValueOnce(new Error("network"));
    jest.mocked(giveFeedbackAction).mockResolvedValue({ ok: true, data: undefined });
    await userEvent.type(text(), "Bagus");
    await send();
    expect(text()).toHaveValue("Bagus");
    await send();
    expect(text()).toHaveValue("");
    await userEvent.type(text(), "Satu lagi");
    await send();
    const [lost, again, next] = keys();
    expect(again).toBe(lost);
    expect(next).not.toBe(lost);
  });

  it("can be sent after an earlier text had arrived although its answer was lost", async () => {
    jest.mocked(giveFeedbackAction).mockRejectedValueOnce(new Error("network"));
    jest
      .mocked(giveFeedbackAction)
      .mockResolvedValueOnce({ ok: false, blockers: [{ code: "key-reused" }] })
      .mockResolvedValue({ ok: true, data: undefined });
    await userEvent.type(text(), "Bagus");
    await send();
    await userEvent.type(text(), " sekali");
    await send();
    expect(screen.getByRole("alert")).toHaveTextContent(/sudah tersimpan.*kirim lagi hanya bila masih perlu/);
    expect(text()).toHaveValue("Bagus sekali");
    expect(refresh).not.toHaveBeenCalled();
    await send();
    const [lost, refused, fresh] = keys();
    expect(refused).toBe(lost);
    expect(fresh).not.toBe(lost);
    expect(text()).toHaveValue("");
  });

  it("says at the field that it is empty, and asks no server", async () => {
    await send();
    await expectMarked(text(), "Tulis umpan baliknya.", "");
    expect(giveFeedbackAction).not.toHaveBeenCalled();
  });

  it("says at the field that it is too long, and can be sent once it is shorter", async () => {
    jest.mocked(giveFeedbackAction).mockImplementation(judgedBy(giveFeedbackSchema));
    await paste(text(), "x".repeat(1001));
    await send();
    await expectMarked(text(), tooLong(1000), "x".repeat(1001));
    jest.mocked(giveFeedbackAction).mockResolvedValue({ ok: true, data: undefined });
    await paste(text(), "Bagus");
    await send();
    expect(text()).toHaveValue("");
    expect(text()).toBeValid();
  });

  it("says nothing more once what was wrong is mended, and nothing that no longer holds", async () => {
    jest.mocked(giveFeedbackAction).mockImplementation(judgedBy(giveFeedbackSchema));
    await paste(text(), "a".repeat(1001));
    await send();
    await expectMarked(text(), tooLong(1000), "a".repeat(1001));
    await userEvent.clear(text());
    await userEvent.type(text(), "Bagus");
    expect(screen.queryByRole("alert")).not.toBeInTheDocument();
    jest.mocked(giveFeedbackAction).mockResolvedValue({ ok: false, blockers: [{ code: "not-found" }] });
    await send();
    expect(screen.getByRole("alert")).toBeInTheDocument();
    await userEvent.type(text(), " sekali");
    expect(screen.queryByRole("alert")).not.toBeInTheDocument();
  });
});
