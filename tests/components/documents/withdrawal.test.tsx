import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { WithdrawableList } from "@/components/documents/withdrawable-list";
import { withdrawDocumentAction } from "@/lib/documents/actions";

import { renderInIndonesian } from "../../support/words";

jest.mock("next/navigation", () => ({ useRouter: () => ({ refresh: jest.fn() }) }));
jest.mock("@/lib/documents/actions", () => ({ withdrawDocumentAction: jest.fn() }));

const document = {
  ...{ id: "d1", form: "d11" as const, code: "X1", written: "X-1", sought: true, blockers: [] },
  ...{ state: "valid" as const, stateAt: null, reason: null, issuedAt: "2026-06-22T02:00:00.000Z" },
};
const open = async () => {
  renderInIndonesian(<WithdrawableList documents={[document]} />);
  await userEvent.click(screen.getByRole("button", { name: "Tarik Dokumen evaluasi (D.1.1), kode X-1" }));
};

describe("a document that counts", () => {
  it("asks first and wants a reason before anything is sent", async () => {
    await open();
    expect(screen.getByText(/Penarikan tidak dapat dibatalkan/)).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Tarik dokumen" }));
    expect(screen.getByLabelText("Alasan penarikan")).toHaveAccessibleDescription(/Tulis alasannya/);
    expect(withdrawDocumentAction).not.toHaveBeenCalled();
  });

  it("is withdrawn with its reason, and says in words why it cannot be", async () => {
    jest.mocked(withdrawDocumentAction).mockResolvedValue({
      ok: false,
      blockers: [{ code: "evaluation.document-withdrawn" }],
    });
    await open();
    await userEvent.type(screen.getByLabelText("Alasan penarikan"), "Salah orang");
    await userEvent.click(screen.getByRole("button", { name: "Tarik dokumen" }));
    expect(withdrawDocumentAction).toHaveBeenCalledWith(
      { code: "X1", reason: "Salah orang" },
      expect.any(String),
    );
    expect(await screen.findByText("Dokumen ini sudah ditarik.")).toBeVisible();
  });

  it("leaves the question as it was, with the focus on its button", async () => {
    await open();
    await userEvent.click(screen.getByRole("button", { name: "Batal" }));
    expect(screen.getByRole("button", { name: /^Tarik Dokumen/ })).toHaveFocus();
  });
});

it("offers nothing for what does not count any more, and says why it was withdrawn", () => {
  const over = { state: "withdrawn" as const, stateAt: "2026-06-23T02:00:00.000Z", reason: "Salah orang" };
  renderInIndonesian(<WithdrawableList documents={[{ ...document, ...over }]} />);
  expect(screen.queryByRole("button")).not.toBeInTheDocument();
  expect(screen.getByText("ditarik 23 Juni 2026")).toBeVisible();
  expect(screen.getByText("Alasan penarikan: Salah orang")).toBeVisible();
});
