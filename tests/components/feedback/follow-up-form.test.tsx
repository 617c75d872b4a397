import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { FollowUpForm } from "@/components/feedback/follow-up-form";
import { noteFollowUpAction } from "@/lib/feedback/actions";
import { followUpSchema } from "@/lib/feedback/schema";

import { judgedBy } from "../../support/judged";
import { expectMarked } from "../../support/marked";
import { renderInIndonesian } from "../../support/words";

jest.mock("next/navigation", () => ({ useRouter: () => ({ refresh: jest.fn() }) }));
jest.mock("@/lib/feedback/actions", () => ({ noteFollowUpAction: jest.fn() }));

const personId = "0190a3b4-0000-7000-8000-000000000001";
const result = { id: "0190a3b4-0000-7000-8000-000000000002", statement: "Layanan izin tepat waktu" };
const press = () => userEvent.click(screen.getByRole("button", { name: "Catat tindak lanjut" }));

beforeEach(async () => {
  jest.resetAllMocks();
  renderInIndonesian(<FollowUpForm personId={personId} results={[result]} />);
  await userEvent.click(screen.getByText("Catat tindak lanjut", { selector: "summary" }));
});

describe("following up feedback", () => {
  it("notes a step on the result, with or without a note", async () => {
    jest.mocked(noteFollowUpAction).mockResolvedValue({ ok: true, data: "made" });
    await userEvent.click(screen.getByRole("radio", { name: /^Bimbing/ }));
    await press();
    const noted = { personId, resultId: result.id, step: "coaching", note: "" };
    expect(jest.mocked(noteFollowUpAction).mock.calls[0]?.[0]).toEqual(noted);
    expect(screen.getByText("Tindak lanjut tercatat.")).toBeVisible();
    expect(screen.getByLabelText("Catatan")).not.toBeVisible();
  });

  it("wants to know why a result is taken over, and says when it is too early", async () => {
    jest.mocked(noteFollowUpAction).mockImplementation(judgedBy(followUpSchema));
    await userEvent.click(screen.getByRole("radio", { name: /^Ambil alih/ }));
    await press();
    await expectMarked(screen.getByLabelText("Catatan"), "Tulis mengapa hasil kerja ini diambil alih.", "");
    const blockers = [{ code: "feedback.nothing-tried" as const }];
    jest.mocked(noteFollowUpAction).mockResolvedValue({ ok: false, blockers });
    await userEvent.type(screen.getByLabelText("Catatan"), "Tetap tidak ada kemajuan");
    await press();
    expect(screen.getByRole("alert")).toHaveTextContent(/hanya bila tetap tidak ada kemajuan/);
  });
});
