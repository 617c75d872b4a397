import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { EditEvent } from "@/components/training/event-form";
import { saveEventAction } from "@/lib/training/actions";
import { saveEventSchema } from "@/lib/training/schema";

import { judgedBy } from "../../support/judged";
import { expectMarked, paste } from "../../support/marked";
import { renderInIndonesian } from "../../support/words";

jest.mock("next/navigation", () => ({ useRouter: () => ({ refresh: jest.fn() }) }));
jest.mock("@/lib/training/actions", () => ({ saveEventAction: jest.fn() }));
const send = jest.mocked(saveEventAction);

const event = {
  ...{ id: "0190a3b4-0000-7000-8000-000000000001", version: 2, startsOn: "2026-07-06", endsOn: "2026-07-07" },
  ...{ nominateBy: "2026-06-30", place: "Aula", seats: 5, ownCost: null },
};
const courses = [{ id: "0190a3b4-0000-7000-8000-000000000002", title: "Komunikasi" }];
const save = () => userEvent.click(screen.getByRole("button", { name: "Simpan" }));

it("what is wrong with an event is said at its field, also what only the server knows", async () => {
  send.mockImplementation(judgedBy(saveEventSchema));
  renderInIndonesian(<EditEvent event={event} courses={courses} />);
  await userEvent.click(screen.getByRole("button", { name: "Ubah kegiatan" }));
  await paste(screen.getByLabelText("Kursi"), "0");
  await save();
  await expectMarked(screen.getByLabelText("Kursi"), "Isi jumlah kursi, 1 sampai 2.000.", "0");

  send.mockResolvedValue({ ok: false, blockers: [{ code: "training.seats-given", count: 4 }] });
  await paste(screen.getByLabelText("Kursi"), "3");
  await save();
  await expectMarked(
    screen.getByLabelText("Kursi"),
    "Sudah 4 kursi diberikan. Isi paling sedikit 4, atau tarik dahulu beberapa peserta.",
    "3",
  );

  send.mockResolvedValue({ ok: true, data: event.id });
  await paste(screen.getByLabelText("Kursi"), "8");
  await save();
  expect(send).toHaveBeenLastCalledWith(
    expect.objectContaining({ eventId: event.id, version: 2, seats: "8", cost: "" }),
    expect.any(String),
  );
  expect(await screen.findByRole("button", { name: "Ubah kegiatan" })).toHaveFocus();
});
