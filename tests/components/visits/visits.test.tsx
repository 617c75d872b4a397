import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { PlanForm } from "@/components/visits/plan-form";
import { VisitRow } from "@/components/visits/visit-row";
import { cancelVisitAction, holdVisitAction, planVisitAction } from "@/lib/visits/actions";

import { renderInIndonesian } from "../../support/words";

jest.mock("next/navigation", () => ({ useRouter: () => ({ refresh: jest.fn() }) }));
jest.mock("@/lib/visits/actions", () => ({
  planVisitAction: jest.fn(),
  holdVisitAction: jest.fn(),
  cancelVisitAction: jest.fn(),
}));

const done = { ok: true as const, data: undefined };
const visit = {
  ...{ id: "v1", version: 0, day: "2026-06-02", step: "reported" as const, state: "planned" as const },
  ...{ trainer: "Tono", note: "Laptop", outcome: null, mayHold: true, mayCancel: true },
  unit: { id: "u1", name: "Dishub", agency: "Dishub" },
  moved: { id: "v1", before: 10, now: 31, owing: 50 },
};

beforeEach(() => jest.clearAllMocks());

describe("planning a visit", () => {
  it("asks for the day and the trainer before it sends, and says who is told", async () => {
    jest.mocked(planVisitAction).mockResolvedValue({ ok: true, data: "v2" });
    renderInIndonesian(<PlanForm unitId="u1" step="reported" today="2026-06-03" />);
    const send = screen.getByRole("button", { name: "Rencanakan" });
    await userEvent.click(send);
    expect(screen.getAllByText("Pilih tanggal kunjungan.").length).toBeGreaterThan(0);
    expect(planVisitAction).not.toHaveBeenCalled();
    await userEvent.type(screen.getByLabelText("Tanggal"), "2026-06-10");
    await userEvent.type(screen.getByLabelText("Pelatih"), "Rina");
    await userEvent.click(send);
    expect(jest.mocked(planVisitAction).mock.calls[0]?.[0]).toEqual({
      ...{ unitId: "u1", step: "reported", day: "2026-06-10", trainer: "Rina", note: "" },
    });
    expect(screen.getByRole("status")).toHaveTextContent("Kunjungan direncanakan.");
  });

  it("shows a refusal at its field", async () => {
    jest
      .mocked(planVisitAction)
      .mockResolvedValue({ ok: false, blockers: [{ code: "visit.trainer-unknown" }] });
    renderInIndonesian(<PlanForm unitId="u1" step="reported" today="2026-06-03" />);
    await userEvent.type(screen.getByLabelText("Tanggal"), "2026-06-10");
    await userEvent.type(screen.getByLabelText("Pelatih"), "999999999999999999");
    await userEvent.click(screen.getByRole("button", { name: "Rencanakan" }));
    expect(screen.getByLabelText("Pelatih")).toBeInvalid();
  });
});

describe("a visit in the list", () => {
  it("is recorded as held with what was seen, in the version that was read", async () => {
    jest.mocked(holdVisitAction).mockResolvedValue(done);
    renderInIndonesian(<VisitRow visit={visit} today="2026-06-03" />);
    expect(screen.getByText("Belum dicatat")).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Catat kunjungan ke Dishub terlaksana" }));
    await userEvent.type(screen.getByLabelText("Yang terlihat di sana"), "Ramai");
    await userEvent.click(screen.getByRole("button", { name: "Simpan" }));
    expect(jest.mocked(holdVisitAction).mock.calls[0]?.[0]).toEqual({
      visitId: "v1",
      version: 0,
      seen: "Ramai",
    });
  });

  it("is cancelled only with a reason", async () => {
    jest.mocked(cancelVisitAction).mockResolvedValue(done);
    renderInIndonesian(<VisitRow visit={{ ...visit, mayHold: false }} today="2026-06-03" />);
    await userEvent.click(screen.getByRole("button", { name: "Batalkan kunjungan ke Dishub" }));
    await userEvent.click(screen.getByRole("button", { name: "Batalkan kunjungan" }));
    expect(cancelVisitAction).not.toHaveBeenCalled();
    await userEvent.type(screen.getByLabelText("Alasan"), "Banjir");
    await userEvent.click(screen.getByRole("button", { name: "Batalkan kunjungan" }));
    expect(jest.mocked(cancelVisitAction).mock.calls[0]?.[0]).toEqual({
      visitId: "v1",
      version: 0,
      reason: "Banjir",
    });
  });

  it("says what moved once it was held, and offers nothing more", () => {
    const held = { ...visit, state: "held" as const, outcome: "Ramai", mayHold: false, mayCancel: false };
    renderInIndonesian(<VisitRow visit={held} today="2026-06-03" />);
    expect(screen.getByText("Sebelum kunjungan 10 dari 50 orang, kini 31 (+21)")).toBeVisible();
    expect(screen.getByText("Yang terlihat: Ramai")).toBeVisible();
    expect(screen.queryByRole("button")).not.toBeInTheDocument();
  });
});
