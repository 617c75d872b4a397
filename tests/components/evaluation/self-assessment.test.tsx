import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { SelfAssessment } from "@/components/evaluation/self-assessment";
import { selfAssessAction } from "@/lib/evaluation/actions";
import { selfAssessSchema } from "@/lib/evaluation/schema";

import { judgedBy } from "../../support/judged";
import { expectMarked, paste, tooLong } from "../../support/marked";
import { renderInIndonesian } from "../../support/words";

jest.mock("next/navigation", () => ({ useRouter: () => ({ refresh: jest.fn() }) }));
jest.mock("@/lib/evaluation/actions", () => ({ selfAssessAction: jest.fn() }));

const evaluation = { evaluationId: "0190a3b4-0000-7000-8000-000000000001", version: 0 };
const text = () => screen.getByLabelText("Penilaian diri");
const send = () => userEvent.click(screen.getByRole("button", { name: "Kirim penilaian diri" }));

beforeEach(() => {
  jest.clearAllMocks();
  renderInIndonesian(<SelfAssessment evaluation={evaluation} raterName="Budi" />);
});

describe("assessing oneself", () => {
  it("says at the field that it is empty, and asks no server", async () => {
    await send();
    await expectMarked(text(), "Tulis penilaian diri Anda.", "");
    expect(selfAssessAction).not.toHaveBeenCalled();
  });

  it("says at the field that it is too long", async () => {
    jest.mocked(selfAssessAction).mockImplementation(judgedBy(selfAssessSchema));
    await paste(text(), "x".repeat(2001));
    await send();
    await expectMarked(text(), tooLong(2000), "x".repeat(2001));
  });
});
