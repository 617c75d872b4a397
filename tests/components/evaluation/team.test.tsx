import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { NotHandedOver } from "@/components/evaluation/not-handed-over";
import { HandOverTogether } from "@/components/evaluation/team/hand-over-together";
import { TeamLines } from "@/components/evaluation/team/team-lines";
import { handOverTogetherAction } from "@/lib/evaluation/actions";
import type { TeamLine } from "@/lib/evaluation/sheet";

import { renderInIndonesian } from "../../support/words";

jest.mock("next/navigation", () => ({ useRouter: () => ({ refresh: jest.fn() }) }));
jest.mock("@/lib/evaluation/actions", () => ({ handOverTogetherAction: jest.fn() }));

const line = (name: string, changes: Partial<TeamLine> = {}): TeamLine => ({
  ...{ id: `id-${name}`, version: 3, personId: `person-${name}`, predicate: "good", status: "signed" },
  ...{ person: { name }, rater: { name: "Budi" }, position: "Analis", unit: "Bidang Umum" },
  ...{ signed: true, counted: true },
  ...{ step: "handOver", by: "2026-07-09", late: false },
  period: {
    ...{ id: "period", number: 1, endsOn: "2026-06-30", opensOn: "2026-06-16", closesOn: "2026-07-15" },
    ...{ kind: "periodic", year: 2026, cadence: "semester", lostDays: [] },
  },
  ...changes,
});
const people = ["Ayu", "Citra"].map((name) => ({ id: `id-${name}`, version: 3, name }));

beforeEach(() => jest.clearAllMocks());

describe("handing over together", () => {
  it("sends everybody who is listed in one press, and says to whom", async () => {
    jest.mocked(handOverTogetherAction).mockResolvedValue({ ok: true, data: undefined });
    renderInIndonesian(<HandOverTogether people={people} />);
    await userEvent.click(screen.getByRole("button", { name: "Sampaikan 2 penilaian" }));
    const evaluations = people.map(({ id: evaluationId, version }) => ({ evaluationId, version }));
    expect(handOverTogetherAction).toHaveBeenCalledWith({ evaluations }, expect.any(String));
    expect(await screen.findByText("2 penilaian disampaikan")).toHaveFocus();
    expect(screen.getByText(/^Kepada Ayu dan Citra\./)).toBeVisible();
  });

  it("names who stood in the way when nobody was handed over", async () => {
    const blockers = [{ code: "evaluation.not-handed-over-together", name: "Citra" }] as const;
    jest.mocked(handOverTogetherAction).mockResolvedValue({ ok: false, blockers: [...blockers] });
    renderInIndonesian(<HandOverTogether people={people} />);
    await userEvent.click(screen.getByRole("button", { name: "Sampaikan 2 penilaian" }));
    expect(await screen.findByRole("alert")).toHaveTextContent(/^Citra: penilaian ini berubah/);
  });

  it("is not there where nothing waits", () => {
    renderInIndonesian(<HandOverTogether people={[]}>Belum disampaikan</HandOverTogether>);
    expect(screen.queryByRole("button")).toBeNull();
    expect(screen.queryByText("Belum disampaikan")).toBeNull();
  });
});

describe("the people of a team", () => {
  it("stand with position, unit and the day by which, and in words where that is over", () => {
    renderInIndonesian(
      <TeamLines
        lines={[
          line("Ayu"),
          line("Citra", { by: "2026-06-30", late: true }),
          line("Dewi", { step: null, by: null }),
        ]}
      />,
    );
    const [ayu, citra, dewi] = screen.getAllByRole("listitem");
    expect(ayu).toHaveTextContent("Analis · Bidang Umum");
    expect(ayu).toHaveTextContent("sampaikan sampai 9 Juli 2026");
    expect(citra).toHaveTextContent("Terlambat: seharusnya disampaikan 30 Juni 2026");
    expect(dewi).not.toHaveTextContent("sampai");
  });

  it("are twenty-five at first, the others behind them", () => {
    renderInIndonesian(<TeamLines lines={Array.from({ length: 30 }, (_, i) => line(`Ayu ${i}`))} />);
    expect(screen.getByText("5 lagi")).toBeVisible();
  });
});

describe("an employee whose evaluation was signed and not handed over", () => {
  const signed = { status: "signed", signedAt: "2026-06-20T02:00:00.000Z", signerName: "Budi" } as const;
  const dues = {
    ...{ handOverBy: "2026-07-09", signInPlaceBy: null, answerBy: null, objectBy: null },
    ...{ stateBy: null, decideBy: null, reportBy: null },
  };

  it.each([
    [
      "2026-07-09",
      /^Budi menandatangani penilaian ini pada 20 Juni 2026, tetapi belum .* paling lambat 9 Juli 2026/,
    ],
    ["2026-07-10", /Tenggatnya 9 Juli 2026 sudah lewat dan terbaca oleh atasannya/],
  ])("reads on %s where it lies", (today, words) => {
    renderInIndonesian(<NotHandedOver {...signed} dues={dues} today={today} />);
    expect(screen.getByText(words)).toBeVisible();
  });
});
