import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { AssignmentSheet } from "@/components/planning/assignment-sheet";
import { approveAssignmentsAction } from "@/lib/planning/actions";

import { renderInIndonesian } from "../../support/words";

jest.mock("next/navigation", () => ({ useRouter: () => ({ refresh: jest.fn() }) }));
jest.mock("@/lib/planning/actions", () => ({ approveAssignmentsAction: jest.fn() }));

const one = (name: string, inForce = true) => ({
  ...{ id: `id-${name}`, version: 1, name, expected: `Berkas ${name}`, indicator: "Izin selesai", inForce },
});
const assigners = [
  {
    ...{ id: "citra", name: "Citra", position: "Ketua tim" },
    assignments: [one("Ayu"), one("Eka"), one("Fajar", false)],
  },
];

beforeEach(() => {
  jest.resetAllMocks();
  renderInIndonesian(<AssignmentSheet assigners={assigners} />);
});

describe("approving what one leader proposes", () => {
  it("sends those that are chosen, without what is for an indicator that is not in force", async () => {
    jest.mocked(approveAssignmentsAction).mockResolvedValue({ ok: true, data: [] });
    expect(screen.getByRole("checkbox", { name: /^Fajar/ })).toBeDisabled();
    await userEvent.click(screen.getByRole("checkbox", { name: /^Eka/ }));
    await userEvent.click(screen.getByRole("button", { name: "Setujui satu penugasan" }));
    expect(jest.mocked(approveAssignmentsAction).mock.lastCall?.[0]).toEqual({
      assignments: [{ assignmentId: "id-Ayu", version: 1 }],
    });
  });

  it("says of each what became of it", async () => {
    jest.mocked(approveAssignmentsAction).mockResolvedValue({
      ok: true,
      data: [
        { assignmentId: "id-Ayu", blockers: [] },
        { assignmentId: "id-Eka", blockers: [{ code: "assignment.plan-closed" }] },
      ],
    });
    await userEvent.click(screen.getByRole("button", { name: "Setujui 2 penugasan" }));
    expect(await screen.findByText("Ayu: disetujui")).toBeInTheDocument();
    expect(screen.getByText("Eka: rencana pengusul sudah ditutup")).toBeInTheDocument();
  });
});
