import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { StudyLeaveForm } from "@/components/organisation/study-leave-form";
import { StudyLeaves } from "@/components/organisation/study-leaves";
import { saveStudyLeaveAction } from "@/lib/study/actions";
import { saveStudyLeaveSchema } from "@/lib/study/schema";
import type { StudyLeave } from "@/lib/study/sheet";

import { inIndonesian, renderInIndonesian } from "../../support/words";

jest.mock("next/navigation", () => ({ useRouter: () => ({ refresh: jest.fn() }) }));
jest.mock("@/lib/study/actions", () => ({ saveStudyLeaveAction: jest.fn() }));

const personId = "0190a3b4-0000-7000-8000-000000000001";
const leave: StudyLeave = {
  ...{ id: "0190a3b4-0000-7000-8000-000000000002", institution: "Universitas Jambi", programme: "Hukum" },
  ...{ level: "master", abroad: false, institutionAccreditation: "b", programmeAccreditation: "a" },
  ...{ from: "2026-02-01", due: "2028-01-31", to: null, outcome: "running", version: 3 },
};
const open = async (leave: StudyLeave | null) => {
  renderInIndonesian(<StudyLeaveForm personId={personId} leave={leave} today="2026-06-03" />);
  await userEvent.click(document.querySelector("summary") as HTMLElement);
};
const fill = async (label: string, text: string) => {
  await userEvent.clear(screen.getByLabelText(label));
  await userEvent.type(screen.getByLabelText(label), text);
};
const choose = (label: string, option: string) =>
  userEvent.selectOptions(screen.getByLabelText(label), option);
const save = () => userEvent.click(screen.getByRole("button", { name: "Simpan" }));
const sent = () => saveStudyLeaveSchema.parse(jest.mocked(saveStudyLeaveAction).mock.lastCall?.[0]);

beforeEach(() => {
  jest.resetAllMocks();
  jest.mocked(saveStudyLeaveAction).mockResolvedValue({ ok: true, data: leave.id });
});

describe("the form of a leave of study", () => {
  it("records a new one as it was typed", async () => {
    await open(null);
    await fill("Program studi", "Ilmu Administrasi");
    await fill("Perguruan tinggi", "Universitas Andalas");
    await choose("Akreditasi perguruan tinggi", "A");
    await choose("Akreditasi program studi", "B");
    await fill("Perkiraan lulus", "2028-05-31");
    await save();
    expect(sent()).toMatchObject({
      ...{
        personId,
        leaveId: null,
        version: 0,
        programme: "Ilmu Administrasi",
        level: "master",
        abroad: false,
      },
      ...{ institutionAccreditation: "a", programmeAccreditation: "b", from: "2026-06-03" },
      ...{ due: "2028-05-31", to: null, outcome: "running" },
    });
    expect(screen.getByText(/^Tersimpan\. Pegawai dan atasannya/)).toBeInTheDocument();
  });

  it("closes once the leave is on record, which then has the focus", async () => {
    const page = (leaves: readonly StudyLeave[]) => (
      <StudyLeaves personId={personId} leaves={leaves} today="2026-06-03" />
    );
    const { rerender } = renderInIndonesian(page([]));
    await userEvent.click(screen.getByText("Catat tugas belajar"));
    await fill("Program studi", "Hukum");
    await fill("Perguruan tinggi", "Universitas Jambi");
    await fill("Perkiraan lulus", "2028-01-31");
    await save();
    expect(screen.getByLabelText("Program studi")).not.toBeVisible();
    expect(screen.getByText("Catat tugas belajar")).toHaveFocus();
    rerender(inIndonesian(page([leave])));
    await waitFor(() => expect(screen.getByRole("listitem")).toHaveFocus());
    expect(screen.getByRole("listitem")).toHaveTextContent(/Hukum/);
  });

  it("asks for no accreditation abroad", async () => {
    await open(leave);
    await userEvent.click(screen.getByRole("radio", { name: "Luar negeri" }));
    expect(screen.queryByLabelText("Akreditasi program studi")).toBeNull();
    await save();
    expect(sent()).toMatchObject({
      abroad: true,
      institutionAccreditation: null,
      programmeAccreditation: null,
    });
  });

  it("ends a running one with its last day and outcome, at the version that was seen", async () => {
    await open(leave);
    await fill("Hari terakhir", "2026-05-31");
    await choose("Hasil", "Lulus");
    await save();
    expect(sent()).toMatchObject({ leaveId: leave.id, version: 3, to: "2026-05-31", outcome: "graduated" });
  });

  it("says what is missing and sends nothing, and shows a refusal in words", async () => {
    await open(null);
    await save();
    expect(screen.getByLabelText("Program studi")).toHaveAccessibleDescription("Tulis nama program studi.");
    expect(saveStudyLeaveAction).not.toHaveBeenCalled();
  });

  it("shows a refusal in words and keeps what was typed", async () => {
    jest.mocked(saveStudyLeaveAction).mockResolvedValue({
      ...{ ok: false, blockers: [{ code: "organisation.study-overlap", date: "2025-08-18" }] },
    });
    await open(leave);
    await fill("Program studi", "Ekonomi");
    await save();
    expect(screen.getByLabelText("Mulai tanggal")).toHaveAccessibleDescription(
      /sudah tercatat tugas belajar sejak 18 Agustus 2025/,
    );
    expect(screen.getByLabelText("Program studi")).toHaveValue("Ekonomi");
  });

  it("says at the expected graduation that it lies before the first day", async () => {
    jest.mocked(saveStudyLeaveAction).mockResolvedValue({
      ...{ ok: false, blockers: [{ code: "organisation.study-due-early" }] },
    });
    await open(leave);
    await save();
    expect(screen.getByLabelText("Perkiraan lulus")).toHaveAccessibleDescription(/sesudah tanggal mulai/);
    expect(screen.getByLabelText("Perkiraan lulus")).toBeInvalid();
  });
});
