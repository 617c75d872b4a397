import type { ComponentProps } from "react";

import { cleanup, screen } from "@testing-library/react";

import { EvaluationSteps } from "@/components/evaluation/evaluation-steps";

import { renderInIndonesian } from "../../support/words";

type Steps = ComponentProps<typeof EvaluationSteps>;

const shown = (changes: Partial<Steps>) => {
  const evaluation = {
    ...{ status: "signed", selfAssessment: null, signedAt: "2026-06-22T02:00:00.000Z", handedOverAt: null },
    ...{ acknowledgedAt: null, finalAt: null, rater: { name: "Budi" }, awaited: { name: "Budi" } },
    ...{ signedBy: { name: "Budi" }, person: { name: "Ayu" }, objection: null, dues: {} },
    ...changes,
  } as unknown as Steps;
  renderInIndonesian(<EvaluationSteps {...evaluation} />);
  return screen.getAllByRole("listitem").map((step) => step.textContent);
};

describe("the way of an evaluation", () => {
  it("says that no self-assessment was sent, where it was signed without one", () => {
    expect(shown({})[0]).toBe("Penilaian diritidak dikirim");
  });

  it("says nothing of the kind where one was, and for whom it waits while it may still come", () => {
    expect(shown({ selfAssessment: "Semua izin selesai" })[0]).toBe("Penilaian diri");
    cleanup();
    expect(shown({ status: "self_assessment", signedAt: null })[0]).toBe("Penilaian diriMenunggu: Ayu");
  });
});
