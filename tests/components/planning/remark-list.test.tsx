import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { NextIntlClientProvider } from "next-intl";
import type { ReactElement } from "react";

import { RemarkList } from "@/components/planning/remark-list";
import { catalogues } from "@/lib/i18n/catalogues";
import { answerRemarkAction } from "@/lib/planning/actions";
import { answerRemarkSchema } from "@/lib/planning/schema";

import { judgedBy } from "../../support/judged";
import { expectMarked, paste, tooLong } from "../../support/marked";
import { renderInIndonesian } from "../../support/words";

jest.mock("next/navigation", () => ({ useRouter: () => ({ refresh: jest.fn() }) }));
jest.mock("@/lib/planning/actions", () => ({ answerRemarkAction: jest.fn() }));

const plan = { planId: "0190a3b4-0000-7000-8000-000000000001", version: 3 };
const open = {
  id: "0190a3b4-0000-7000-8000-000000000002",
  lineId: "0190a3b4-0000-7000-8000-000000000003",
  value: null,
  text: "Sebut batas harinya",
  answer: null,
};
const settled = { ...open, answer: "Tiga hari kerja" };
const list = (remark: typeof open | typeof settled, answerable = true) => (
  <RemarkList remarks={[remark]} plan={plan} answerable={answerable} />
);
const inIndonesian = (element: ReactElement) => (
  <NextIntlClientProvider locale="id" timeZone="Asia/Jakarta" messages={catalogues.id}>
    {element}
  </NextIntlClientProvider>
);
const question = () => screen.getByLabelText("Apa yang Anda ubah, atau mengapa tidak diubah?");
const press = (name: string | RegExp) => userEvent.click(screen.getByRole("button", { name }));

beforeEach(() => jest.resetAllMocks());

describe("what became of the line of a remark", () => {
  it.each([
    ["kept", [], /masih sama seperti saat dikembalikan/],
    ["removed", [{ kind: "removed", line: "indicator", text: "Surat cepat" }], /sudah dihapus/],
    ["changed", [{ kind: "reworded", before: "Surat cepat", after: "Surat terjawab" }], /Yang berubah/],
  ] as const)("stands beside it: %s", (kind, changes, words) => {
    renderInIndonesian(
      <RemarkList
        remarks={[{ ...settled, became: { kind, changes: [...changes] } }]}
        plan={plan}
        answerable={false}
      />,
    );
    expect(screen.getByText(words)).toBeInTheDocument();
    if (kind !== "kept") expect(screen.getByText("Surat cepat").tagName).toBe("DEL");
    if (kind === "changed") expect(screen.getByText("Surat terjawab").tagName).toBe("INS");
  });
});

describe("a remark of the rater", () => {
  it("is answered in place with the version of the plan", async () => {
    jest.mocked(answerRemarkAction).mockResolvedValue({ ok: true, data: undefined } as never);
    renderInIndonesian(list(open));
    expect(screen.getByText("Belum dijawab")).toBeInTheDocument();
    await press("Jawab catatan: Sebut batas harinya");
    await userEvent.keyboard("Tiga hari kerja");
    await press("Tandai selesai");
    const [sent] = jest.mocked(answerRemarkAction).mock.lastCall ?? [];
    expect(sent).toEqual({ ...plan, remarkId: open.id, answer: "Tiga hari kerja" });
  });

  it("has the focus once it is settled, for its button is gone", async () => {
    jest.mocked(answerRemarkAction).mockResolvedValue({ ok: true, data: undefined } as never);
    const { rerender } = renderInIndonesian(list(open));
    await press(/^Jawab catatan/);
    await userEvent.keyboard("Tiga hari kerja");
    await press("Tandai selesai");
    rerender(inIndonesian(list(settled)));
    expect(screen.getByRole("listitem")).toHaveFocus();
    expect(screen.getByRole("listitem")).toHaveTextContent("Selesai");
    expect(screen.getByText("Jawaban: Tiga hari kerja")).toBeInTheDocument();
    expect(screen.queryByRole("button")).not.toBeInTheDocument();
  });

  it("takes no focus from whoever went on meanwhile", async () => {
    const { rerender } = renderInIndonesian(list(open));
    const elsewhere = document.body.appendChild(document.createElement("button"));
    elsewhere.focus();
    rerender(inIndonesian(list(settled)));
    expect(elsewhere).toHaveFocus();
    elsewhere.remove();
  });

  it("is only read by everybody but the owner", () => {
    renderInIndonesian(list(open, false));
    expect(screen.getByText(/Sebut batas harinya/)).toBeInTheDocument();
    expect(screen.queryByRole("button")).not.toBeInTheDocument();
  });

  it("says at the field that the answer is empty, and asks no server", async () => {
    renderInIndonesian(list(open));
    await press(/^Jawab catatan/);
    await press("Tandai selesai");
    await expectMarked(question(), "Tulis apa yang diubah, atau mengapa tidak diubah.", "");
    expect(answerRemarkAction).not.toHaveBeenCalled();
  });

  it("says at the field that the answer is too long", async () => {
    jest.mocked(answerRemarkAction).mockImplementation(judgedBy(answerRemarkSchema));
    renderInIndonesian(list(open));
    await press(/^Jawab catatan/);
    await paste(question(), "x".repeat(501));
    await press("Tandai selesai");
    await expectMarked(question(), tooLong(500), "x".repeat(501));
  });

  it("says that it was answered already, from another tab", async () => {
    const blockers = [{ code: "plan.remark-settled" }] as const;
    jest.mocked(answerRemarkAction).mockResolvedValue({ ok: false, blockers });
    renderInIndonesian(list(open));
    await press(/^Jawab catatan/);
    await userEvent.keyboard("Tiga hari kerja");
    await press("Tandai selesai");
    expect(screen.getByRole("alert")).toHaveTextContent("Catatan ini sudah dijawab");
    expect(question()).toHaveValue("Tiga hari kerja");
  });
});
