import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { IndicatorProgress } from "@/components/progress/indicator-progress";
import { withdrawReportAction } from "@/lib/progress/actions";
import type { ResultProgress } from "@/lib/progress/sheet";

import { renderInIndonesian } from "../../support/words";

jest.mock("next/navigation", () => ({ useRouter: () => ({ refresh: jest.fn() }) }));
jest.mock("@/lib/progress/actions", () => ({
  reportProgressAction: jest.fn(),
  withdrawReportAction: jest.fn(),
}));

const answer = {
  ...{ id: "a1", text: "Baik.", givenAt: "2026-06-02T02:00:00.000Z" },
  author: { name: "Budi" },
};
const report = (id: string, day: string, feedback: (typeof answer)[] = []) => ({
  ...{ id, value: "40", note: "", reportedAt: `2026-06-${day}T02:00:00.000Z`, evidence: [], feedback },
});
const indicator = {
  ...{ id: "i1", text: "Berkas selesai", aspect: "quantity", perspective: null, direction: "higher" },
  ...{ targetValue: "95", targetUnit: "berkas", targetNarrative: null },
  reports: [report("r2", "03"), report("r1", "01", [answer])],
} as unknown as ResultProgress["indicators"][number];

const name = "Tarik kembali laporan 3 Juni: Berkas selesai";

test("an unanswered report is taken back after a second word, an answered one never", async () => {
  jest.mocked(withdrawReportAction).mockResolvedValue({ ok: true, data: undefined });
  renderInIndonesian(<IndicatorProgress indicator={indicator} closed={false} />);
  await userEvent.click(screen.getByRole("button", { name }));
  expect(screen.getByText("Tarik kembali laporan ini?")).toBeVisible();
  expect(withdrawReportAction).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole("button", { name: "Tarik kembali" }));
  expect(withdrawReportAction).toHaveBeenCalledWith({ reportId: "r2" });
  expect(screen.queryByRole("button", { name: /1 Juni/ })).not.toBeInTheDocument();
});

test("of a closed plan no report is taken back", () => {
  renderInIndonesian(<IndicatorProgress indicator={indicator} closed />);
  expect(screen.queryByRole("button", { name })).not.toBeInTheDocument();
});
