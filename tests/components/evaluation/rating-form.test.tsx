import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { RatingForm } from "@/components/evaluation/rating/rating-form";
import { saveRatingsAction, signEvaluationAction } from "@/lib/evaluation/actions";
import { saveRatingsSchema } from "@/lib/evaluation/schema";

import { judgedBy } from "../../support/judged";
import { expectMarked, paste, tooLong } from "../../support/marked";
import { renderInIndonesian } from "../../support/words";

const router = { refresh: jest.fn(), push: jest.fn() };
jest.mock("next/navigation", () => ({ useRouter: () => router }));
jest.mock("@/lib/evaluation/actions", () => ({
  saveRatingsAction: jest.fn(),
  signEvaluationAction: jest.fn(),
}));

const evaluation = { evaluationId: "0190a3b4-0000-7000-8000-000000000001", version: 0 };
const results = [
  { id: "0190a3b4-0000-7000-8000-000000000002", statement: "Arsip tertata", kind: "main", beside: null },
] as const;
const rating = (group: string) =>
  within(screen.getByRole("group", { name: group })).getByRole("radio", { name: "Di atas ekspektasi" });
const groups = ["Tanda bantu: Arsip tertata", "Rating hasil kerja", "Rating perilaku kerja"];
const note = () => screen.getByLabelText("Catatan dan rekomendasi");
const save = () => userEvent.click(screen.getByRole("button", { name: /^Simpan/ }));
const typed = {
  ...evaluation,
  marks: [{ resultId: "0190a3b4-0000-7000-8000-000000000002", mark: "above" }],
  resultRating: "above",
  behaviourRating: "above",
  behaviours: [{ value: "loyal", text: "Tepat janji" }],
  note: "Tertib dan teliti",
};

beforeEach(async () => {
  jest.clearAllMocks();
  renderInIndonesian(
    <RatingForm
      evaluation={evaluation}
      name="Ayu"
      inPlace={false}
      results={results}
      marks={[]}
      behaviours={[]}
      studyGuides={[]}
      headGuide={{ unit: "Sekretariat", level: "poor", rating: "below" }}
      resultRating={null}
      behaviourRating={null}
      note=""
      selfUntil="2026-07-14"
      next="next"
      end="/evaluations/team/sign"
      keys
    />,
  );
  for (const group of groups) await userEvent.click(rating(group));
  await userEvent.type(note(), "Tertib dan teliti");
  await userEvent.type(screen.getByLabelText("Loyal"), "Tepat janji");
});

describe("rating an evaluation", () => {
  it("says what the result of the unit suggests for its head, and fills in nothing (SE MenPANRB 3/2023)", () => {
    expect(screen.getByText(/^Sekretariat dipimpin pegawai ini dan capaiannya Kurang/)).toHaveTextContent(
      "menjadi rating hasil kerja pimpinannya: Di bawah ekspektasi",
    );
    expect(rating("Rating hasil kerja")).toBeChecked();
  });

  it.each([
    ["was kept", { ok: true, data: undefined } as const],
    ["was refused", { ok: false, blockers: [{ code: "busy" }] } as const],
  ])("still shows what is signed after a save that %s", async (_, answer) => {
    jest.mocked(saveRatingsAction).mockResolvedValue(answer);
    jest.mocked(signEvaluationAction).mockResolvedValue({ ok: true, data: undefined });
    await save();
    expect(saveRatingsAction).toHaveBeenCalledWith(typed, expect.any(String));
    for (const group of groups) expect(rating(group)).toBeChecked();
    expect(note()).toHaveValue("Tertib dan teliti");
    await userEvent.click(screen.getByRole("button", { name: /^Tanda tangani/ }));
    await userEvent.click(screen.getByRole("button", { name: "Ya, tanda tangani" }));
    expect(signEvaluationAction).toHaveBeenCalledWith(typed, expect.any(String));
  });

  it("asks once more with name and predicate before it signs, says that the self-assessment may still come, and leads on", async () => {
    jest.mocked(signEvaluationAction).mockResolvedValue({ ok: true, data: undefined });
    await userEvent.click(screen.getByRole("button", { name: /^Tanda tangani/ }));
    const question = screen.getByRole("group", { name: "Tanda tangani penilaian Ayu:" });
    expect(question).toHaveTextContent("Sangat Baik");
    expect(question).toHaveTextContent("Ayu masih dapat mengirimnya sampai 14 Juli 2026");
    expect(screen.getByRole("button", { name: "Belum" })).toHaveFocus();
    await userEvent.keyboard("{Escape}");
    expect(screen.getByRole("button", { name: /^Tanda tangani/ })).toHaveFocus();
    expect(signEvaluationAction).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole("button", { name: /^Tanda tangani/ }));
    await userEvent.click(screen.getByRole("button", { name: "Ya, tanda tangani" }));
    expect(router.push).toHaveBeenCalledWith(`/evaluations/next?signed=${evaluation.evaluationId}#rate`);
  });

  it("says at the note that it is needed where a rating is below, and asks nothing before", async () => {
    const blockers = [{ code: "evaluation.note-needed" as const }];
    jest.mocked(signEvaluationAction).mockResolvedValue({ ok: false, blockers });
    await userEvent.clear(note());
    const results = within(screen.getByRole("group", { name: "Rating hasil kerja" }));
    await userEvent.click(results.getByRole("radio", { name: "Di bawah ekspektasi" }));
    expect(screen.getByText(/^Wajib diisi bila salah satu rating/)).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: /^Tanda tangani/ }));
    await expectMarked(
      note(),
      "Tulis catatan atau rekomendasi: salah satu rating di bawah ekspektasi (L.V.A.3).",
      "",
    );
  });

  it("says at the note that it is too long, whichever button was pressed", async () => {
    for (const action of [saveRatingsAction, signEvaluationAction])
      jest.mocked(action).mockImplementation(judgedBy(saveRatingsSchema));
    await paste(note(), "x".repeat(2001));
    await save();
    await expectMarked(note(), tooLong(2000), "x".repeat(2001));
    await paste(note(), "y".repeat(2001));
    await userEvent.click(screen.getByRole("button", { name: /^Tanda tangani/ }));
    await userEvent.click(screen.getByRole("button", { name: "Ya, tanda tangani" }));
    await expectMarked(note(), tooLong(2000), "y".repeat(2001));
  });
});
