import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { AddCompetency } from "@/components/competency/competency-form";
import { RequirementChange } from "@/components/competency/requirement-form";
import { StandardsForm } from "@/components/competency/standards-form";
import {
  addCompetencyAction,
  restoreRequirementAction,
  setRequirementAction,
  setStandardsAction,
} from "@/lib/competency/actions";
import { addCompetencySchema } from "@/lib/competency/schema";
import type { Group, Standard } from "@/lib/competency/standards";

import { judgedBy } from "../../support/judged";
import { renderInIndonesian } from "../../support/words";

const refresh = jest.fn();
jest.mock("next/navigation", () => ({ useRouter: () => ({ refresh }) }));
jest.mock("@/lib/competency/actions", () => ({
  addCompetencyAction: jest.fn(),
  describeCompetencyAction: jest.fn(),
  restoreRequirementAction: jest.fn(),
  setRequirementAction: jest.fn(),
  setStandardsAction: jest.fn(),
}));

beforeEach(() => jest.clearAllMocks());

const muda = { kind: "functional", functionalLevel: "ahli_muda" } as const;
const standards: Standard[] = [{ ...muda, agencyId: null, level: 3 }];
const groups: Group[] = [
  { ...muda, agencyId: null, positions: 4, people: 12 },
  { kind: "supervisor", functionalLevel: null, agencyId: null, positions: 2, people: 2 },
];
const competency = { id: "0190a3b4-0000-7000-8000-000000000001", version: 7 };

describe("setting standards", () => {
  it("says who is affected before anything is saved, and sends what is asked", async () => {
    jest.mocked(setStandardsAction).mockResolvedValue({ ok: true, data: undefined });
    renderInIndonesian(
      <StandardsForm competency={competency} agencyId={null} standards={standards} groups={groups} />,
    );
    expect(screen.getByText("Belum ada perubahan; tidak ada pegawai yang terdampak.")).toBeInTheDocument();
    await userEvent.selectOptions(screen.getByLabelText("Ahli muda"), "4");
    await userEvent.selectOptions(screen.getByLabelText("Pengawas"), "2");
    expect(
      screen.getByText("Mulai sekarang syarat berubah bagi 14 pegawai pada 6 jabatan."),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: "Tetapkan standar" }));
    expect(setStandardsAction).toHaveBeenCalledWith(
      { competencyId: competency.id, version: 7, agencyId: null, levels: { supervisor: 2, ahli_muda: 4 } },
      expect.any(String),
    );
  });

  it("says of an agency what counts while it asks nothing itself", () => {
    renderInIndonesian(
      <StandardsForm competency={competency} agencyId="a" standards={standards} groups={groups} />,
    );
    expect(screen.getByLabelText("Ahli muda")).toHaveDisplayValue("Sama dengan semua perangkat daerah: 3");
    expect(screen.getByLabelText("Pengawas")).toHaveDisplayValue(
      "Sama dengan semua perangkat daerah: tidak dipersyaratkan",
    );
  });

  it("says that somebody else was quicker", async () => {
    jest.mocked(setStandardsAction).mockResolvedValue({ ok: false, blockers: [{ code: "stale" }] });
    renderInIndonesian(
      <StandardsForm competency={competency} agencyId={null} standards={standards} groups={groups} />,
    );
    await userEvent.selectOptions(screen.getByLabelText("Ahli muda"), "");
    await userEvent.click(screen.getByRole("button", { name: "Tetapkan standar" }));
    expect(await screen.findByRole("alert")).toBeInTheDocument();
    expect(screen.getByLabelText("Ahli muda")).toHaveDisplayValue("Tidak dipersyaratkan");
  });
});

describe("a position's own level", () => {
  const place = { positionId: "p", competencyId: "c" };
  const change = (asked: { level: 2 | 4; inherited: boolean } | null) =>
    renderInIndonesian(
      <RequirementChange place={place} name="Audit" asked={asked} inherited={2} people={3} />,
    );

  it("is set in its own place, after saying whom it is about, with what was seen", async () => {
    jest.mocked(setRequirementAction).mockResolvedValue({ ok: true, data: undefined });
    change({ level: 2, inherited: true });
    expect(screen.queryByRole("button", { name: "Audit: kembali ke standar" })).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: "Ubah syarat Audit" }));
    expect(screen.getByLabelText("Tingkat yang dipersyaratkan jabatan ini")).toHaveFocus();
    expect(screen.getByText("3 pemangku jabatan ini akan diberi tahu.")).toBeInTheDocument();
    await userEvent.selectOptions(screen.getByLabelText("Tingkat yang dipersyaratkan jabatan ini"), "4");
    await userEvent.click(screen.getByRole("button", { name: "Tetapkan tingkat" }));
    expect(setRequirementAction).toHaveBeenCalledWith(
      { ...place, seen: { level: 2, inherited: true }, level: 4 },
      expect.any(String),
    );
    expect(screen.getByRole("button", { name: "Ubah syarat Audit" })).toHaveFocus();
  });

  it("is taken back only after a question that says what will count", async () => {
    jest.mocked(restoreRequirementAction).mockResolvedValue({ ok: true, data: undefined });
    change({ level: 4, inherited: false });
    await userEvent.click(screen.getByRole("button", { name: "Audit: kembali ke standar" }));
    expect(screen.getByText("Tingkat 2 berlaku lagi. 3 pegawai terdampak.")).toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: "Kembali ke standar" }));
    expect(restoreRequirementAction).toHaveBeenCalledWith(
      { ...place, seen: { level: 4, inherited: false } },
      expect.any(String),
    );
  });
});

describe("adding a competency", () => {
  const add = () => userEvent.click(screen.getByRole("button", { name: "Tambahkan ke kamus" }));

  it("sends everybody's without an agency, and says what was added", async () => {
    jest.mocked(addCompetencyAction).mockResolvedValue({ ok: true, data: "id" });
    renderInIndonesian(<AddCompetency everything agencies={[{ id: "a", name: "Dinas A" }]} />);
    await userEvent.type(screen.getByLabelText("Kode"), "tech_audit");
    await userEvent.type(screen.getByLabelText("Nama"), "Audit");
    await userEvent.type(screen.getByLabelText("Tingkat 3 · Menengah"), "Menyusun program audit");
    await add();
    expect(addCompetencyAction).toHaveBeenCalledWith(
      {
        ...{ code: "tech_audit", name: "Audit", definition: "", agencyId: null },
        indicators: { 1: "", 2: "", 3: "Menyusun program audit", 4: "", 5: "" },
      },
      expect.any(String),
    );
    expect(await screen.findByText("Ditambahkan: Audit.")).toBeInTheDocument();
  });

  it("says at the code that it stands there already, and what a code looks like", async () => {
    jest
      .mocked(addCompetencyAction)
      .mockResolvedValueOnce({ ok: false, blockers: [{ code: "competency.code-taken" }] })
      .mockImplementation(judgedBy(addCompetencySchema) as typeof addCompetencyAction);
    renderInIndonesian(
      <AddCompetency
        everything={false}
        agencies={[{ id: "0190a3b4-0000-7000-8000-00000000000a", name: "Dinas A" }]}
      />,
    );
    await userEvent.type(screen.getByLabelText("Kode"), "Audit Risiko");
    await userEvent.type(screen.getByLabelText("Nama"), "Audit");
    await add();
    expect(screen.getByLabelText("Kode")).toHaveAccessibleDescription(/Kode ini sudah ada dalam kamus/);
    await add();
    expect(screen.getByLabelText("Kode")).toHaveAccessibleDescription(/Gunakan huruf kecil, angka/);
  });
});
