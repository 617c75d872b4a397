import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { Relinkings } from "@/components/planning/relinkings";
import { relinkAction, saveResultAction } from "@/lib/planning/actions";
import type { Relinking } from "@/lib/planning/relinking";

import { inIndonesian, renderInIndonesian } from "../../support/words";

jest.mock("next/navigation", () => ({ useRouter: () => ({ refresh: jest.fn() }) }));
jest.mock("@/lib/planning/actions", () => ({ saveResultAction: jest.fn(), relinkAction: jest.fn() }));

const plan = { planId: "0190a3b4-0000-7000-8000-000000000000", version: 4 };
const result = {
  ...{ id: "0190a3b4-0000-7000-8000-000000000001", kind: "main" as const, statement: "Izin reklame terbit" },
  assignmentId: "0190a3b4-0000-7000-8000-000000000009",
};
const relinking = {
  result,
  from: {
    ...{ indicatorId: "0190a3b4-0000-7000-8000-000000000002", method: "direct_area", name: "Budi" },
    ...{ statement: "Layanan tertib", text: "Izin tiga hari", current: true, provisional: true },
  },
  to: {
    ...{
      indicatorId: "0190a3b4-0000-7000-8000-000000000003",
      precedentId: null,
      targetValue: null,
      targetUnit: null,
      assigner: null,
    },
    ...{ statement: "Layanan tertib", text: "Izin dua hari" },
  },
  because: "successor",
} satisfies Relinking;
type Status = "draft" | "submitted" | "approved";
const card = (status: Status, relinkings: readonly Relinking[]) => (
  <Relinkings {...{ plan, status, relinkings }} editable={status === "draft"} raterName="Budi" />
);
const show = (status: Status, relinkings: readonly Relinking[] = [relinking]) =>
  renderInIndonesian(card(status, relinkings));
const second = {
  ...relinking,
  result: { ...result, id: "0190a3b4-0000-7000-8000-000000000011", statement: "Izin usaha terbit" },
};

beforeEach(() => jest.clearAllMocks());

describe("links that can be renewed", () => {
  it("are renewed in one click, with the result as it stands", async () => {
    jest.mocked(saveResultAction).mockResolvedValue({ ok: true, data: undefined });
    show("draft");
    expect(screen.getByText(/Izin dua hari/)).toHaveTextContent("lanjutan baris yang sama");
    await userEvent.click(screen.getByRole("button", { name: "Ganti tautan: Izin reklame terbit" }));
    const { id: resultId, ...written } = result;
    const link = { supports: relinking.to.indicatorId, method: "direct_area" };
    expect(saveResultAction).toHaveBeenCalledWith(
      { ...plan, resultId, ...written, ...link },
      expect.any(String),
    );
  });

  it("say why they were not", async () => {
    jest.mocked(saveResultAction).mockResolvedValue({ ok: false, blockers: [{ code: "stale" }] });
    show("draft");
    await userEvent.click(screen.getByRole("button", { name: /Ganti tautan/ }));
    expect(await screen.findByRole("alert")).toBeVisible();
  });

  it("are named where nothing can be proposed, with the way to the result", () => {
    show("draft", [{ ...relinking, to: null, because: "gone" }]);
    expect(screen.getByText(/^Baris ini tidak ada lagi di rencana atasan/)).toBeVisible();
    expect(screen.getByRole("link", { name: result.statement })).toHaveAttribute(
      "href",
      `#line-${result.id}`,
    );
    expect(screen.queryByRole("button")).not.toBeInTheDocument();
  });

  it("are renewed all at once, and say which was not", async () => {
    jest.mocked(relinkAction).mockResolvedValue({
      ok: true,
      data: [
        { resultId: result.id, blockers: [] },
        { resultId: second.result.id, blockers: [{ code: "plan.proposal-gone" }] },
      ],
    });
    const { rerender } = show("draft", [relinking, second]);
    await userEvent.click(screen.getByRole("button", { name: "Ganti semua 2 tautan sesuai usulan" }));
    const supports = relinking.to.indicatorId;
    const links = [result, second.result].map(({ id: resultId }) => ({ resultId, supports }));
    expect(relinkAction).toHaveBeenCalledWith({ ...plan, links }, expect.any(String));
    rerender(inIndonesian(card("draft", [])));
    expect(screen.getByText("Satu tautan diganti.")).toHaveFocus();
    expect(screen.getByRole("listitem")).toHaveTextContent(/^Izin usaha terbit: Usulan ini tidak berlaku/);
  });

  it.each([
    ["that was handed in", "submitted", "Tarik kembali rencana ini dulu untuk mengganti tautannya."],
    ["that is confirmed", "approved", "Perbarui rencana dulu untuk mengganti tautannya."],
  ] as const)("wait, in a plan %s, for what its owner can do with it", (_, status, words) => {
    show(status);
    expect(screen.getByText(words)).toBeVisible();
    expect(screen.queryByRole("button")).not.toBeInTheDocument();
  });
});
