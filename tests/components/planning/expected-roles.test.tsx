import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { ExpectedRoles } from "@/components/planning/expected-roles";
import { saveResultAction } from "@/lib/planning/actions";
import type { ConfirmedResult } from "@/lib/planning/edition";

import { renderInIndonesian } from "../../support/words";

jest.mock("next/navigation", () => ({ useRouter: () => ({ refresh: jest.fn() }) }));
jest.mock("@/lib/planning/actions", () => ({ saveResultAction: jest.fn() }));

const plan = { planId: "0190a3b4-0000-7000-8000-000000000000", version: 4 };
const role = {
  ...{
    indicatorId: "0190a3b4-0000-7000-8000-000000000002",
    statement: "Layanan tertib",
    text: "Izin tiga hari",
  },
  ...{ targetValue: null, targetUnit: null, precedentId: null, assigner: null, taken: false },
  expected: "Berkas izin diperiksa",
};
const other = { id: "lain", kind: "main" as const, statement: "Arsip tertata", indicators: [] };
const same: ConfirmedResult = {
  ...{ id: "0190a3b4-0000-7000-8000-000000000003", kind: "additional", indicators: [], support: null },
  statement: " berkas  izin Diperiksa",
};
const show = (results: readonly ConfirmedResult[]) =>
  renderInIndonesian(<ExpectedRoles {...{ plan, results }} raterName="Budi" editable roles={[role]} />);
const press = (name: string) => userEvent.click(screen.getByRole("button", { name }));
const method = "indirect_intermediate_output";

beforeEach(() => {
  jest.clearAllMocks();
  jest.mocked(saveResultAction).mockResolvedValue({ ok: true, data: undefined });
});

describe("what is expected of the owner", () => {
  it("becomes a result that supports the line", async () => {
    show([other]);
    await press("Ambil ke rencana: Berkas izin diperiksa");
    const result = { resultId: null, kind: "main", assignmentId: "", statement: role.expected };
    expect(saveResultAction).toHaveBeenCalledWith(
      { ...plan, ...result, supports: role.indicatorId, method },
      expect.any(String),
    );
  });

  it("is linked to the result that says the same, in place of a second one", async () => {
    show([other, same]);
    expect(screen.queryByRole("button", { name: /^Ambil/ })).not.toBeInTheDocument();
    await press("Tautkan hasil kerja 2: Berkas izin diperiksa");
    const result = { resultId: same.id, kind: "additional", assignmentId: "", statement: same.statement };
    expect(saveResultAction).toHaveBeenCalledWith(
      { ...plan, ...result, supports: role.indicatorId, method },
      expect.any(String),
    );
  });

  it("takes no result away from another line that it supports", () => {
    const support = {
      ...{ indicatorId: "lain", method: "direct_area" as const, name: "Budi", current: true },
      ...{ statement: "Arsip", text: "Arsip tertata" },
    };
    show([{ ...same, support }]);
    expect(screen.getByRole("button", { name: /^Ambil/ })).toBeVisible();
  });
});
