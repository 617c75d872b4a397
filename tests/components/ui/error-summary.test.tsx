import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useTranslations } from "next-intl";

import { ErrorSummary } from "@/components/ui/error-summary";
import { TextField } from "@/components/ui/text-field";
import { useMovingForm } from "@/components/ui/use-moving-form";

import { renderInIndonesian } from "../../support/words";

jest.mock("next/navigation", () => ({ useRouter: () => ({ refresh: jest.fn() }) }));

const send = jest.fn();

function TwoFields() {
  const { field, submit, summary } = useMovingForm(
    { note: "", answer: "" },
    useTranslations("organisation.errors"),
  );
  return (
    <form onSubmit={submit(send)} noValidate>
      <ErrorSummary {...summary} />
      <TextField {...field("note", "rater-note-required")} label="Catatan" />
      <TextField {...field("answer", "answer-required")} label="Jawaban" />
      <button type="submit">Kirim</button>
    </form>
  );
}

const press = () => userEvent.click(screen.getByRole("button", { name: "Kirim" }));

beforeEach(() => {
  jest.resetAllMocks();
  renderInIndonesian(<TwoFields />);
});

describe("the summary of what is wrong", () => {
  it("takes the focus at each attempt", async () => {
    await press();
    await waitFor(() => expect(screen.getByRole("alert")).toHaveFocus());
    await userEvent.click(screen.getByLabelText("Catatan"));
    await press();
    await waitFor(() => expect(screen.getByRole("alert")).toHaveFocus());
  });

  it("takes it for what only the server finds wrong", async () => {
    send.mockResolvedValue({ ok: false, blockers: [], fieldErrors: { note: ["rater-note-required"] } });
    await userEvent.type(screen.getByLabelText("Catatan"), "a");
    await userEvent.type(screen.getByLabelText("Jawaban"), "b");
    await press();
    await waitFor(() => expect(screen.getByRole("alert")).toHaveFocus());
  });

  it("leaves the focus where somebody mends one of several fields", async () => {
    await press();
    await userEvent.type(screen.getByLabelText("Catatan"), "Kelas selesai");
    expect(screen.getByLabelText("Catatan")).toHaveFocus();
    expect(screen.getByLabelText("Catatan")).toHaveValue("Kelas selesai");
    expect(screen.getAllByRole("link")).toHaveLength(1);
  });
});
