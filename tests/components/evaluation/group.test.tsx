import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { SignSheet } from "@/components/evaluation/group/sign-sheet";
import { Simulation } from "@/components/evaluation/group/simulation";
import { UnitSimulation } from "@/components/evaluation/group/unit-simulation";
import { applySimulationAction, seeEvaluationAction, signEvaluationsAction } from "@/lib/evaluation/actions";
import type { RatedGroup } from "@/lib/evaluation/sheet";

import { renderInIndonesian } from "../../support/words";

jest.mock("next/navigation", () => ({ useRouter: () => ({ refresh: jest.fn() }) }));
jest.mock("@/lib/evaluation/actions", () => ({
  applySimulationAction: jest.fn(),
  seeEvaluationAction: jest.fn(),
  signEvaluationsAction: jest.fn(),
}));

const person = (name: string, changes: Partial<RatedGroup["people"][number]> = {}) => ({
  ...{ id: `id-${name}`, version: 3, name, position: "Analis", signed: false, seen: true },
  ...{
    note: "Tertib",
    selfAssessment: "Tercapai",
    behaviours: [{ value: "loyal" as const, text: "Tepat janji" }],
  },
  ...({ resultRating: "as_expected", behaviourRating: "as_expected", predicate: "good" } as const),
  ...changes,
});
const group = (people: RatedGroup["people"]): RatedGroup => ({
  level: "good",
  period: {
    ...{
      id: "period",
      number: 1,
      endsOn: "2026-06-30",
      opensOn: "2026-06-16",
      closesOn: "2026-07-15",
      lostDays: [],
    },
    ...({ kind: "periodic", year: 2026, cadence: "semester" } as const),
  },
  people,
  reasons: [],
});
const press = (name: RegExp | string) => userEvent.click(screen.getByRole("button", { name }));
const four = ["Ayu", "Budi", "Citra", "Dewi"].map((name) => person(name));
const reason = /^Alasan: Baik lebih dari 70%/;

beforeEach(() => {
  jest.clearAllMocks();
  jest.mocked(seeEvaluationAction).mockResolvedValue({ ok: true, data: undefined });
  jest.mocked(applySimulationAction).mockResolvedValue({ ok: true, data: undefined });
});

describe("signing a group", () => {
  it("signs those who were seen, and the others once they were opened, and says what became of each", async () => {
    jest.mocked(signEvaluationsAction).mockResolvedValue({
      ok: true,
      data: [
        { evaluationId: "id-Ayu", blockers: [] },
        { evaluationId: "id-Budi", blockers: [{ code: "evaluation.unseen" }] },
      ],
    });
    renderInIndonesian(<SignSheet groups={[group([person("Ayu"), person("Budi", { seen: false })])]} />);
    expect(screen.getByRole("status")).toHaveTextContent(/^1 penilaian belum dibuka/);
    await userEvent.click(screen.getByText("Budi"));
    expect(seeEvaluationAction).toHaveBeenCalledWith({ evaluationId: "id-Budi", version: 3 });
    await press("Tanda tangani 2 penilaian");
    const evaluations = ["id-Ayu", "id-Budi"].map((evaluationId) => ({ evaluationId, version: 3 }));
    expect(signEvaluationsAction).toHaveBeenCalledWith({ evaluations, reasons: [] }, expect.any(String));
    expect(await screen.findByText("1 dari 2 penilaian ditandatangani")).toHaveFocus();
    expect(screen.getByText(/^Budi: Buka penilaian ini lebih dahulu/)).toBeVisible();
  });

  it("asks the reasons of a finished group that leaves the pattern, and sends them along", async () => {
    jest.mocked(signEvaluationsAction).mockResolvedValue({ ok: true, data: [] });
    renderInIndonesian(<SignSheet groups={[group(four)]} />);
    await userEvent.type(screen.getByLabelText(reason), "Target merata");
    await press("Tanda tangani 4 penilaian");
    const reasons = [{ periodId: "period", deviation: "at-most:good:70", text: "Target merata" }];
    expect(signEvaluationsAction).toHaveBeenCalledWith(
      expect.objectContaining({ reasons }),
      expect.any(String),
    );
  });
});

describe("the simulation of a group", () => {
  it("shows what a rating would change, stores nothing, and applies all that was changed", async () => {
    renderInIndonesian(<Simulation group={group(four)} />);
    await userEvent.selectOptions(screen.getByLabelText("Rating hasil kerja Ayu"), "Di bawah ekspektasi");
    expect(screen.getByText("1 orang berpindah predikat")).toBeVisible();
    expect(screen.getByText("Ayu: Baik, menjadi Butuh Perbaikan")).toBeVisible();
    expect(applySimulationAction).not.toHaveBeenCalled();
    await press("Terapkan 1 perubahan");
    const change = {
      evaluationId: "id-Ayu",
      version: 3,
      resultRating: "below",
      behaviourRating: "as_expected",
    };
    expect(applySimulationAction).toHaveBeenCalledWith(
      { changes: [change], reasons: [] },
      expect.any(String),
    );
  });

  it("leaves what is signed as it is", () => {
    renderInIndonesian(<Simulation group={group([person("Ayu", { signed: true })])} />);
    expect(screen.queryByLabelText("Rating hasil kerja Ayu")).toBeNull();
  });

  it("lets the level above try, and apply nothing", async () => {
    const counted = { very_good: 0, good: 9, needs_improvement: 1, poor: 0, very_poor: 0 };
    renderInIndonesian(<UnitSimulation level="good" counted={counted} people={four} />);
    expect(screen.getByText("Baik lebih dari 70%")).toBeVisible();
    for (const name of ["Ayu", "Budi"]) {
      await userEvent.selectOptions(
        screen.getByLabelText(`Rating hasil kerja ${name}`),
        "Di atas ekspektasi",
      );
      await userEvent.selectOptions(screen.getByLabelText(`Rating perilaku ${name}`), "Di atas ekspektasi");
    }
    expect(screen.getByText("Sesuai pola.")).toBeVisible();
    expect(screen.queryByRole("button", { name: /^Terapkan/ })).toBeNull();
  });
});
