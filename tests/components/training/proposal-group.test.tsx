import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { ProposalGroup } from "@/components/training/proposal-group";
import { approveNominationsAction, refuseNominationAction } from "@/lib/training/actions";

import { renderInIndonesian } from "../../support/words";

jest.mock("next/navigation", () => ({ useRouter: () => ({ refresh: jest.fn() }) }));
jest.mock("@/lib/training/actions", () => ({
  approveNominationsAction: jest.fn(),
  refuseNominationAction: jest.fn(),
}));

const proposal = (name: string, changes: object = {}) => ({
  ...{ nomination: { nominationId: name, version: 1 }, name, from: "Puskesmas Pelepat", reason: null },
  ...{ hours: 12, owed: true, gap: { state: "gap", missing: 1 } as const, ...changes },
});
const proposals = [
  proposal("Ayu"),
  proposal("Budi", { hours: 20, gap: { state: "met", surplus: 0 } }),
  proposal("Citra", { hours: 4, owed: false, gap: { state: "unassessed" } }),
];
const show = () =>
  renderInIndonesian(<ProposalGroup event="Bantuan hidup dasar" free={2} proposals={proposals} />);
const approve = (count: number) =>
  screen.getByRole("button", { name: `Setujui ${count} usulan Bantuan hidup dasar` });

it("gap and hours stand beside each name", () => {
  show();
  expect(screen.getByText("kurang 1 tingkat")).toBeVisible();
  expect(screen.getByText("sudah sesuai syarat jabatan")).toBeVisible();
  expect(screen.getByText("kompetensi belum dinilai")).toBeVisible();
  expect(screen.getByText("12 dari 20 JP tahun ini")).toBeVisible();
  expect(screen.getByText("4 JP tahun ini")).toBeVisible();
});

it("one press approves whoever is ticked, and says who will wait", async () => {
  jest.mocked(approveNominationsAction).mockResolvedValue({
    ok: false,
    blockers: [{ code: "training.own-case" }],
  });
  show();
  expect(screen.getByText("1 di antaranya masuk daftar tunggu.")).toBeVisible();
  await userEvent.click(screen.getByRole("checkbox", { name: /^Budi/ }));
  expect(screen.queryByText(/daftar tunggu/)).toBeNull();
  await userEvent.click(approve(2));
  expect(approveNominationsAction).toHaveBeenCalledWith(
    { nominations: [proposals[0]?.nomination, proposals[2]?.nomination] },
    expect.any(String),
  );
  expect(await screen.findByRole("alert")).toHaveTextContent("Minta rekan pengelola melanjutkannya.");
});

it("nobody ticked is nothing to approve, and each can be refused by a reason", async () => {
  jest.mocked(refuseNominationAction).mockResolvedValue({ ok: true, data: undefined });
  show();
  for (const box of screen.getAllByRole("checkbox")) await userEvent.click(box);
  expect(screen.getByRole("button", { name: "Setujui usulan Bantuan hidup dasar" })).toBeDisabled();
  await userEvent.click(screen.getByRole("button", { name: "Tolak usulan Ayu" }));
  await userEvent.type(screen.getByLabelText("Alasan"), "Bukan sasaran");
  await userEvent.click(screen.getAllByRole("button", { name: "Tolak" })[0] as HTMLElement);
  expect(refuseNominationAction).toHaveBeenCalledWith(
    { nominationId: "Ayu", version: 1, note: "Bukan sasaran" },
    expect.any(String),
  );
});
