import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { ChooseAim } from "@/components/career/choose-aim";
import { GradeSteps } from "@/components/career/grade-steps";
import { chooseAimAction, saveGradeStepAction } from "@/lib/career/actions";
import { saveGradeStepSchema } from "@/lib/career/schema";

import { renderInIndonesian } from "../../support/words";

jest.mock("next/navigation", () => ({ useRouter: () => ({ refresh: jest.fn() }) }));
jest.mock("@/lib/career/actions", () => ({
  saveGradeStepAction: jest.fn(),
  saveBonusAction: jest.fn(),
  attachScanAction: jest.fn(),
  chooseAimAction: jest.fn(),
}));

const personId = "0190a3b4-0000-7000-8000-000000000001";
const step = {
  ...({ id: "0190a3b4-0000-7000-8000-000000000002", rank: "III/a", from: "2022-04-01" } as const),
  ...{ documentNumber: "823.3/1/2022", documentDate: "2022-03-10", version: 2 },
};
const open = async (summary: string) => userEvent.click(screen.getByText(summary));
const save = () => userEvent.click(screen.getByRole("button", { name: "Simpan pangkat" }));
const fill = async (label: string, text: string) => {
  await userEvent.clear(screen.getByLabelText(label));
  await userEvent.type(screen.getByLabelText(label), text);
};

beforeEach(() => {
  jest.resetAllMocks();
  jest.mocked(saveGradeStepAction).mockResolvedValue({ ok: true, data: step.id });
});

const noCredits = { determined: null, bonuses: [] };

describe("the ranks of a person", () => {
  it("are recorded as they were typed", async () => {
    renderInIndonesian(
      <GradeSteps personId={personId} credits={noCredits} pns steps={[]} readable={false} />,
    );
    expect(screen.getByText(/Belum ada pangkat yang tercatat/)).toBeInTheDocument();
    await open("Catat pangkat");
    await userEvent.selectOptions(screen.getByLabelText("Golongan ruang"), "III/b");
    await fill("Terhitung mulai tanggal (TMT)", "2025-04-01");
    await fill("Nomor keputusan", "823.3/77/2025");
    await fill("Tanggal keputusan", "2025-03-14");
    await save();
    expect(saveGradeStepSchema.parse(jest.mocked(saveGradeStepAction).mock.lastCall?.[0])).toEqual({
      ...{ personId, stepId: null, version: 0, grade: "III/b", from: "2025-04-01" },
      ...{ documentNumber: "823.3/77/2025", documentDate: "2025-03-14" },
    });
    expect(screen.getByText("Tersimpan. Pegawai sudah diberi tahu.")).toBeInTheDocument();
  });

  it("are corrected at the version that was seen", async () => {
    renderInIndonesian(<GradeSteps personId={personId} credits={noCredits} pns steps={[step]} readable />);
    expect(screen.getByRole("link", { name: "Buka karier pegawai ini" })).toHaveAttribute(
      "href",
      `/career/${personId}`,
    );
    await open("Perbaiki golongan III/a");
    await save();
    expect(jest.mocked(saveGradeStepAction).mock.lastCall?.[0]).toMatchObject({
      ...{ stepId: step.id, version: 2, grade: "III/a", from: "2022-04-01" },
    });
  });

  it("say what is missing before anything is sent, and the refusal at its field", async () => {
    renderInIndonesian(
      <GradeSteps personId={personId} credits={noCredits} pns steps={[]} readable={false} />,
    );
    await open("Catat pangkat");
    await save();
    expect(screen.getAllByText("Pilih golongannya.").length).toBeGreaterThan(0);
    expect(saveGradeStepAction).not.toHaveBeenCalled();
    jest.mocked(saveGradeStepAction).mockResolvedValue({
      ok: false,
      blockers: [{ code: "career.grade-not-rising", grade: "III/c", since: "2024-04-01" }],
    });
    await userEvent.selectOptions(screen.getByLabelText("Golongan ruang"), "III/b");
    await fill("Terhitung mulai tanggal (TMT)", "2025-04-01");
    await fill("Nomor keputusan", "1");
    await fill("Tanggal keputusan", "2025-03-14");
    await save();
    await waitFor(() =>
      expect(screen.getByLabelText("Golongan ruang")).toHaveAccessibleDescription(
        /Golongan III\/c tercatat sejak 1 April 2024/,
      ),
    );
  });

  it("have no form for people who hold none", () => {
    renderInIndonesian(
      <GradeSteps personId={personId} credits={noCredits} pns={false} steps={[]} readable={false} />,
    );
    expect(screen.getByText("Pangkat PNS tidak berlaku bagi pegawai ini.")).toBeInTheDocument();
    expect(screen.queryByText("Catat pangkat")).not.toBeInTheDocument();
  });
});

describe("a position to aim at", () => {
  it("is chosen with one press, at the version of the aim that was seen, or says why not", async () => {
    jest.mocked(chooseAimAction).mockResolvedValue({ ok: false, blockers: [{ code: "career.aim-held" }] });
    const position = { id: "p1", title: "Kepala Bidang", unit: "Bina Marga", agency: "PUPR" };
    renderInIndonesian(
      <ul>
        <ChooseAim position={position} version={3} />
      </ul>,
    );
    await userEvent.click(screen.getByRole("button", { name: "Pilih Kepala Bidang, Bina Marga" }));
    expect(jest.mocked(chooseAimAction).mock.lastCall?.[0]).toEqual({ positionId: "p1", version: 3 });
    expect(screen.getByRole("alert")).toHaveTextContent("Ini jabatan Anda sekarang");
  });
});
