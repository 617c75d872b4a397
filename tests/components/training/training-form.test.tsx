import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { TrainingForm } from "@/components/training/training-form";
import { recordTrainingAction } from "@/lib/training/actions";
import { recordTrainingSchema } from "@/lib/training/schema";

import { judgedBy } from "../../support/judged";
import { expectMarked, paste, tooLong } from "../../support/marked";
import { renderInIndonesian } from "../../support/words";

jest.mock("next/navigation", () => ({ useRouter: () => ({ refresh: jest.fn() }) }));
jest.mock("@/lib/training/actions", () => ({ recordTrainingAction: jest.fn() }));

const field = (label: string | RegExp) => screen.getByLabelText(label);
const record = () => userEvent.click(screen.getByRole("button", { name: "Catat pelatihan" }));

it("a training is recorded once everything that is wrong with it, and marked, was mended", async () => {
  jest.mocked(recordTrainingAction).mockImplementation(judgedBy(recordTrainingSchema));
  renderInIndonesian(<TrainingForm competencies={[]} />);
  await paste(field("Nama pelatihan"), "x".repeat(201));
  await record();
  await expectMarked(field("Nama pelatihan"), tooLong(200), "x".repeat(201));
  await expectMarked(field("Penyelenggara"), "Tulis penyelenggaranya.", "");
  expect(field("Mulai")).toHaveAccessibleDescription("Isi tanggalnya.");
  expect(field(/^Jumlah/)).toBeInvalid();

  jest.mocked(recordTrainingAction).mockResolvedValue({ ok: true, data: 8 });
  await paste(field("Nama pelatihan"), "Arsip digital");
  await record();
  expect(screen.getByRole("status")).toHaveTextContent("Tercatat: 8 JP.");
  expect(field("Nama pelatihan")).toHaveValue("");
  expect(field("Nama pelatihan")).toBeValid();
});
