import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { TeamForm } from "@/components/teams/team-form";
import { establishTeamAction } from "@/lib/teams/actions";

import { renderInIndonesian } from "../../support/words";

jest.mock("next/navigation", () => ({ useRouter: () => ({ refresh: jest.fn() }) }));
jest.mock("@/lib/teams/actions", () => ({ establishTeamAction: jest.fn() }));

const candidates = ["Ayu", "Eko", "Fajar"].map((name) => ({ id: name.toLowerCase(), name, place: "Analis" }));
const done = jest.fn();
const type = (label: string, text: string) => userEvent.type(screen.getByLabelText(label), text);
const send = () => userEvent.click(screen.getByRole("button", { name: "Bentuk tim" }));

beforeEach(() => {
  jest.resetAllMocks();
  renderInIndonesian(<TeamForm unitId="bidang" candidates={candidates} today="2026-06-03" onDone={done} />);
});

describe("the form of a work team", () => {
  it("sends what was typed and chosen", async () => {
    jest.mocked(establishTeamAction).mockResolvedValue({ ok: true, data: "t" });
    await type("Nama tim", "Tim Perizinan");
    await type("Tugas tim", "Izin selesai dalam tiga hari");
    await userEvent.selectOptions(screen.getByLabelText("Ketua tim"), "eko");
    await userEvent.click(screen.getByRole("checkbox", { name: /^Ayu/ }));
    await userEvent.click(screen.getByRole("checkbox", { name: /^Fajar/ }));
    await userEvent.click(screen.getByRole("checkbox", { name: /^Ayu/ }));
    expect(screen.getByText("Satu orang dipilih")).toBeVisible();
    await send();
    expect(jest.mocked(establishTeamAction).mock.calls[0]?.[0]).toEqual({
      ...{ unitId: "bidang", name: "Tim Perizinan", mandate: "Izin selesai dalam tiga hari" },
      ...{ leaderId: "eko", memberIds: ["fajar"], from: "2026-06-03", to: "" },
    });
    expect(done).toHaveBeenCalled();
  });

  it("says what is missing before anything is sent", async () => {
    await send();
    expect(screen.getByRole("alert")).toHaveTextContent("Pilih sedikitnya satu anggota.");
    expect(screen.getByRole("alert")).toHaveTextContent("Pilih ketua tim.");
    expect(establishTeamAction).not.toHaveBeenCalled();
  });

  const fill = async () => {
    await type("Nama tim", "Tim Perizinan");
    await type("Tugas tim", "Izin");
    await userEvent.selectOptions(screen.getByLabelText("Ketua tim"), "eko");
    await userEvent.click(screen.getByRole("checkbox", { name: /^Eko/ }));
  };

  it.each([
    ["team.ends-before-start", "Sampai tanggal", /^Hari terakhir mendahului hari pertama/],
    ["team.outside-team", "Mulai tanggal", /^Tanggal ini di luar masa kerja tim/],
    ["team.leader-not-of-unit", "Ketua tim", /^Calon ketua tim tidak memegang jabatan/],
    ["team.member-above-leader", "Ketua tim", /^Seorang anggota berada di atas ketua tim/],
  ] as const)(
    "says %s at its field, with the way there, and keeps what was typed",
    async (code, label, words) => {
      jest.mocked(establishTeamAction).mockResolvedValue({ ok: false, blockers: [{ code }] });
      await fill();
      await send();
      const summary = screen.getByRole("alert");
      await waitFor(() => expect(summary).toHaveFocus());
      expect(screen.getAllByRole("alert")).toHaveLength(1);
      const control = screen.getByLabelText(label);
      expect(control).toBeInvalid();
      expect(control).toHaveAccessibleDescription(words);
      const way = within(summary).getByRole("link", { name: words });
      expect(way).toHaveAttribute("href", `#${control.id}`);
      expect(screen.getByLabelText("Nama tim")).toHaveValue("Tim Perizinan");
    },
  );

  it("says at the members that the leader is one of them", async () => {
    const blockers = [{ code: "team.leader-is-member" as const }];
    jest.mocked(establishTeamAction).mockResolvedValue({ ok: false, blockers });
    await fill();
    await send();
    expect(screen.getByRole("group", { name: "Anggota" })).toHaveAccessibleDescription(
      /^Ketua tim tidak sekaligus anggota/,
    );
  });

  it("says above the form what no field could mend, beside what one can", async () => {
    const blockers = [{ code: "busy" as const }, { code: "team.ends-before-start" as const }];
    jest.mocked(establishTeamAction).mockResolvedValue({ ok: false, blockers });
    await fill();
    await send();
    expect(screen.getAllByRole("alert").map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/Hari terakhir mendahului hari pertama/),
      expect.not.stringMatching(/Hari terakhir/),
    ]);
  });
});
