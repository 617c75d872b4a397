import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { NominateForm } from "@/components/training/nominate-form";
import { nominateAction } from "@/lib/training/actions";

import { renderInIndonesian } from "../../support/words";

jest.mock("next/navigation", () => ({ useRouter: () => ({ refresh: jest.fn() }) }));
jest.mock("@/lib/training/actions", () => ({ nominateAction: jest.fn() }));
const send = jest.mocked(nominateAction);

const events = [
  {
    ...{ id: "e1", startsOn: "2026-07-06", endsOn: "2026-07-07", nominateBy: "2026-06-30", place: "Aula" },
    ...{
      seats: 4,
      free: 0,
      waiting: 2,
      taken: 4,
      hours: 16,
      cost: "0",
      ownCost: null,
      status: "open" as const,
    },
    ...{ note: null, version: 0 },
    course: {
      ...{
        id: "c1",
        title: "Bantuan hidup dasar",
        provider: "Bapelkes",
        form: "programme" as const,
        cost: "0",
      },
      ...{ international: false, level: null, version: 0, quantity: 16, description: null, competency: null },
    },
  },
];
const people = [
  { id: "p1", name: "Ayu", place: "Perawat" },
  { id: "p2", name: "Citra", place: "Perawat" },
];
const propose = () => userEvent.click(screen.getByRole("button", { name: "Usulkan" }));

it("people are proposed for an event that says how many seats it has, once both were chosen", async () => {
  renderInIndonesian(<NominateForm events={events} people={people} />);
  await propose();
  expect(send).not.toHaveBeenCalled();
  const [summary] = screen.getAllByRole("alert");
  expect(summary).toHaveTextContent("Pilih kegiatannya.");
  expect(summary).toHaveTextContent("Pilih paling sedikit satu orang.");

  send.mockResolvedValue({ ok: true, data: 2 });
  await userEvent.selectOptions(screen.getByLabelText("Kegiatan"), "Bantuan hidup dasar, 6 Jul 2026 (penuh)");
  await userEvent.click(screen.getByLabelText(/Ayu/));
  await userEvent.click(screen.getByLabelText(/Citra/));
  await propose();
  expect(send).toHaveBeenCalledWith(
    { eventId: "e1", personIds: ["p1", "p2"], reason: "" },
    expect.any(String),
  );
  expect(await screen.findByText(/2 orang diusulkan/)).toBeVisible();
});
