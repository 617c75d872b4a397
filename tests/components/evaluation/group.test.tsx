import { act, cleanup, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactElement } from "react";

import { SignSheet } from "@/components/evaluation/group/sign-sheet";
import { Simulation } from "@/components/evaluation/group/simulation";
import { UnitSimulation } from "@/components/evaluation/group/unit-simulation";
import { deviceOf } from "@/components/ui/drafts/device";
import { DraftKeeper } from "@/components/ui/drafts/keeper";
import { applySimulationAction, seeEvaluationAction, signEvaluationsAction } from "@/lib/evaluation/actions";
import type { RatedGroup } from "@/lib/evaluation/sheet";

import { aDraftServer } from "../../support/draft-server";
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
  carried: null,
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

  it("leaves out who is below expectation without a note, and says so (L.V.A.3)", async () => {
    jest.mocked(signEvaluationsAction).mockResolvedValue({ ok: true, data: [] });
    const below = { resultRating: "below", predicate: "needs_improvement", note: null } as const;
    renderInIndonesian(<SignSheet groups={[group([person("Ayu"), person("Budi", below)])]} />);
    expect(screen.getByText("Perlu catatan")).toBeVisible();
    expect(screen.getByRole("status")).toHaveTextContent(
      /^1 penilaian di bawah ekspektasi belum memiliki catatan/,
    );
    await press("Tanda tangani 1 penilaian");
    const evaluations = [{ evaluationId: "id-Ayu", version: 3 }];
    expect(signEvaluationsAction).toHaveBeenCalledWith({ evaluations, reasons: [] }, expect.any(String));
  });

  it("asks the reasons of a finished group that leaves the pattern, and sends them along", async () => {
    jest.mocked(signEvaluationsAction).mockResolvedValue({ ok: true, data: [] });
    renderInIndonesian(<SignSheet groups={[group(four)]} />);
    for (const field of screen.getAllByLabelText(/^Alasan: /)) await userEvent.type(field, "Target merata");
    await press("Tanda tangani 4 penilaian");
    const reasons = ["at-most:good:70", "some-needed:needs_improvement+poor"].map((deviation) => ({
      ...{ periodId: "period", deviation, text: "Target merata" },
    }));
    expect(signEvaluationsAction).toHaveBeenCalledWith(
      expect.objectContaining({ reasons }),
      expect.any(String),
    );
  });
});

describe("a finished group that leaves the pattern", () => {
  it("has its empty reason marked and focused, once, before anything is sent", async () => {
    renderInIndonesian(<SignSheet groups={[group(four)]} />);
    await press("Tanda tangani 4 penilaian");
    expect(signEvaluationsAction).not.toHaveBeenCalled();
    expect(screen.getByLabelText(reason)).toHaveFocus();
    expect(screen.getByLabelText(reason)).toBeInvalid();
  });

  it("offers nothing to sign while nobody was seen", () => {
    renderInIndonesian(<SignSheet groups={[group([person("Ayu", { seen: false })])]} />);
    expect(screen.queryByRole("button", { name: /^Tanda tangani/ })).toBeNull();
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
    expect(await screen.findByText(/^1 perubahan diterapkan dan tersimpan/)).toBeVisible();
    expect(screen.queryByText(/^Belum ada yang tersimpan/)).toBeNull();
  });

  it("leaves what is signed as it is", () => {
    renderInIndonesian(<Simulation group={group([person("Ayu", { signed: true })])} />);
    expect(screen.queryByLabelText("Rating hasil kerja Ayu")).toBeNull();
  });

  it("lets the level above try, and apply nothing", async () => {
    const signed = { very_good: 0, good: 9, needs_improvement: 1, poor: 0, very_poor: 0 };
    renderInIndonesian(<UnitSimulation level="good" signed={signed} people={four} />);
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

describe("reasons for leaving the pattern that are not sent yet", () => {
  const draftOfSimulation = "evaluation.simulate:period:good";
  const opened = async (sheet: ReactElement) => {
    cleanup();
    renderInIndonesian(
      <DraftKeeper owner="ayu" sealedWith={"a1".repeat(32)} ahead={0}>
        {sheet}
      </DraftKeeper>,
    );
    await act(async () => undefined);
  };
  const kept = (draft: string) =>
    waitFor(() => expect(deviceOf("ayu", "a1".repeat(32)).read(draft)).not.toBeNull());

  beforeEach(() => {
    localStorage.clear();
    aDraftServer();
  });
  afterEach(() => jest.restoreAllMocks());

  it.each([
    ["evaluation.sign-group", "signing", () => <SignSheet groups={[group(four)]} />],
    [draftOfSimulation, "the simulation", () => <Simulation group={group(four)} />],
  ])("come back under %s, in %s", async (draft, _, sheet) => {
    await opened(sheet());
    await userEvent.type(screen.getByLabelText(reason), "Target merata");
    await kept(draft);
    await opened(sheet());
    expect(screen.getByLabelText(reason)).toHaveValue("Target merata");
  });

  it("come back also where only what was tried needs them", async () => {
    const mixed = [person("Ayu", { predicate: "poor" }), ...four.slice(1)];
    await opened(<Simulation group={group(mixed)} />);
    await userEvent.type(screen.getByLabelText(reason), "Target merata");
    await kept(draftOfSimulation);
    const fewer = [
      person("Ayu", { predicate: "poor" }),
      person("Budi", { predicate: "poor" }),
      ...four.slice(2),
    ];
    await opened(<Simulation group={group(fewer)} />);
    expect(screen.queryByLabelText(reason)).toBeNull();
    await press(/^Terapkan/);
    expect(applySimulationAction).toHaveBeenCalledWith(
      { changes: [], reasons: [{ periodId: "period", deviation: "at-most:good:70", text: "Target merata" }] },
      expect.any(String),
    );
  });

  it("are done with once they were sent", async () => {
    await opened(<Simulation group={group(four)} />);
    await userEvent.type(screen.getByLabelText(reason), "Target merata");
    await kept(draftOfSimulation);
    const { key } = deviceOf("ayu", "a1".repeat(32)).read(draftOfSimulation) ?? {};
    await press(/^Terapkan/);
    expect(jest.mocked(applySimulationAction).mock.lastCall?.[1]).toBe(key);
    await waitFor(() => expect(deviceOf("ayu", "a1".repeat(32)).read(draftOfSimulation)).toBeNull());
    expect(screen.getByLabelText(reason)).toHaveValue("Target merata");
  });
});
