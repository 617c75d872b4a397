import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { DecideLine } from "@/components/training/decide-line";
import { proposeAskedAction, refuseNominationAction } from "@/lib/training/actions";

import { renderInIndonesian } from "../../support/words";

jest.mock("next/navigation", () => ({ useRouter: () => ({ refresh: jest.fn() }) }));
jest.mock("@/lib/training/actions", () => ({
  proposeAskedAction: jest.fn(),
  refuseNominationAction: jest.fn(),
}));

const nomination = { nominationId: "n1", version: 1 };
const show = () =>
  renderInIndonesian(
    <ul>
      <DecideLine nomination={nomination} name="Ayu">
        Ayu
      </DecideLine>
    </ul>,
  );

it("the supervisor proposes who asked, and hears why it cannot be", async () => {
  jest
    .mocked(proposeAskedAction)
    .mockResolvedValue({ ok: false, blockers: [{ code: "training.not-asked" }] });
  show();
  await userEvent.click(screen.getByRole("button", { name: "Usulkan Ayu" }));
  expect(proposeAskedAction).toHaveBeenCalledWith(nomination, expect.any(String));
  expect(await screen.findByRole("alert")).toHaveTextContent("Muat ulang halaman.");
});

it("a refusal asks for its reason in place, and gives the focus back when it is left", async () => {
  jest.mocked(refuseNominationAction).mockResolvedValue({ ok: true, data: undefined });
  show();
  const opener = () => screen.getByRole("button", { name: "Tolak permintaan Ayu" });
  await userEvent.click(opener());
  expect(screen.getByLabelText("Alasan")).toHaveFocus();
  await userEvent.click(screen.getByRole("button", { name: "Tolak" }));
  expect(refuseNominationAction).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole("button", { name: "Batal" }));
  expect(opener()).toHaveFocus();
  await userEvent.click(opener());
  await userEvent.type(screen.getByLabelText("Alasan"), "Bukan sasaran");
  await userEvent.click(screen.getByRole("button", { name: "Tolak" }));
  expect(refuseNominationAction).toHaveBeenCalledWith(
    { ...nomination, note: "Bukan sasaran" },
    expect.any(String),
  );
});
