import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ComponentProps } from "react";

import { StudyCard } from "@/components/planning/study-card";
import { addStudyResultsAction } from "@/lib/planning/actions";

import { renderInIndonesian } from "../../support/words";

jest.mock("next/navigation", () => ({ useRouter: () => ({ refresh: jest.fn() }) }));
jest.mock("@/lib/planning/actions", () => ({ addStudyResultsAction: jest.fn() }));

type Props = ComponentProps<typeof StudyCard>;

const leave: Props["leave"] = {
  ...{ id: "s2", institution: "Universitas Jambi", programme: "Ilmu Administrasi", level: "master" },
  ...{ abroad: false, institutionAccreditation: "b", programmeAccreditation: "b", version: 0, runs: true },
  ...{ from: "2026-02-01", due: "2028-01-31", to: null, outcome: "running" },
};
const academic: Props["results"][number]["indicators"][number] = {
  ...{ id: "i", text: "IPK", aspect: "quality", perspective: null, targetValue: "3.25", targetUnit: "IPK" },
  ...{ targetNarrative: null, direction: "higher", studyLeaveId: "s2", studyMeasure: "academic_result" },
};
const results: Props["results"] = [
  { id: "r", kind: "main", statement: "Hasil akademik", indicators: [academic] },
];

const show = (changes: Partial<Props> = {}) =>
  renderInIndonesian(
    <StudyCard
      {...{
        plan: { planId: "p", version: 4 },
        year: 2026,
        leave,
        results: [],
        editable: true,
        toRevise: false,
      }}
      {...changes}
    />,
  );
const add = () => screen.queryByRole("button", { name: "Tambahkan hasil akademik dan kelulusan" });
const press = async () => userEvent.click(add() ?? document.body);

beforeEach(() => {
  jest.resetAllMocks();
  jest.mocked(addStudyResultsAction).mockResolvedValue({ ok: true, data: undefined });
});

describe("a leave of study on the plan (PermenPANRB 6/2022, L.II.B)", () => {
  it("adds both results in one press, with the lowest that counts as good", async () => {
    show();
    expect(screen.getByText(/Hasilnya ditambahkan ke SKP yang sama/)).toBeInTheDocument();
    expect(screen.getByText(/Batas bawah Baik .*: 3,25/)).toBeInTheDocument();
    await press();
    expect(jest.mocked(addStudyResultsAction).mock.lastCall?.[0]).toEqual({
      ...{ planId: "p", version: 4, leaveId: "s2", gpa: "3,25", due: "2028-01-31" },
    });
  });

  it("sends what was changed, and says what is wrong with it at its field", async () => {
    jest.mocked(addStudyResultsAction).mockResolvedValue({
      ...{ ok: false, blockers: [{ code: "malformed" }], fieldErrors: { gpa: ["gpa-out-of-range"] } },
    });
    show();
    await userEvent.clear(screen.getByLabelText("Target IPK"));
    await userEvent.type(screen.getByLabelText("Target IPK"), "38");
    await press();
    expect(screen.getByLabelText("Target IPK")).toHaveAccessibleDescription(/IPK antara 0 dan 4\./);
    expect(screen.getByLabelText("Target IPK")).toHaveValue("38");
  });

  it("offers nothing once the results are there, and to readers", () => {
    show({ results });
    expect(screen.getByText("hasil akademik ada di rencana")).toBeInTheDocument();
    expect(add()).toBeNull();
  });

  it("asks for a new edition of a confirmed plan first", () => {
    show({ editable: false, toRevise: true });
    expect(screen.getByText(/Perbarui rencana untuk menambahkannya/)).toBeInTheDocument();
    expect(add()).toBeNull();
  });

  it("speaks of the months that remain after a return", () => {
    show({ leave: { ...leave, from: "2024-02-19", to: "2026-03-31", outcome: "graduated", runs: false } });
    expect(screen.getByText(/31 Maret 2026 \(Lulus\)\. Ekspektasi untuk sisa bulan/)).toBeInTheDocument();
  });
});
