import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { AssessmentForm } from "@/components/competency/assessment-form";
import { assessCompetencyAction } from "@/lib/competency/actions";
import { assessCompetencySchema } from "@/lib/competency/schema";

import { judgedBy } from "../../support/judged";
import { expectMarked, paste, tooLong } from "../../support/marked";
import { renderInIndonesian } from "../../support/words";

const refresh = jest.fn();
jest.mock("next/navigation", () => ({ useRouter: () => ({ refresh }) }));
jest.mock("@/lib/competency/actions", () => ({ assessCompetencyAction: jest.fn() }));

const asked = [
  {
    competency: { id: "0190a3b4-0000-7000-8000-000000000001", code: "communication", name: "Komunikasi" },
    required: 3,
  },
  {
    competency: {
      id: "0190a3b4-0000-7000-8000-000000000002",
      code: "tech_audit",
      name: "Audit berbasis risiko",
    },
    required: 2,
  },
] as const;
const form = () =>
  renderInIndonesian(
    <AssessmentForm
      person={{ id: "0190a3b4-0000-7000-8000-000000000003", name: "Rina" }}
      asked={asked}
      today="2026-06-03"
    />,
  );
const send = () => userEvent.click(screen.getByRole("button", { name: "Simpan penilaian" }));
const answers = (answer: Awaited<ReturnType<typeof assessCompetencyAction>>) =>
  jest.mocked(assessCompetencyAction).mockResolvedValue(answer);

beforeEach(() => jest.clearAllMocks());

describe("assessing a competency", () => {
  it("describes each level of the chosen competency, and marks what the position asks", async () => {
    form();
    expect(screen.getAllByRole("radio")).toHaveLength(5);
    expect(screen.getByRole("radio", { name: /3\. Menengah \(syarat jabatan\)/ })).toBeInTheDocument();
    expect(
      screen.getByText("Mendengarkan, menafsirkan pesan, dan menyusun bahan tertulis"),
    ).toBeInTheDocument();
    await userEvent.selectOptions(screen.getByLabelText("Kompetensi"), "Audit berbasis risiko");
    expect(screen.getByRole("radio", { name: /2\. Dasar \(syarat jabatan\)/ })).toBeInTheDocument();
    expect(screen.getByText("Mengerjakan sendiri tugas yang biasa")).toBeInTheDocument();
  });

  it("sends what was chosen and typed with one key, says that it is kept, and starts anew", async () => {
    answers({ ok: true, data: undefined });
    form();
    await userEvent.click(screen.getByRole("radio", { name: /^2\./ }));
    await userEvent.type(screen.getByLabelText("Alasan"), "Rapat dipimpin dengan bantuan.");
    await send();
    expect(assessCompetencyAction).toHaveBeenCalledWith(
      {
        personId: "0190a3b4-0000-7000-8000-000000000003",
        competencyId: "0190a3b4-0000-7000-8000-000000000001",
        level: 2,
        reason: "Rapat dipimpin dengan bantuan.",
        recommendation: "",
        assessedOn: "2026-06-03",
      },
      expect.any(String),
    );
    expect(screen.getByRole("status")).toHaveTextContent("Tersimpan. Rina sudah diberi tahu");
    expect(screen.getByLabelText("Alasan")).toHaveValue("");
    expect(refresh).toHaveBeenCalledTimes(1);
  });

  it("says at each field what is missing, and loses nothing", async () => {
    answers({
      ok: false,
      blockers: [{ code: "malformed" }],
      fieldErrors: { level: ["level-required"], reason: ["reason-required"], assessedOn: ["date-required"] },
    });
    form();
    await userEvent.type(
      screen.getByLabelText("Saran pengembangan (wajib bila di bawah syarat)"),
      "Pelatihan",
    );
    await send();
    expect(screen.getByRole("group", { name: "Tingkat yang terlihat" })).toHaveAccessibleDescription(
      "Pilih tingkat yang terlihat.",
    );
    await expectMarked(screen.getByLabelText("Alasan"), "Tulis alasannya.", "");
    await expectMarked(screen.getByLabelText("Tanggal penilaian"), "Isi tanggalnya.", "2026-06-03");
    expect(screen.getByLabelText("Saran pengembangan (wajib bila di bawah syarat)")).toHaveValue("Pelatihan");
  });

  it("shows the server's refusal in words", async () => {
    answers({ ok: false, blockers: [{ code: "development.not-required" }] });
    form();
    await send();
    expect(screen.getByRole("alert")).toHaveTextContent("Jabatan ini tidak mensyaratkan kompetensi itu.");
  });

  it("says at the reason that it is too long", async () => {
    jest.mocked(assessCompetencyAction).mockImplementation(judgedBy(assessCompetencySchema));
    form();
    await userEvent.click(screen.getByRole("radio", { name: /^2\./ }));
    await paste(screen.getByLabelText("Alasan"), "x".repeat(1001));
    await send();
    await expectMarked(screen.getByLabelText("Alasan"), tooLong(1000), "x".repeat(1001));
  });
});
