import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { ActionPlan } from "@/components/progress/action-plan";
import { dropStepAction, finishStepAction, saveStepAction } from "@/lib/progress/actions";
import { saveStepSchema } from "@/lib/progress/schema";

import { judgedBy } from "../../support/judged";
import { expectMarked } from "../../support/marked";
import { renderInIndonesian } from "../../support/words";

jest.mock("next/navigation", () => ({ useRouter: () => ({ refresh: jest.fn() }) }));
jest.mock("@/lib/progress/actions", () => ({
  saveStepAction: jest.fn(),
  finishStepAction: jest.fn(),
  dropStepAction: jest.fn(),
}));

const result = { id: "0190a3b4-0000-7000-8000-000000000001", statement: "Arsip tertata" };
const late = {
  ...{ id: "0190a3b4-0000-7000-8000-000000000002", text: "Data tiga desa terkumpul" },
  ...{ dueOn: "2026-05-29", doneOn: null, version: 2 },
};
const plan = (closed = false) =>
  renderInIndonesian(<ActionPlan result={result} steps={[late]} today="2026-06-03" closed={closed} />);

beforeEach(() => jest.resetAllMocks());

test("a step is ticked off with one press, and says that it is overdue until then", async () => {
  jest.mocked(finishStepAction).mockResolvedValue({ ok: true, data: undefined });
  plan();
  expect(screen.getByText("lewat, paling lambat 29 Mei")).toBeVisible();
  await userEvent.click(screen.getByRole("checkbox", { name: "Data tiga desa terkumpul" }));
  expect(finishStepAction).toHaveBeenCalledWith({ stepId: late.id, version: 2, done: true });
});

test("a new step without words is told so at its field, and keeps its day", async () => {
  jest.mocked(saveStepAction).mockImplementation(judgedBy(saveStepSchema));
  plan();
  await userEvent.click(screen.getByRole("button", { name: "Tambah langkah untuk Arsip tertata" }));
  await userEvent.click(screen.getByRole("button", { name: "Simpan langkah" }));
  await expectMarked(screen.getByLabelText("Langkah"), "Tulis langkahnya.", "");
  expect(screen.getByLabelText("Selesai paling lambat")).toHaveValue("2026-12-31");
});

test("a step is taken away only after a second word", async () => {
  jest.mocked(dropStepAction).mockResolvedValue({ ok: true, data: undefined });
  plan();
  const button = () => screen.getByRole("button", { name: "Hapus langkah: Data tiga desa terkumpul" });
  await userEvent.click(button());
  expect(screen.getByRole("group")).toHaveAccessibleName(
    "Hapus langkah ini? Hapus langkah: Data tiga desa terkumpul",
  );
  expect(screen.getByRole("button", { name: "Batal" })).toHaveFocus();
  await userEvent.keyboard("{Escape}");
  expect(button()).toHaveFocus();
  expect(dropStepAction).not.toHaveBeenCalled();
  await userEvent.click(button());
  await userEvent.keyboard("{Shift>}{Tab}{/Shift}{Enter}");
  expect(dropStepAction).toHaveBeenCalledWith({ stepId: late.id, version: 2 });
  expect(screen.getByRole("heading", { name: "Rencana aksi" })).toHaveFocus();
});

test("a closed plan shows its steps and takes no more", () => {
  plan(true);
  expect(screen.getByRole("checkbox")).toBeDisabled();
  expect(screen.queryByRole("button")).not.toBeInTheDocument();
});
