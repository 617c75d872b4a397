import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { RatingForm } from "@/components/evaluation/rating/rating-form";
import { saveRatingsAction, signEvaluationAction } from "@/lib/evaluation/actions";

import { renderInIndonesian } from "../../support/words";

const router = { refresh: jest.fn(), push: jest.fn() };
jest.mock("next/navigation", () => ({ useRouter: () => router }));
jest.mock("@/lib/evaluation/actions", () => ({
  saveRatingsAction: jest.fn(),
  signEvaluationAction: jest.fn(),
}));

const show = (keys: boolean) =>
  renderInIndonesian(
    <RatingForm
      evaluation={{ evaluationId: "0190a3b4-0000-7000-8000-000000000001", version: 0 }}
      name="Ayu"
      inPlace={false}
      results={[]}
      marks={[]}
      behaviours={[]}
      studyGuides={[]}
      headGuide={null}
      resultRating={null}
      behaviourRating={null}
      note=""
      selfUntil={null}
      next="next"
      end="/evaluations/team/sign"
      keys={keys}
    />,
  );
const chosen = (group: string) =>
  within(screen.getByRole("group", { name: group })).queryByRole("radio", { checked: true });
const asExpected = { resultRating: "as_expected", behaviourRating: "as_expected" };

beforeEach(() => {
  jest.clearAllMocks();
  for (const action of [saveRatingsAction, signEvaluationAction])
    jest.mocked(action).mockResolvedValue({ ok: true, data: undefined });
});

describe("rating by keys", () => {
  it("takes four keys for somebody whose results match the plan, and goes on to the next person", async () => {
    show(true);
    await userEvent.keyboard("r22{Enter}");
    expect(saveRatingsAction).toHaveBeenCalledWith(expect.objectContaining(asExpected), expect.any(String));
    expect(signEvaluationAction).not.toHaveBeenCalled();
    expect(router.push).toHaveBeenCalledWith("/evaluations/next#rate");
  });

  it("signs by Enter alone, on the button that its key leads to, once it was asked again", async () => {
    show(true);
    await userEvent.keyboard("r22t");
    expect(signEvaluationAction).not.toHaveBeenCalled();
    expect(screen.getByRole("button", { name: /^Tanda tangani/ })).toHaveFocus();
    await userEvent.keyboard("{Enter}");
    expect(signEvaluationAction).not.toHaveBeenCalled();
    await userEvent.keyboard("{Shift>}{Tab}{/Shift}{Enter}");
    expect(signEvaluationAction).toHaveBeenCalledWith(
      expect.objectContaining(asExpected),
      expect.any(String),
    );
  });

  it("chooses nothing by a digit outside the two ratings, or while somebody writes", async () => {
    show(true);
    await userEvent.keyboard("2");
    await userEvent.type(screen.getByLabelText("Catatan dan rekomendasi"), "2 r3");
    expect(screen.getByLabelText("Catatan dan rekomendasi")).toHaveValue("2 r3");
    expect([chosen("Rating hasil kerja"), chosen("Rating perilaku kerja")]).toEqual([null, null]);
  });

  it("does nothing once somebody has switched single keys off", async () => {
    show(false);
    await userEvent.keyboard("r2");
    expect(chosen("Rating hasil kerja")).toBeNull();
    expect(screen.queryByText(/^Tombol:/)).toBeNull();
  });
});
