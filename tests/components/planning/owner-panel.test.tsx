import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { OwnerPanel } from "@/components/planning/owner-panel";
import { revisePlanAction, submitPlanAction } from "@/lib/planning/actions";
import { revisePlanSchema } from "@/lib/planning/schema";

import { judgedBy } from "../../support/judged";
import { expectMarked, paste, tooLong } from "../../support/marked";
import { inIndonesian, renderInIndonesian } from "../../support/words";

const refresh = jest.fn();
jest.mock("next/navigation", () => ({ useRouter: () => ({ refresh }) }));
jest.mock("@/lib/planning/actions", () => ({
  submitPlanAction: jest.fn(),
  pullBackPlanAction: jest.fn(),
  revisePlanAction: jest.fn(),
}));

const plan = { planId: "0190a3b4-0000-7000-8000-000000000000", version: 4 };
const usual = {
  year: 2026,
  plan,
  subjects: [],
  raterName: "Hendra",
  missing: [],
  toAgreeAgain: false,
  submittedAt: null,
  hints: 0,
  openRemarks: 0,
  unlinked: [],
};
const panel = (missing: Parameters<typeof OwnerPanel>[0]["missing"], openRemarks = 0) =>
  renderInIndonesian(
    <OwnerPanel {...{ ...usual, missing, openRemarks }} status={openRemarks > 0 ? "returned" : "draft"} />,
  );
const submit = () => userEvent.click(screen.getByRole("button", { name: "Ajukan ke atasan" }));

beforeEach(() => jest.clearAllMocks());

describe("handing in a plan", () => {
  const noContract = { blocker: { code: "plan.no-contract-reference" }, place: "contract" } as const;

  it("names at once what is missing, each with the way to it, and leads there when pressed", async () => {
    panel([
      { blocker: { code: "plan.no-main-result" }, place: "new-result" },
      {
        blocker: { code: "plan.results-without-indicator", count: 2, line: "Arsip tertata" },
        place: "line-dua",
      },
    ]);
    const link = (name: string) => screen.getByRole("link", { name });
    expect(link("Tulis paling sedikit satu hasil kerja utama.")).toHaveAttribute("href", "#new-result");
    expect(link("2 hasil kerja belum punya indikator, yang pertama “Arsip tertata”.")).toHaveAttribute(
      "href",
      "#line-dua",
    );
    await submit();
    expect(screen.getByText(/^2 hal perlu dilengkapi/)).toHaveFocus();
    expect(screen.getAllByText(/Tulis paling sedikit satu/)).toHaveLength(1);
    expect(submitPlanAction).not.toHaveBeenCalled();
  });

  it("shows the first five of many things that are missing, and how many more", () => {
    const codes = [
      ...["plan.no-contract-reference", "plan.no-main-result", "plan.no-budget-indicator"],
      ...["plan.appendix-without-resources", "plan.appendix-without-accountability"],
      ...["plan.appendix-without-consequences", "plan.no-academic-result"],
    ] as (typeof noContract)["blocker"]["code"][];
    panel(codes.map((code) => ({ blocker: { code }, place: null })));
    expect(screen.getByText("2 hal lagi")).toBeVisible();
    expect(screen.getByText("Lampiran belum menyebut skema pertanggungjawaban.")).toBeVisible();
    expect(screen.getByText("Lampiran belum menyebut konsekuensi.")).not.toBeVisible();
  });

  it("tells what is missing from a hint that nobody has to follow", () => {
    const unlinked = [{ id: "a", statement: "Arsip tertata" }];
    renderInIndonesian(<OwnerPanel {...{ ...usual, unlinked }} missing={[noContract]} status="draft" />);
    const [missing, hints] = screen.getAllByRole("list");
    expect(missing?.children).toHaveLength(1);
    expect(hints?.previousElementSibling).toHaveTextContent("Petunjuk, boleh diajukan tanpa ini:");
    expect(hints).toHaveTextContent(/^Hasil kerja utama “Arsip tertata” belum ditautkan/);
  });

  it("sends the version it saw with a key, and the same key again after a refusal", async () => {
    jest.mocked(submitPlanAction).mockResolvedValue({ ok: false, blockers: [{ code: "busy" }] });
    panel([]);
    await submit();
    await submit();
    expect(screen.getByRole("alert")).toHaveTextContent("Sistem sedang sibuk");
    const [first, second] = jest.mocked(submitPlanAction).mock.calls;
    expect(first?.[0]).toEqual(plan);
    expect(first?.[1]).toBe(second?.[1]);
    expect(refresh).not.toHaveBeenCalled();
  });

  it("says how many remarks have no answer, and hands in all the same", async () => {
    jest.mocked(submitPlanAction).mockResolvedValue({ ok: true, data: undefined });
    panel([], 2);
    expect(screen.getByText(/^2 catatan atasan belum dijawab/)).toBeInTheDocument();
    await submit();
    expect(submitPlanAction).toHaveBeenCalledTimes(1);
  });

  it("does not call a plan complete that says nowhere what it supports, and hands it in all the same", async () => {
    jest.mocked(submitPlanAction).mockResolvedValue({ ok: true, data: undefined });
    const [arsip, surat] = [
      { id: "a", statement: "Arsip tertata" },
      { id: "b", statement: "Surat terjawab" },
    ];
    renderInIndonesian(<OwnerPanel {...{ ...usual, unlinked: [arsip, surat] }} status="draft" />);
    expect(screen.queryByText(/lengkap/)).not.toBeInTheDocument();
    expect(screen.getByText(/^2 hasil kerja utama belum ditautkan .*“Arsip tertata”/)).toBeInTheDocument();
    await submit();
    expect(submitPlanAction).toHaveBeenCalledTimes(1);
  });

  it("does not call a plan complete without naming the hints that are left", () => {
    renderInIndonesian(<OwnerPanel {...{ ...usual, hints: 3 }} status="draft" />);
    expect(screen.queryByText(/lengkap/)).not.toBeInTheDocument();
    expect(screen.getByText("3 petunjuk tersisa pada hasil kerja dan indikatornya.")).toBeVisible();
  });

  const handedIn = { ...usual, status: "submitted", submittedAt: "2026-01-12T02:00:00.000Z" } as const;
  const answer = /^Sudah diajukan kepada Hendra, sejak 12 Januari 2026/;

  it("answers to whom it went, since when, and that it can be pulled back, and takes the focus there", async () => {
    jest.mocked(submitPlanAction).mockResolvedValue({ ok: true, data: undefined });
    const { rerender } = panel([]);
    await submit();
    rerender(inIndonesian(<OwnerPanel {...handedIn} />));
    expect(screen.getByText(answer).parentElement).toHaveFocus();
    expect(screen.getByText(answer).parentElement).toHaveTextContent("dapat ditarik kembali");
  });

  it("leaves the focus where it is when the plan was handed in before", () => {
    renderInIndonesian(<OwnerPanel {...handedIn} />);
    expect(screen.getByText(answer)).toBeVisible();
    expect(document.body).toHaveFocus();
  });

  it("says nothing of remarks where all are answered", () => {
    panel([]);
    expect(screen.queryByText(/belum dijawab/)).not.toBeInTheDocument();
  });

  it("reads the page again once it worked", async () => {
    jest.mocked(submitPlanAction).mockResolvedValue({ ok: true, data: undefined });
    panel([]);
    await submit();
    expect(refresh).toHaveBeenCalledTimes(1);
  });
});

describe("opening a new edition of a confirmed plan", () => {
  const agreed = () => screen.getByLabelText("Apa yang disepakati dalam dialog kinerja?");
  const revise = () => userEvent.click(screen.getByRole("button", { name: "Perbarui rencana" }));

  beforeEach(async () => {
    renderInIndonesian(<OwnerPanel {...usual} status="approved" />);
    await userEvent.click(screen.getByText("Perbarui rencana", { selector: "summary *, summary" }));
  });

  it("says at the field that nothing was agreed, and asks no server", async () => {
    await revise();
    await expectMarked(agreed(), "Tulis apa yang disepakati dalam dialog kinerja.", "");
    expect(revisePlanAction).not.toHaveBeenCalled();
  });

  it("says at the field that what was agreed is too long", async () => {
    jest.mocked(revisePlanAction).mockImplementation(judgedBy(revisePlanSchema));
    await paste(agreed(), "x".repeat(501));
    await revise();
    await expectMarked(agreed(), tooLong(500), "x".repeat(501));
  });
});

describe("a plan that somebody else confirmed than rates now", () => {
  it("asks for a new edition, and names with whom to talk", () => {
    renderInIndonesian(<OwnerPanel {...usual} status="approved" toAgreeAgain />);
    expect(screen.getByText(/^Atasan Anda sekarang Hendra\. Bicarakan lagi/)).toBeInTheDocument();
  });
});
