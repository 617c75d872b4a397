import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { ReportsUpward } from "@/components/evaluation/reports-upward";
import { reportUpwardAction } from "@/lib/evaluation/actions";

import { renderInIndonesian } from "../../support/words";

jest.mock("next/navigation", () => ({ useRouter: () => ({ refresh: jest.fn() }) }));
jest.mock("@/lib/evaluation/actions", () => ({ reportUpwardAction: jest.fn() }));

const period = {
  ...{ id: "period", number: 1, endsOn: "2026-06-30", opensOn: "2026-06-16", closesOn: "2026-07-15" },
  ...({ kind: "periodic", year: 2026, cadence: "semester", lostDays: [] as string[] } as const),
};

describe("reporting final evaluations upward", () => {
  it("says what was reported, and keeps what was before", async () => {
    jest.mocked(reportUpwardAction).mockResolvedValue({ ok: true, data: 7 });
    renderInIndonesian(
      <ReportsUpward
        reportable={[{ period, count: 7, reportBy: "2026-08-26" }]}
        reported={[{ period: { ...period, number: 2 }, count: 5, at: "2026-02-03T02:00:00.000Z" }]}
      />,
    );
    expect(screen.getByText("Semester II 2026: 5 penilaian dilaporkan 3 Februari 2026")).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Laporkan penilaian final Semester I 2026" }));
    expect(await screen.findByText(/^Semester I 2026: 7 penilaian dilaporkan\./)).toBeVisible();
  });
});
