import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { AddLine } from "@/components/development/add-line";
import { LineList } from "@/components/development/line-list";
import { dropDevelopmentLineAction, saveDevelopmentLineAction } from "@/lib/development/actions";
import { saveLineSchema } from "@/lib/development/schema";
import type { DevelopmentLine } from "@/lib/development/sheet";

import { judgedBy } from "../../support/judged";
import { renderInIndonesian } from "../../support/words";

jest.mock("next/navigation", () => ({ useRouter: () => ({ refresh: jest.fn() }) }));
jest.mock("@/lib/development/actions", () => ({
  saveDevelopmentLineAction: jest.fn(),
  dropDevelopmentLineAction: jest.fn(),
  nameMentorAction: jest.fn(),
}));

const competency = { id: "0190a3b4-0000-7000-8000-000000000001", code: "communication", name: "Komunikasi" };
const course = {
  id: "0190a3b4-0000-7000-8000-000000000003",
  title: "Komunikasi",
  form: "course",
  competencyId: competency.id,
} as const;
const plan = { year: 2026, version: 3 };
const line: DevelopmentLine = {
  ...{ id: "0190a3b4-0000-7000-8000-000000000002", goal: "Memimpin rapat", form: "coaching", study: null },
  ...{ arrangement: null, competency, mentor: null, hours: "8", cost: "0" },
  ...{ startsOn: "2026-07-01", endsOn: "2026-08-30", decision: null, left: { hours: "8", cost: "0" } },
  ...{ course: null, meaning: { for: "gap", required: 3 } },
  because: { key: "gap:x", reason: "gap", required: 3, assessed: 2 },
};
const save = () => userEvent.click(screen.getByRole("button", { name: "Simpan kegiatan" }));
const field = (name: string | RegExp) => screen.getByLabelText(name);

async function open() {
  renderInIndonesian(<AddLine plan={plan} asked={[competency]} courses={[course]} />);
  await userEvent.click(screen.getByRole("button", { name: "Tambah kegiatan" }));
}

beforeEach(() => jest.resetAllMocks());

describe("writing an activity", () => {
  it("opens in its place with the focus in the goal, and says what is missing before it is sent", async () => {
    await open();
    expect(field("Tujuan")).toHaveFocus();
    await save();
    for (const name of ["Tujuan", "Mulai", "Selesai"]) expect(field(name)).toBeInvalid();
    expect(saveDevelopmentLineAction).not.toHaveBeenCalled();
  });

  it("sends what was typed, with the plan as it was seen, and closes", async () => {
    jest.mocked(saveDevelopmentLineAction).mockResolvedValue({ ok: true, data: "x" });
    await open();
    await userEvent.type(field("Tujuan"), "Memimpin rapat");
    await userEvent.selectOptions(field("Kompetensi yang dikembangkan"), "Komunikasi");
    await userEvent.type(field("Jam pelajaran (JP)"), "20");
    await userEvent.type(field("Biaya (rupiah)"), "1.500.000");
    await userEvent.type(field("Mulai"), "2026-08-03");
    await userEvent.type(field("Selesai"), "2026-08-07");
    await save();
    expect(jest.mocked(saveDevelopmentLineAction).mock.lastCall?.[0]).toMatchObject({
      ...{ ...plan, lineId: null, proposal: null, goal: "Memimpin rapat", competencyId: competency.id },
      ...{ form: "programme", hours: "20", cost: "1.500.000", startsOn: "2026-08-03", endsOn: "2026-08-07" },
    });
    expect(await screen.findByRole("button", { name: "Tambah kegiatan" })).toHaveFocus();
  });

  it("asks for level and arrangement where it is formal education", async () => {
    await open();
    expect(screen.queryByLabelText("Jenjang")).not.toBeInTheDocument();
    await userEvent.selectOptions(field("Bentuk"), "Pendidikan formal");
    expect(field("Jenjang")).toBeInTheDocument();
    expect(field("Dasar studi")).toHaveDisplayValue("Tugas belajar");
  });

  it("says at the field that a cost is no number, and that it ends before it begins", async () => {
    jest.mocked(saveDevelopmentLineAction).mockImplementation(judgedBy(saveLineSchema));
    await open();
    await userEvent.type(field("Tujuan"), "x");
    await userEvent.type(field("Jam pelajaran (JP)"), "20");
    await userEvent.type(field("Biaya (rupiah)"), "mahal");
    await userEvent.type(field("Mulai"), "2026-08-07");
    await userEvent.type(field("Selesai"), "2026-08-03");
    await save();
    expect(field("Biaya (rupiah)")).toBeInvalid();
    expect(field("Biaya (rupiah)")).toHaveValue("mahal");
  });

  it("shows the server's refusal at the field that it is about", async () => {
    jest.mocked(saveDevelopmentLineAction).mockResolvedValue({
      ok: false,
      blockers: [{ code: "development.starts-outside-year", year: 2026 }],
    });
    await open();
    await userEvent.type(field("Tujuan"), "x");
    await userEvent.type(field("Mulai"), "2027-08-03");
    await userEvent.type(field("Selesai"), "2027-08-07");
    await save();
    expect(field("Mulai")).toBeInvalid();
    expect(field("Tujuan")).toHaveValue("x");
  });
});

describe("the activities of one's own plan", () => {
  const shown = (editable: boolean) =>
    renderInIndonesian(
      <LineList
        plan={{ planId: "p", ...plan }}
        lines={[line]}
        asked={[competency]}
        courses={[course]}
        editable={editable}
      />,
    );

  it("say why each is there, and can be changed", async () => {
    shown(true);
    expect(screen.getByText(/syarat jabatan tingkat 3, hasil penilaian tingkat 2/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: "Ubah: Memimpin rapat" }));
    expect(field("Tujuan")).toHaveValue("Memimpin rapat");
  });

  it("keep the competency of the gap that they close, and say how another is planned", async () => {
    const other = { id: "0190a3b4-0000-7000-8000-000000000004", code: "integrity", name: "Integritas" };
    renderInIndonesian(
      <LineList
        plan={{ planId: "p", ...plan }}
        lines={[line]}
        {...{ asked: [competency, other], courses: [course], editable: true }}
      />,
    );
    await userEvent.click(screen.getByRole("button", { name: "Ubah: Memimpin rapat" }));
    expect(within(field("Kompetensi yang dikembangkan")).getAllByRole("option")).toHaveLength(1);
    expect(field("Kompetensi yang dikembangkan")).toHaveAccessibleDescription(
      /tambahkan kegiatan tersendiri/,
    );
  });

  it("ask before one is taken out", async () => {
    jest.mocked(dropDevelopmentLineAction).mockResolvedValue({ ok: true, data: undefined });
    shown(true);
    await userEvent.click(screen.getByRole("button", { name: "Hapus: Memimpin rapat" }));
    expect(dropDevelopmentLineAction).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole("button", { name: "Hapus" }));
    expect(jest.mocked(dropDevelopmentLineAction).mock.lastCall?.[0]).toEqual({
      ...{ planId: "p", version: 3, lineId: line.id },
    });
  });

  it("keep what was proposed in everybody's language where its owner leaves it as it is", async () => {
    jest.mocked(saveDevelopmentLineAction).mockResolvedValue({ ok: true, data: "x" });
    renderInIndonesian(
      <LineList
        plan={{ planId: "p", ...plan }}
        lines={[{ ...line, goal: null }]}
        {...{ asked: [competency], courses: [course], editable: true }}
      />,
    );
    await userEvent.click(screen.getByRole("button", { name: "Ubah: Mencapai tingkat 3 pada Komunikasi" }));
    expect(field("Tujuan")).toHaveValue("Mencapai tingkat 3 pada Komunikasi");
    await userEvent.selectOptions(field("Pelatihan dari katalog"), "Komunikasi");
    await save();
    expect(jest.mocked(saveDevelopmentLineAction).mock.lastCall?.[0]).toMatchObject({
      ...{ goal: null, courseId: course.id },
    });
  });

  it("are read only once the plan is handed in", () => {
    shown(false);
    expect(screen.queryByRole("button")).not.toBeInTheDocument();
  });
});
