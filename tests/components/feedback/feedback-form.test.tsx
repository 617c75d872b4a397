import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { FeedbackForm } from "@/components/feedback/feedback-form";
import { recordFeedbackAction } from "@/lib/feedback/actions";

import { expectMarked } from "../../support/marked";
import { renderInIndonesian } from "../../support/words";

jest.mock("next/navigation", () => ({ useRouter: () => ({ refresh: jest.fn() }) }));
jest.mock("@/lib/feedback/actions", () => ({ recordFeedbackAction: jest.fn() }));

const person = { id: "0190a3b4-0000-7000-8000-000000000001", name: "Ayu" };
const result = { id: "0190a3b4-0000-7000-8000-000000000002", statement: "Layanan izin tepat waktu" };
const about = () => screen.getByLabelText("Tentang");
const text = () => screen.getByLabelText("Umpan balik untuk Ayu");
const send = () => userEvent.click(screen.getByRole("button", { name: "Kirim umpan balik" }));

beforeEach(() => {
  jest.resetAllMocks();
  renderInIndonesian(<FeedbackForm person={person} results={[result]} kind="periodic" />);
});

describe("giving feedback", () => {
  it("sends what was chosen, as periodic while that is owed, and starts anew", async () => {
    jest.mocked(recordFeedbackAction).mockResolvedValue({ ok: true, data: undefined });
    await userEvent.selectOptions(about(), result.statement);
    await userEvent.type(text(), "Bagus");
    await send();
    expect(jest.mocked(recordFeedbackAction).mock.calls[0]?.[0]).toEqual({
      personId: person.id,
      about: result.id,
      kind: "periodic",
      text: "Bagus",
    });
    expect(text()).toHaveValue("");
    expect(screen.getByText("Umpan balik terkirim kepada Ayu.")).toBeVisible();
    expect(screen.getByRole("radio", { name: "Insidental" })).toBeChecked();
  });

  it("is about a value as well", async () => {
    jest.mocked(recordFeedbackAction).mockResolvedValue({ ok: true, data: undefined });
    await userEvent.selectOptions(about(), "Kolaboratif");
    await userEvent.click(screen.getByRole("radio", { name: "Insidental" }));
    await userEvent.type(text(), "Bagus");
    await send();
    expect(jest.mocked(recordFeedbackAction).mock.calls[0]?.[0]).toMatchObject({
      about: "collaborative",
      kind: "incidental",
    });
  });

  it("says at the field what is missing, and asks no server", async () => {
    await userEvent.type(text(), "Bagus");
    await send();
    await expectMarked(about(), "Pilih hasil kerja atau nilai perilaku.", "");
    await userEvent.selectOptions(about(), "Loyal");
    await userEvent.clear(text());
    await send();
    await expectMarked(text(), "Tulis umpan baliknya.", "");
    expect(recordFeedbackAction).not.toHaveBeenCalled();
  });
});
