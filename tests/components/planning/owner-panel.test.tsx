import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { OwnerPanel } from "@/components/planning/owner-panel";
import { revisePlanAction, submitPlanAction } from "@/lib/planning/actions";
import { revisePlanSchema } from "@/lib/planning/schema";

import { judgedBy } from "../../support/judged";
import { expectMarked, paste, tooLong } from "../../support/marked";
import { renderInIndonesian } from "../../support/words";

const refresh = jest.fn();
jest.mock("next/navigation", () => ({ useRouter: () => ({ refresh }) }));
jest.mock("@/lib/planning/actions", () => ({
  submitPlanAction: jest.fn(),
  pullBackPlanAction: jest.fn(),
  revisePlanAction: jest.fn(),
}));

const plan = { planId: "0190a3b4-0000-7000-8000-000000000000", version: 4 };
const usual = { plan, raterName: "Hendra", missing: [], toAgreeAgain: false, openRemarks: 0, unlinked: [] };
const panel = (missing: Parameters<typeof OwnerPanel>[0]["missing"], openRemarks = 0) =>
  renderInIndonesian(
    <OwnerPanel {...{ ...usual, missing, openRemarks }} status={openRemarks > 0 ? "returned" : "draft"} />,
  );
const submit = () => userEvent.click(screen.getByRole("button", { name: "Ajukan ke atasan" }));

beforeEach(() => jest.clearAllMocks());

describe("handing in a plan", () => {
  it("says what is missing instead of doing nothing", async () => {
    panel([
      { code: "plan.no-main-result" },
      { code: "plan.results-without-indicator", count: 2, line: "Arsip tertata" },
    ]);
    expect(screen.getByText(/2 hal belum lengkap/)).toBeInTheDocument();
    await submit();
    expect(screen.getByRole("alert")).toHaveTextContent("Tulis paling sedikit satu hasil kerja utama.");
    expect(screen.getByRole("alert")).toHaveTextContent(
      "2 hasil kerja belum punya indikator, yang pertama “Arsip tertata”.",
    );
    expect(submitPlanAction).not.toHaveBeenCalled();
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
    renderInIndonesian(
      <OwnerPanel {...{ ...usual, unlinked: ["Arsip tertata", "Surat terjawab"] }} status="draft" />,
    );
    expect(screen.queryByText(/lengkap/)).not.toBeInTheDocument();
    expect(screen.getByText(/^2 hasil kerja utama belum ditautkan .*“Arsip tertata”/)).toBeInTheDocument();
    await submit();
    expect(submitPlanAction).toHaveBeenCalledTimes(1);
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
    await expectMarked(agreed(), tooLong, "x".repeat(501));
  });
});

describe("a plan that somebody else confirmed than rates now", () => {
  it("asks for a new edition, and names with whom to talk", () => {
    renderInIndonesian(<OwnerPanel {...usual} status="approved" toAgreeAgain />);
    expect(screen.getByText(/^Atasan Anda sekarang Hendra\. Bicarakan lagi/)).toBeInTheDocument();
  });
});
