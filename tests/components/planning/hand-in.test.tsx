import { act, cleanup, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { ContractReference } from "@/components/planning/contract-reference";
import { OwnerPanel } from "@/components/planning/owner-panel";
import { DraftKeeper } from "@/components/ui/drafts/keeper";
import { submitPlanAction } from "@/lib/planning/actions";

import { aDraftServer } from "../../support/draft-server";
import { renderInIndonesian } from "../../support/words";

jest.mock("next/navigation", () => ({ useRouter: () => ({ refresh: jest.fn() }) }));
jest.mock("@/lib/planning/actions", () => ({
  submitPlanAction: jest.fn(),
  pullBackPlanAction: jest.fn(),
  revisePlanAction: jest.fn(),
  saveContractAction: jest.fn(),
}));

const planId = "0190a3b4-0000-7000-8000-000000000001";
const openPage = async (subjects = [planId], lacking = false) => {
  const plan = { planId, version: 3 };
  const missing = lacking ? [{ blocker: { code: "plan.no-main-result" } as const, place: null }] : [];
  renderInIndonesian(
    <DraftKeeper owner="ayu" sealedWith={"a1".repeat(32)} ahead={0}>
      <ContractReference plan={plan} contractReference="PK-1" editable />
      <OwnerPanel
        year={2026}
        {...{ plan, subjects, missing, raterName: "Hendra", submittedAt: null, hints: 0 }}
        {...{ toAgreeAgain: false, openRemarks: 0, unlinked: [] }}
        status="draft"
      />
    </DraftKeeper>,
  );
  await act(async () => undefined);
};
const contract = () => screen.getByLabelText("Rujukan perjanjian kerja");
const press = (button: string) => userEvent.click(screen.getByRole("button", { name: button }));

beforeEach(async () => {
  jest.clearAllMocks();
  jest.mocked(submitPlanAction).mockResolvedValue({ ok: true, data: undefined });
  localStorage.clear();
  aDraftServer();
  await openPage();
  await userEvent.type(contract(), "23");
  cleanup();
});

describe("handing in a plan while something typed into it was not saved", () => {
  it("asks first, and leads back to what was typed", async () => {
    await openPage();
    await press("Ajukan ke atasan");
    expect(screen.getByRole("group", { name: /^Satu isian belum disimpan/ })).toBeVisible();
    expect(screen.getByRole("button", { name: "Kembali ke isian" })).toHaveFocus();
    expect(submitPlanAction).not.toHaveBeenCalled();
    await press("Kembali ke isian");
    await act(() => new Promise((done) => setTimeout(done)));
    expect(contract()).toHaveFocus();
    expect(screen.getByRole("button", { name: "Ajukan ke atasan" })).toBeVisible();
  });

  it("hands in without it when told so", async () => {
    await openPage();
    await press("Ajukan ke atasan");
    await press("Ajukan tanpa itu");
    expect(submitPlanAction).toHaveBeenCalledTimes(1);
  });

  it("asks nothing while something is missing anyway", async () => {
    await openPage([planId], true);
    await press("Ajukan ke atasan");
    expect(screen.queryByText(/isian belum disimpan/)).not.toBeInTheDocument();
    expect(submitPlanAction).not.toHaveBeenCalled();
  });

  it("asks nothing about what was typed into another plan", async () => {
    await openPage(["0190a3b4-0000-7000-8000-000000000002"]);
    await press("Ajukan ke atasan");
    expect(submitPlanAction).toHaveBeenCalledTimes(1);
  });

  it("is left by Escape, back to the button", async () => {
    await openPage();
    await press("Ajukan ke atasan");
    await userEvent.keyboard("{Escape}");
    expect(screen.getByRole("button", { name: "Ajukan ke atasan" })).toHaveFocus();
  });
});
