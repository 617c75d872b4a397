import { fireEvent, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactElement } from "react";

import { WriteNote } from "@/components/counselling/note-form";
import { DecideAssignment } from "@/components/planning/decide-assignment";
import { DecideOffer } from "@/components/planning/decide-offer";
import { RaterPanel } from "@/components/planning/rater-panel";
import { RemarkForm } from "@/components/planning/remark-form";
import { AnswerForm } from "@/components/progress/answer-form";
import * as counselling from "@/lib/counselling/actions";
import * as planning from "@/lib/planning/actions";
import { giveFeedbackAction } from "@/lib/progress/actions";

import { renderInIndonesian } from "../../support/words";

jest.mock("next/navigation", () => ({ useRouter: () => ({ refresh: jest.fn() }) }));
jest.mock("@/lib/counselling/actions", () => ({ writeNoteAction: jest.fn() }));
jest.mock("@/lib/planning/actions", () => ({
  answerRemarkAction: jest.fn(),
  declineOfferAction: jest.fn(),
  refuseAssignmentAction: jest.fn(),
  returnPlanAction: jest.fn(),
}));
jest.mock("@/lib/progress/actions", () => ({ giveFeedbackAction: jest.fn() }));

const nothing = () => undefined;
const id = "0190a3b4-0000-7000-8000-000000000001";
const plan = { planId: id, version: 4 };

type Case = { form: ReactElement; open?: string; field: RegExp; action: unknown };

/** Forms in which a person writes longer text and answers: where it opens, the field, and what is sent. */
const forms: Record<string, Case> = {
  "feedback to a report": {
    form: <AnswerForm reportId={id} name="Ayu" />,
    field: /^Umpan balik untuk Ayu/,
    action: giveFeedbackAction,
  },
  "a return": {
    form: <RaterPanel plan={plan} ownerName="Ayu" lines={[]} />,
    ...{ open: "Kembalikan untuk diperbaiki", field: /^Catatan/, action: planning.returnPlanAction },
  },
  "a refused assignment": {
    form: (
      <DecideAssignment
        {...{ assignment: { assignmentId: id, version: 1 }, name: "Ayu", assigner: "Dewi", keys: false }}
        {...{ onApproved: nothing, onRefused: nothing }}
      />
    ),
    ...{ open: "Tidak setuju", field: /^Mengapa/, action: planning.refuseAssignmentAction },
  },
  "a declined offer": {
    form: (
      <DecideOffer
        {...{ offer: { offerId: id, version: 1 }, name: "Ayu", leader: "Dewi", placing: null, keys: false }}
        {...{ onApproved: nothing, onPlaced: nothing, onDeclined: nothing }}
      />
    ),
    ...{ open: "Tidak dapat diterima", field: /^Mengapa/, action: planning.declineOfferAction },
  },
  "the answer to a remark": {
    form: <RemarkForm plan={plan} remarkId={id} onDone={nothing} />,
    ...{ field: /./, action: planning.answerRemarkAction },
  },
};

const sent = (action: unknown) => jest.mocked(action as jest.Mock);
const hold = "{Control>}{Enter}{/Control}";

beforeEach(() => jest.resetAllMocks());

describe("Ctrl+Enter in a longer text", () => {
  it.each(Object.entries(forms))("sends %s", async (_, { form, open, field, action }) => {
    sent(action).mockResolvedValue({ ok: true, data: undefined });
    renderInIndonesian(form);
    if (open) await userEvent.click(screen.getByText(open));
    await userEvent.type(screen.getByRole("textbox", { name: field }), "Dua baris{Enter}sudah cukup");
    expect(action).not.toHaveBeenCalled();
    await userEvent.keyboard(hold);
    await waitFor(() => expect(action).toHaveBeenCalledTimes(1));
    expect(JSON.stringify(sent(action).mock.calls[0]?.[0])).toContain("Dua baris\\nsudah cukup");
  });

  it("sends a counselling note, and Cmd+Enter does where that is the key", async () => {
    sent(counselling.writeNoteAction).mockResolvedValue({ ok: true, data: undefined });
    renderInIndonesian(<WriteNote person={{ id, name: "Ayu" }} today="2026-06-03" />);
    await userEvent.click(screen.getByText("Catat percakapan konseling"));
    await userEvent.type(screen.getByLabelText("Pokok percakapan"), "Terlambat rapat");
    await userEvent.type(screen.getByLabelText("Yang disepakati"), "Berangkat{Meta>}{Enter}{/Meta}");
    await waitFor(() => expect(counselling.writeNoteAction).toHaveBeenCalledTimes(1));
  });

  it("sends once, however fast it is pressed again and while it is held down", async () => {
    sent(giveFeedbackAction).mockResolvedValue({ ok: true, data: undefined });
    const onSent = jest.fn();
    renderInIndonesian(<AnswerForm reportId={id} name="Ayu" onSent={onSent} />);
    const field = screen.getByRole("textbox", { name: /^Umpan balik untuk Ayu/ });
    await userEvent.type(field, "Bagus");
    const press = { key: "Enter", ctrlKey: true };
    fireEvent.keyDown(field, press);
    fireEvent.keyDown(field, { ...press, repeat: true });
    fireEvent.keyDown(field, press);
    await waitFor(() => expect(onSent).toHaveBeenCalledTimes(1));
    expect(giveFeedbackAction).toHaveBeenCalledTimes(1);
  });

  it("says what is missing as the button does, and sends nothing", async () => {
    renderInIndonesian(<AnswerForm reportId={id} name="Ayu" />);
    await userEvent.type(screen.getByRole("textbox", { name: /^Umpan balik untuk Ayu/ }), hold);
    expect(await screen.findByRole("alert")).toBeVisible();
    expect(giveFeedbackAction).not.toHaveBeenCalled();
  });
});
