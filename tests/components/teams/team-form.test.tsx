import { screen } from "@testing-library/react";
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

  it("says why the server refused, and keeps what was typed", async () => {
    const blockers = [{ code: "team.leader-is-member" as const }];
    jest.mocked(establishTeamAction).mockResolvedValue({ ok: false, blockers });
    await type("Nama tim", "Tim Perizinan");
    await type("Tugas tim", "Izin");
    await userEvent.selectOptions(screen.getByLabelText("Ketua tim"), "eko");
    await userEvent.click(screen.getByRole("checkbox", { name: /^Eko/ }));
    await send();
    expect(screen.getByRole("alert")).toHaveTextContent(/^Ketua tim tidak sekaligus anggota/);
    expect(screen.getByLabelText("Nama tim")).toHaveValue("Tim Perizinan");
  });
});
