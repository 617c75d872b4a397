import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { AnswerForm } from "@/components/progress/answer-form";
import { giveFeedbackAction } from "@/lib/progress/actions";

import { renderInIndonesian } from "../../support/words";

const refresh = jest.fn();
jest.mock("next/navigation", () => ({ useRouter: () => ({ refresh }) }));
jest.mock("@/lib/progress/actions", () => ({ giveFeedbackAction: jest.fn() }));

const text = () => screen.getByLabelText("Umpan balik untuk Ayu");
const send = () => userEvent.click(screen.getByRole("button", { name: "Kirim umpan balik" }));
const keys = () => jest.mocked(giveFeedbackAction).mock.calls.map(([, key]) => key);

beforeEach(() => {
  jest.resetAllMocks();
  renderInIndonesian(<AnswerForm reportId="r1" name="Ayu" />);
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
});
