import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { CeilingForm } from "@/components/development/ceiling-form";
import { DecideLine } from "@/components/development/decide-line";
import { DecideLines } from "@/components/development/decide-lines";
import { DevelopmentSteps } from "@/components/development/development-steps";
import { HandInPanel } from "@/components/development/hand-in-panel";
import { ProposalList } from "@/components/development/proposal-list";
import { Opened } from "@/components/tasks/opened";
import { DevelopmentInQueue } from "@/components/tasks/development-in-queue";
import { Queue } from "@/components/tasks/queue";
import {
  approveDevelopmentPlanAction,
  decideDevelopmentLineAction,
  decideDevelopmentLinesAction,
  reopenDevelopmentPlanAction,
  returnDevelopmentPlanAction,
  saveDevelopmentLineAction,
  setDevelopmentCeilingAction,
  submitDevelopmentPlanAction,
  takeBackDevelopmentReturnAction,
} from "@/lib/development/actions";
import type { BudgetLine, DevelopmentSheet, Proposal } from "@/lib/development/sheet";

import { renderInIndonesian } from "../../support/words";

const router = { refresh: jest.fn(), replace: jest.fn(), push: jest.fn() };
jest.mock("next/navigation", () => ({ useRouter: () => router }));
jest.mock("@/lib/planning/actions", () => ({ takeBackReturnAction: jest.fn() }));
jest.mock("@/lib/development/actions", () => ({
  approveDevelopmentPlanAction: jest.fn(),
  decideDevelopmentLineAction: jest.fn(),
  decideDevelopmentLinesAction: jest.fn(),
  pullBackDevelopmentPlanAction: jest.fn(),
  reopenDevelopmentPlanAction: jest.fn(),
  returnDevelopmentPlanAction: jest.fn(),
  saveDevelopmentLineAction: jest.fn(),
  setDevelopmentCeilingAction: jest.fn(),
  submitDevelopmentPlanAction: jest.fn(),
  takeBackDevelopmentReturnAction: jest.fn(),
}));

const done = { ok: true as const, data: undefined };
const press = (name: string) => userEvent.click(screen.getByRole("button", { name }));
const reference = { planId: "p", version: 2 };

beforeEach(() => {
  jest.resetAllMocks();
  for (const action of [
    approveDevelopmentPlanAction,
    returnDevelopmentPlanAction,
    takeBackDevelopmentReturnAction,
  ])
    jest.mocked(action).mockResolvedValue(done);
  for (const action of [
    submitDevelopmentPlanAction,
    reopenDevelopmentPlanAction,
    decideDevelopmentLineAction,
  ])
    jest.mocked(action).mockResolvedValue(done);
  jest.mocked(setDevelopmentCeilingAction).mockResolvedValue(done);
});

describe("a proposal", () => {
  const proposal: Proposal = {
    ...{ key: "gap:c", form: "coaching", hours: 8, startsOn: "2026-07-01", endsOn: "2026-08-29" },
    competency: { id: "c", code: "communication", name: "Komunikasi" },
    because: { key: "gap:c", reason: "gap", required: 3, assessed: 2 },
    courses: [],
  };
  const course = {
    ...{
      courseId: "k",
      title: "Komunikasi ramah",
      provider: "BKPSDMD",
      form: "course" as const,
      cost: "750000",
    },
    ...{ hours: 16, startsOn: "2026-08-03", endsOn: "2026-08-04" },
    event: { place: "Muara Bungo", free: 4 },
  } satisfies Proposal["courses"][number];

  it("says why in words, and goes into the plan by one press", async () => {
    jest.mocked(saveDevelopmentLineAction).mockResolvedValue({ ok: true, data: "x" });
    renderInIndonesian(<ProposalList plan={{ year: 2026, version: null }} proposals={[proposal]} />);
    expect(
      screen.getByText("Kesenjangan: syarat jabatan tingkat 3, hasil penilaian tingkat 2."),
    ).toBeInTheDocument();
    await press("Masukkan ke rencana: Mencapai tingkat 3 pada Komunikasi");
    expect(jest.mocked(saveDevelopmentLineAction).mock.lastCall?.[0]).toMatchObject({
      ...{ year: 2026, version: null, proposal: "gap:c", competencyId: "c", hours: "8" },
      ...{ goal: null, courseId: null },
    });
    expect(await screen.findByText("Sudah masuk ke rencana; ubah bila perlu.")).toBeInTheDocument();
  });

  it("names the courses that teach it with day, place and price, and takes one by one press", async () => {
    jest.mocked(saveDevelopmentLineAction).mockResolvedValue({ ok: true, data: "x" });
    renderInIndonesian(
      <ProposalList
        plan={{ year: 2026, version: null }}
        proposals={[
          { ...proposal, courses: [course, { ...course, courseId: "l", title: "Lisan", event: null }] },
        ]}
      />,
    );
    expect(
      screen.getByText(/3–4 Agu 2026, Muara Bungo · 16 JP · Rp.750\.000 · tersisa 4 tempat/),
    ).toBeInTheDocument();
    expect(screen.getByText(/^Jadwal belum diumumkan/)).toBeInTheDocument();
    await press("Masukkan pelatihan Komunikasi ramah ke rencana: Mencapai tingkat 3 pada Komunikasi");
    expect(jest.mocked(saveDevelopmentLineAction).mock.lastCall?.[0]).toMatchObject({
      ...{ proposal: "gap:c", competencyId: "c", courseId: "k", form: "course", hours: "16", cost: "750000" },
      ...{ goal: null, startsOn: "2026-08-03", endsOn: "2026-08-04" },
    });
  });

  it("says that it holds no more where what it rests on has changed", async () => {
    jest.mocked(saveDevelopmentLineAction).mockResolvedValue({
      ok: false,
      blockers: [{ code: "development.proposal-gone" }],
    });
    renderInIndonesian(<ProposalList plan={{ year: 2026, version: 1 }} proposals={[proposal]} />);
    await press("Masukkan ke rencana: Mencapai tingkat 3 pada Komunikasi");
    expect(await screen.findByRole("alert")).toHaveTextContent("Saran ini tidak berlaku lagi");
  });
});

describe("the whole plan", () => {
  const plan = (status: DevelopmentSheet["status"]) =>
    ({
      ...{ id: "p", year: 2026, status, version: 2, note: null, mine: true, personId: "a", name: "Ayu" },
      ...{
        unit: "Bidang Umum",
        supervisor: "Budi",
        decidedBy: "Budi",
        decidedAt: "2026-06-02T02:00:00.000Z",
      },
      ...{ submittedAt: "2026-06-01T02:00:00.000Z", lines: [], totals: { hours: 0, cost: "0" } },
      budget: { state: "free" },
      may: {
        ...{ edit: status === "draft", pullBack: status === "submitted" },
        ...{ reopen: status === "approved", decide: false },
      },
    }) satisfies DevelopmentSheet;

  it("says what is missing instead of a button", () => {
    renderInIndonesian(<HandInPanel plan={plan("draft")} blockers={[{ code: "development.no-lines" }]} />);
    expect(screen.getByRole("alert")).toHaveTextContent("Rencana masih kosong");
    expect(screen.queryByRole("button", { name: "Ajukan rencana" })).not.toBeInTheDocument();
  });

  it("is handed in to somebody who is named", async () => {
    renderInIndonesian(<HandInPanel plan={plan("draft")} blockers={[]} />);
    expect(screen.getByText(/Budi akan memutuskan/)).toBeInTheDocument();
    await press("Ajukan rencana");
    expect(jest.mocked(submitDevelopmentPlanAction).mock.lastCall?.[0]).toEqual(reference);
  });

  it("is opened again with a reason and not without", async () => {
    renderInIndonesian(<HandInPanel plan={plan("approved")} blockers={[]} />);
    await userEvent.click(screen.getByText("Buka lagi rencana"));
    await press("Buka rencana");
    expect(reopenDevelopmentPlanAction).not.toHaveBeenCalled();
    await userEvent.type(screen.getByLabelText("Mengapa dibuka lagi"), "Jadwal pindah");
    await press("Buka rencana");
    expect(jest.mocked(reopenDevelopmentPlanAction).mock.lastCall?.[0]).toEqual({
      ...{ ...reference, reason: "Jadwal pindah" },
    });
  });
});

describe("a development plan in the queue", () => {
  const lines = [
    { key: "development:p", name: "Ayu", what: "Rencana pengembangan 2026", days: 1, pastDeadline: false },
  ];
  beforeEach(() => {
    renderInIndonesian(
      <Queue lines={lines} open="development:p" asked keys>
        <Opened title="Ayu" />
        <DevelopmentInQueue plan={reference} name="Ayu" />
      </Queue>,
    );
  });

  it("is approved by a and Enter", async () => {
    await userEvent.keyboard("a{Enter}");
    expect(jest.mocked(approveDevelopmentPlanAction).mock.lastCall?.[0]).toEqual(reference);
    expect(await screen.findByText("Rencana pengembangan Ayu disetujui.")).toBeInTheDocument();
  });

  it("goes back with words, and the return can be taken back", async () => {
    await userEvent.keyboard("r");
    await userEvent.keyboard("Pilih yang di kabupaten");
    await press("Kembalikan rencana");
    expect(jest.mocked(returnDevelopmentPlanAction).mock.lastCall?.[0]).toEqual({
      ...{ ...reference, note: "Pilih yang di kabupaten" },
    });
    await userEvent.click(await screen.findByRole("button", { name: /Batalkan pengembalian/ }));
    expect(jest.mocked(takeBackDevelopmentReturnAction).mock.lastCall?.[0]).toEqual({
      planId: "p",
      version: 3,
    });
    expect(router.replace).toHaveBeenLastCalledWith("/queue?item=development:p");
  });

  it("does not go back without words", async () => {
    await userEvent.keyboard("r");
    await press("Kembalikan rencana");
    expect(returnDevelopmentPlanAction).not.toHaveBeenCalled();
  });
});

describe("the budget of a line", () => {
  const line = {
    ...{
      id: "l",
      goal: "Memimpin rapat",
      form: "programme",
      study: null,
      arrangement: null,
      competency: null,
    },
    ...{
      mentor: null,
      hours: "20",
      cost: "5000000",
      startsOn: "2026-07-01",
      endsOn: "2026-07-05",
      because: null,
    },
    ...{ decision: null, left: { hours: "20", cost: "5000000" }, planId: "p", version: 2 },
    ...{ personId: "a", person: "Ayu", unit: "Bidang Umum", course: null, meaning: null, needsBudget: true },
  } satisfies BudgetLine;

  it("asks for a size where it is made smaller, and for a reason always", async () => {
    renderInIndonesian(<DecideLine line={line} />);
    await press("Putuskan: Memimpin rapat, Ayu");
    expect(screen.queryByLabelText("Biaya (rupiah)")).not.toBeInTheDocument();
    await userEvent.selectOptions(screen.getByLabelText("Keputusan"), "Kurangi jam atau biaya");
    const cost = screen.getByLabelText("Biaya (rupiah)");
    await userEvent.clear(cost);
    await userEvent.type(cost, "2.000.000");
    await press("Simpan keputusan");
    expect(decideDevelopmentLineAction).not.toHaveBeenCalled();
    await userEvent.type(screen.getByLabelText("Alasan"), "Pagu");
    await press("Simpan keputusan");
    expect(jest.mocked(decideDevelopmentLineAction).mock.lastCall?.[0]).toEqual({
      ...{ ...reference, lineId: "l", kind: "reduced", hours: "20", cost: "2.000.000", reason: "Pagu" },
    });
  });

  it("shows at the field that it asks for more", async () => {
    jest.mocked(decideDevelopmentLineAction).mockResolvedValue({
      ok: false,
      blockers: [{ code: "development.costs-more-than-asked" }],
    });
    renderInIndonesian(<DecideLine line={line} />);
    await press("Putuskan: Memimpin rapat, Ayu");
    await userEvent.selectOptions(screen.getByLabelText("Keputusan"), "Kurangi jam atau biaya");
    await userEvent.type(screen.getByLabelText("Alasan"), "Pagu");
    await press("Simpan keputusan");
    expect(screen.getByLabelText("Biaya (rupiah)")).toBeInvalid();
  });
});

describe("the budget of several lines", () => {
  const line = (id: string, person: string) =>
    ({
      ...{ id, goal: "Memimpin rapat", form: "programme", study: null, arrangement: null, competency: null },
      ...{ mentor: null, hours: "20", cost: "5000000", startsOn: "2026-07-01", endsOn: "2026-07-05" },
      ...{
        because: null,
        decision: null,
        left: { hours: "20", cost: "5000000" },
        planId: `p${id}`,
        version: 2,
      },
      ...{ personId: id, person, unit: "Bidang Umum", course: null, meaning: null, needsBudget: true },
    }) satisfies BudgetLine;
  const lines = [line("a", "Ayu"), line("b", "Budi")];

  it("is decided on at once for what is ticked, with one reason", async () => {
    jest
      .mocked(decideDevelopmentLinesAction)
      .mockResolvedValue({ ok: true, data: { decided: 1, refused: [] } });
    renderInIndonesian(<DecideLines of="x" lines={lines} />);
    await userEvent.click(screen.getByRole("checkbox", { name: "Sertakan: Memimpin rapat, Budi" }));
    await press("Putuskan satu kegiatan");
    expect(decideDevelopmentLinesAction).not.toHaveBeenCalled();
    await userEvent.type(screen.getByLabelText("Alasan"), "DPA 2026");
    await press("Putuskan satu kegiatan");
    expect(jest.mocked(decideDevelopmentLinesAction).mock.lastCall?.[0]).toEqual({
      ...{ kind: "accepted", reason: "DPA 2026" },
      lines: [{ planId: "pa", lineId: "a", version: 2 }],
    });
    expect(await screen.findByText(/^1 kegiatan diputuskan/)).toBeInTheDocument();
  });

  it("says of each line why it was not decided on", async () => {
    const blockers = [{ code: "development.plan-not-approved" }] as const;
    jest.mocked(decideDevelopmentLinesAction).mockResolvedValue({
      ...{ ok: true, data: { decided: 1, refused: [{ lineId: "b", blockers }] } },
    });
    renderInIndonesian(<DecideLines of="x" lines={lines} />);
    await userEvent.type(screen.getByLabelText("Alasan"), "DPA 2026");
    await press("Putuskan 2 kegiatan");
    expect(await screen.findByText(/^Budi, Memimpin rapat: Rencana ini belum/)).toBeInTheDocument();
  });

  it("asks for a tick where nothing is ticked", async () => {
    renderInIndonesian(<DecideLines of="x" lines={lines.slice(0, 1)} />);
    await userEvent.click(screen.getByRole("checkbox"));
    expect(screen.getByText("Centang setidaknya satu kegiatan.")).toBeInTheDocument();
  });
});

describe("the way of a plan", () => {
  const shown = (part: Partial<Parameters<typeof DevelopmentSteps>[0]["plan"]>) =>
    renderInIndonesian(
      <DevelopmentSteps
        dates={{ submitBy: "2026-02-28", decideBy: "2026-03-15", budgetBy: "2026-03-31" }}
        plan={{
          ...{ status: "approved", supervisor: "Budi", submittedAt: "2026-06-01T02:00:00.000Z" },
          ...{ decidedAt: "2026-06-02T02:00:00.000Z", decidedBy: "Budi", budget: { state: "free" } },
          ...part,
        }}
      />,
    );

  it("names for whom it waits", () => {
    shown({ status: "submitted", decidedAt: null, decidedBy: null });
    expect(screen.getByText("Menunggu Budi sejak 1 Jun 2026")).toBeInTheDocument();
  });

  it("says how much of its budget is open, and that what costs nothing needs none", () => {
    shown({ budget: { state: "open", open: 2 } });
    expect(screen.getByText("2 kegiatan menunggu keputusan, paling lambat 31 Mar 2026")).toBeInTheDocument();
    shown({});
    expect(screen.getByText("Tidak perlu: tanpa biaya")).toBeInTheDocument();
  });
});

describe("a ceiling", () => {
  it("is set with what it rests on", async () => {
    renderInIndonesian(<CeilingForm ceiling={{ agencyId: "a", year: 2026, version: null }} amount={null} />);
    await press("Tetapkan pagu");
    expect(setDevelopmentCeilingAction).not.toHaveBeenCalled();
    await userEvent.type(screen.getByLabelText("Pagu (rupiah)"), "250.000.000");
    await userEvent.type(screen.getByLabelText("Dasar penetapan"), "DPA 2026");
    await press("Tetapkan pagu");
    expect(jest.mocked(setDevelopmentCeilingAction).mock.lastCall?.[0]).toEqual({
      ...{ agencyId: "a", year: 2026, version: null, amount: "250.000.000", reason: "DPA 2026" },
    });
  });
});
