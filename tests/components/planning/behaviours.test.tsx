import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { Behaviours } from "@/components/planning/behaviours";
import { saveExpectationAction } from "@/lib/planning/actions";
import { saveExpectationSchema } from "@/lib/planning/schema";

import { judgedBy } from "../../support/judged";
import { expectMarked, paste, tooLong } from "../../support/marked";
import { renderInIndonesian } from "../../support/words";

jest.mock("next/navigation", () => ({ useRouter: () => ({ refresh: jest.fn() }) }));
jest.mock("@/lib/planning/actions", () => ({
  answerRemarkAction: jest.fn(),
  saveExpectationAction: jest.fn(),
}));

const plan = { planId: "0190a3b4-0000-7000-8000-000000000001", version: 0 };
const text = () => screen.getByLabelText("Ekspektasi khusus pimpinan: Loyal");

it("a special expectation that is too long is marked at its own value", async () => {
  jest.mocked(saveExpectationAction).mockImplementation(judgedBy(saveExpectationSchema));
  const behaviours = [{ value: "loyal" as const, expectation: "Menjaga rahasia" }];
  renderInIndonesian(<Behaviours plan={plan} behaviours={behaviours} editable />);
  const form = text().closest("form") ?? document.body;
  await paste(text(), "x".repeat(1001));
  await userEvent.click(within(form).getByRole("button", { name: "Simpan" }));
  await expectMarked(text(), tooLong(1000), "x".repeat(1001));
});

it("a remark of the rater stands open at its value, where it is answered", async () => {
  const remark = { id: "1", lineId: null, value: "adaptive" as const, text: "Beri contoh", answer: null };
  renderInIndonesian(<Behaviours plan={plan} behaviours={[]} remarks={[remark]} editable />);
  const line = screen.getByText(/Beri contoh/).closest("details");
  expect(line).toHaveAttribute("open");
  expect(line).toHaveTextContent("Adaptif");
  await userEvent.click(screen.getByRole("button", { name: "Jawab catatan: Beri contoh" }));
  expect(screen.getByLabelText("Apa yang Anda ubah, atau mengapa tidak diubah?")).toHaveFocus();
});
