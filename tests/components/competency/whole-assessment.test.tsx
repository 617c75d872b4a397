import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { WholeAssessment } from "@/components/competency/whole-assessment";
import { assessOneselfAction, assessTogetherAction } from "@/lib/competency/actions";

import { renderInIndonesian } from "../../support/words";

const refresh = jest.fn();
jest.mock("next/navigation", () => ({ useRouter: () => ({ refresh }) }));
jest.mock("@/lib/competency/actions", () => ({
  assessOneselfAction: jest.fn(),
  assessTogetherAction: jest.fn(),
}));

const [one, two] = ["0190a3b4-0000-7000-8000-000000000001", "0190a3b4-0000-7000-8000-000000000002"];
const person = { id: "0190a3b4-0000-7000-8000-000000000003", name: "Rina" };
const view = {
  ...{ id: "v", level: 4 as const, reason: "Saya memimpin rapat.", recommendation: null, by: "Rina" },
  ...{ assessedOn: "2026-05-20", assessedAt: "2026-05-20T02:00:00.000Z", document: null },
} as const;
const lines = [
  {
    competency: { id: one, code: "communication", name: "Komunikasi", kind: "managerial" as const },
    ...{ required: 3 as const, assessed: null, self: view },
  },
  {
    competency: {
      ...{ id: two, code: "tech_audit", name: "Audit", kind: "technical" as const },
      indicators: { 2: "Menguji sendiri" },
    },
    ...{ required: 2 as const, assessed: { ...view, level: 2 as const }, self: null },
  },
] as const;

const form = (props: { mine?: true } = {}) =>
  renderInIndonesian(
    <WholeAssessment lines={lines} today="2026-06-03" mine="p" {...(props.mine ? {} : { person })} />,
  );
const of = (name: string) => within(screen.getByRole("region", { name }));
const detailsOf = (name: string) => screen.getByRole("region", { name }).querySelector("details");
const send = (name: RegExp | string) => userEvent.click(screen.getByRole("button", { name }));

beforeEach(() => jest.clearAllMocks());

describe("the form B.1.9 of a supervisor", () => {
  it("says each level in words, the employee's own view beside it, and what was seen before", () => {
    form();
    const communication = of("Komunikasi");
    expect(communication.getByText("Jabatan mempersyaratkan tingkat 3 (Menengah).")).toBeInTheDocument();
    expect(
      communication.getByText("Menurut Rina sendiri tingkat 4 (Mumpuni), 20 Mei 2026: Saya memimpin rapat."),
    ).toBeInTheDocument();
    expect(of("Audit").getByText("Menguji sendiri")).toBeInTheDocument();
    expect(of("Audit").getByText("Penilaian sebelumnya: tingkat 2, 20 Mei 2026.")).toBeInTheDocument();
    expect(of("Audit").getByText("Rina belum menyampaikan penilaian dirinya.")).toBeInTheDocument();
  });

  it("says where the wording of a technical competency is not the government's own, and only there", () => {
    const plain = { id: one, code: "tech_archive", name: "Arsip", kind: "technical" as const };
    const archive = { competency: plain, ...{ required: 2 as const, assessed: null, self: null } };
    renderInIndonesian(
      <WholeAssessment lines={[archive, lines[1]]} today="2026-06-03" mine="p" person={person} />,
    );
    expect(screen.getAllByText("Rumusan belum ditetapkan badan kepegawaian")).toHaveLength(1);
    expect(of("Arsip").getByText("Rumusan belum ditetapkan badan kepegawaian")).toBeInTheDocument();
  });

  it("begins with what was never assessed, unfolded, and keeps what was assessed folded below", () => {
    renderInIndonesian(
      <WholeAssessment lines={lines.toReversed()} today="2026-06-03" mine="p" person={person} />,
    );
    expect(screen.getAllByRole("heading", { level: 3 }).map(({ textContent }) => textContent)).toEqual([
      ...["Komunikasi", "Audit"],
    ]);
    expect([detailsOf("Komunikasi")?.open, detailsOf("Audit")?.open]).toEqual([true, false]);
    expect(of("Audit").getByText("Tingkat 2 · syarat 2 · 20 Mei 2026")).toBeInTheDocument();
  });

  it("goes on to the next competency by one key, and says how far one has come", async () => {
    form();
    expect(screen.getByText("0 dari 2 dipilih untuk disimpan")).toBeInTheDocument();
    await userEvent.click(of("Komunikasi").getByRole("radio", { name: /^4\./ }));
    expect(screen.getByText("1 dari 2 dipilih untuk disimpan")).toBeInTheDocument();
    of("Komunikasi").getByRole("button", { name: "Kompetensi berikutnya" }).focus();
    await userEvent.keyboard("{Enter}");
    await waitFor(() => expect(detailsOf("Audit")?.querySelector("summary")).toHaveFocus());
    expect([detailsOf("Komunikasi")?.open, detailsOf("Audit")?.open]).toEqual([false, true]);
    expect(of("Komunikasi").getByText("Dipilih tingkat 4 · syarat 3")).toBeInTheDocument();
  });

  it("unfolds what is wrong", async () => {
    form();
    await userEvent.click(of("Komunikasi").getByRole("radio", { name: /^2\./ }));
    await userEvent.click(of("Komunikasi").getByRole("button", { name: "Kompetensi berikutnya" }));
    await waitFor(() => expect(detailsOf("Komunikasi")?.open).toBe(false));
    await send("Simpan 1 penilaian");
    expect(detailsOf("Komunikasi")?.open).toBe(true);
  });

  it("asks for a reason once a level is chosen, and for a recommendation below what is asked", async () => {
    form();
    expect(screen.queryByLabelText("Alasan")).not.toBeInTheDocument();
    await userEvent.click(of("Komunikasi").getByRole("radio", { name: /^2\./ }));
    await send("Simpan 1 penilaian");
    expect(assessTogetherAction).not.toHaveBeenCalled();
    expect(of("Komunikasi").getByLabelText("Alasan")).toHaveAccessibleDescription(
      /Tulis perilaku yang terlihat sebagai dasar tingkat ini\./,
    );
    expect(of("Komunikasi").getByLabelText("Saran pengembangan")).toHaveAccessibleDescription(
      /Tulis saran pengembangan: tingkatnya di bawah syarat jabatan\./,
    );
  });

  it("sends everything together, and says how many were kept", async () => {
    jest.mocked(assessTogetherAction).mockResolvedValue({ ok: true, data: undefined });
    form();
    await userEvent.click(of("Audit").getByRole("radio", { name: /^3\./ }));
    await userEvent.type(of("Audit").getByLabelText("Alasan"), "Memimpin tim audit.");
    await send("Simpan 1 penilaian");
    expect(assessTogetherAction).toHaveBeenCalledWith(
      {
        ...{ personId: person.id, assessedOn: "2026-06-03" },
        lines: {
          [one]: { level: null, reason: "", recommendation: "" },
          [two]: { level: 3, reason: "Memimpin tim audit.", recommendation: "" },
        },
      },
      expect.any(String),
    );
    expect(await screen.findByText(/^Tersimpan: 1 kompetensi\. Rina sudah diberi tahu/)).toBeInTheDocument();
    expect(of("Audit").getByRole("radio", { name: "Tidak dinilai sekarang" })).toBeChecked();
  });

  it("shows the server's refusal in words, and loses nothing", async () => {
    jest
      .mocked(assessTogetherAction)
      .mockResolvedValue({ ok: false, blockers: [{ code: "competency.nothing-assessed" }] });
    form();
    await send("Simpan penilaian");
    expect(await screen.findByRole("alert")).toHaveTextContent("Belum ada tingkat yang dipilih.");
  });
});

describe("the form B.1.9 of the employee", () => {
  it("asks for no recommendation, and goes to the supervisor", async () => {
    jest.mocked(assessOneselfAction).mockResolvedValue({ ok: true, data: undefined });
    form({ mine: true });
    await userEvent.click(of("Komunikasi").getByRole("radio", { name: /^1\./ }));
    expect(screen.queryByLabelText("Saran pengembangan")).not.toBeInTheDocument();
    await userEvent.type(of("Komunikasi").getByLabelText("Alasan"), "Masih belajar.");
    await send("Kirim ke atasan saya");
    expect(assessOneselfAction).toHaveBeenCalledWith(
      {
        lines: {
          [one]: { level: 1, reason: "Masih belajar.", recommendation: "" },
          [two]: { level: null, reason: "", recommendation: "" },
        },
      },
      expect.any(String),
    );
    expect(await screen.findByText(/^Terkirim: 1 kompetensi\./)).toBeInTheDocument();
  });
});
