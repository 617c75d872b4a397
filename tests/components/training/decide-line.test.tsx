import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { DecideLine } from "@/components/training/decide-line";
import { approveNominationsAction, proposeAskedAction, refuseNominationAction } from "@/lib/training/actions";

import { renderInIndonesian } from "../../support/words";

jest.mock("next/navigation", () => ({ useRouter: () => ({ refresh: jest.fn() }) }));
jest.mock("@/lib/training/actions", () => ({
  approveNominationsAction: jest.fn(),
  proposeAskedAction: jest.fn(),
  refuseNominationAction: jest.fn(),
}));

const nomination = { nominationId: "n1", version: 1 };
const show = (side: "team" | "kept") =>
  renderInIndonesian(
    <ul>
      <DecideLine nomination={nomination} name="Ayu" side={side}>
        Ayu
      </DecideLine>
    </ul>,
  );

it("the supervisor proposes who asked, and who keeps trainings approves", async () => {
  jest.mocked(proposeAskedAction).mockResolvedValue({ ok: true, data: undefined });
  const { unmount } = show("team");
  await userEvent.click(screen.getByRole("button", { name: "Usulkan Ayu" }));
  expect(proposeAskedAction).toHaveBeenCalledWith(nomination, expect.any(String));
  unmount();

  jest.mocked(approveNominationsAction).mockResolvedValue({
    ok: false,
    blockers: [{ code: "training.own-case" }],
  });
  show("kept");
  await userEvent.click(screen.getByRole("button", { name: "Setujui Ayu" }));
  expect(approveNominationsAction).toHaveBeenCalledWith({ nominations: [nomination] }, expect.any(String));
  expect(await screen.findByRole("alert")).toHaveTextContent("Minta rekan pengelola melanjutkannya.");
});

it("a refusal asks for its reason in place, and gives the focus back when it is left", async () => {
  jest.mocked(refuseNominationAction).mockResolvedValue({ ok: true, data: undefined });
  show("kept");
  await userEvent.click(screen.getByRole("button", { name: "Tolak usulan Ayu" }));
  expect(screen.getByLabelText("Alasannya")).toHaveFocus();
  await userEvent.click(screen.getByRole("button", { name: "Tolak" }));
  expect(refuseNominationAction).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole("button", { name: "Batal" }));
  expect(screen.getByRole("button", { name: "Tolak usulan Ayu" })).toHaveFocus();
  await userEvent.click(screen.getByRole("button", { name: "Tolak usulan Ayu" }));
  await userEvent.type(screen.getByLabelText("Alasannya"), "Bukan sasaran");
  await userEvent.click(screen.getByRole("button", { name: "Tolak" }));
  expect(refuseNominationAction).toHaveBeenCalledWith(
    { ...nomination, note: "Bukan sasaran" },
    expect.any(String),
  );
});
