import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { EvaluateForm } from "@/components/training/evaluate-form";
import { evaluateTrainingAction } from "@/lib/training/actions";

import { renderInIndonesian } from "../../support/words";

jest.mock("next/navigation", () => ({ useRouter: () => ({ refresh: jest.fn() }) }));
jest.mock("@/lib/training/actions", () => ({ evaluateTrainingAction: jest.fn() }));
const send = jest.mocked(evaluateTrainingAction);

const props = {
  ...{ recordId: "r1", name: "Ayu", required: 3 },
  competency: { code: "communication", name: "Komunikasi" },
};
const save = () => userEvent.click(screen.getByRole("button", { name: "Simpan evaluasi dan tingkatnya" }));

it("use, level and an example are all said before anything is sent", async () => {
  renderInIndonesian(<EvaluateForm {...props} />);
  await save();
  expect(send).not.toHaveBeenCalled();
  expect(screen.getByRole("alert")).toHaveTextContent("Pilih penerapannya.");
  expect(screen.getByRole("alert")).toHaveTextContent("Pilih tingkat yang terlihat.");
  expect(screen.getByRole("group", { name: "Tingkat Komunikasi yang terlihat sekarang" })).toBeVisible();
  expect(screen.getByLabelText(/^3\. .*syarat jabatan/)).toBeInTheDocument();

  send.mockResolvedValue({ ok: true, data: undefined });
  await userEvent.click(screen.getByLabelText("Diterapkan sebagian"));
  await userEvent.click(screen.getByLabelText(/^3\. /));
  await userEvent.type(screen.getByLabelText("Yang terlihat di pekerjaan"), "Antrean lebih cepat");
  await save();
  expect(send).toHaveBeenCalledWith(
    { recordId: "r1", applied: "partly", note: "Antrean lebih cepat", level: 3 },
    expect.any(String),
  );
});

it("a window that closed meanwhile is said in words, and what was typed stays", async () => {
  send.mockResolvedValue({
    ok: false,
    blockers: [{ code: "training.too-late-to-evaluate", date: "2027-01-07" }],
  });
  renderInIndonesian(<EvaluateForm {...props} />);
  await userEvent.click(screen.getByLabelText("Belum diterapkan"));
  await userEvent.click(screen.getByLabelText(/^2\. /));
  await userEvent.type(screen.getByLabelText("Yang terlihat di pekerjaan"), "Belum terlihat");
  await save();
  expect(await screen.findByRole("alert")).toHaveTextContent("Evaluasi ditutup 7 Januari 2027");
  expect(screen.getByLabelText("Yang terlihat di pekerjaan")).toHaveValue("Belum terlihat");
});
