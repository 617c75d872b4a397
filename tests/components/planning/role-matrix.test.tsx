import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { RoleMatrixTable } from "@/components/planning/role-matrix";
import { expectRoleAction } from "@/lib/planning/actions";
import { type Expected, linesOfLeader, roleMatrix } from "@/lib/planning/role-matrix";

import { renderInIndonesian } from "../../support/words";

jest.mock("next/navigation", () => ({ useRouter: () => ({ refresh: jest.fn() }) }));
jest.mock("@/lib/planning/actions", () => ({ expectRoleAction: jest.fn() }));

const indicator = (id: string) => ({ id, text: `Indikator ${id}`, targetValue: null, targetUnit: null });
const lines = linesOfLeader([{ statement: "Panen", indicators: [indicator("a"), indicator("b")] }], []);
const member = (id: string, expected: Record<string, Expected> = {}) => ({
  ...{ id, name: id, title: null, outside: null, teams: [], expected, results: [] },
});
const members = [member("Ayu", { a: { text: "Bibit siap", version: 3, state: "active" } }), member("Eko")];
const render = () => renderInIndonesian(<RoleMatrixTable matrix={roleMatrix(lines, members)} />);
const cell = (name: string, id: string) =>
  screen.getByRole("button", { name: new RegExp(`^${name}, Indikator ${id}`) });
const area = () => screen.getByRole("textbox");
/** Past the button above the table. */
const toTable = async () => {
  await userEvent.tab();
  await userEvent.tab();
};
const sent = () => jest.mocked(expectRoleAction).mock.lastCall?.[0];

beforeEach(() => {
  jest.resetAllMocks();
  jest.mocked(expectRoleAction).mockResolvedValue({ ok: true, data: 4 });
});

it("says of an expected result that is in the plan without a link that the link is missing", () => {
  const there = { id: "r", kind: "main" as const, statement: "bibit  siap", support: null, indicators: [] };
  const [ayu] = members;
  const matrix = roleMatrix(lines, ayu ? [{ ...ayu, results: [there] }] : []);
  renderInIndonesian(<RoleMatrixTable matrix={matrix} />);
  expect(cell("Ayu", "a")).toHaveTextContent("ada di rencananya, belum ditautkan");
  expect(cell("Ayu", "a")).not.toHaveTextContent("belum ada di rencananya");
});

it.each([
  ["Budi", /^Diputuskan lebih dahulu oleh Budi\./],
  [null, /^Pejabat penilainya belum tercatat\. Setelah tercatat, ia memutuskan lebih dahulu/],
])("says who decides first on a text for somebody whom another one rates: %s", async (rater, words) => {
  const sari = { ...member("Sari", members[0]?.expected), outside: { unit: "Dinas", rater } };
  renderInIndonesian(<RoleMatrixTable matrix={roleMatrix(lines, [sari])} />);
  await userEvent.click(cell("Sari", "a"));
  expect(area()).toHaveAccessibleDescription(words);
});

describe("the role matrix by keyboard", () => {
  it("moves by arrows and has one cell for the Tab key", async () => {
    render();
    await toTable();
    expect(cell("Ayu", "a")).toHaveFocus();
    await userEvent.keyboard("{ArrowRight}{ArrowDown}{ArrowRight}");
    expect(cell("Eko", "b")).toHaveFocus();
    expect(cell("Ayu", "a")).toHaveAttribute("tabindex", "-1");
  });

  it("opens with its text by Enter, saves by Enter and shows what was written", async () => {
    render();
    await toTable();
    await userEvent.keyboard("{Enter}");
    expect(area()).toHaveValue("Bibit siap");
    await userEvent.keyboard(" tanam{Enter}");
    expect(sent()).toEqual({ memberId: "Ayu", indicatorId: "a", version: 3, text: "Bibit siap tanam" });
    expect(cell("Ayu", "a")).toHaveFocus();
    expect(cell("Ayu", "a")).toHaveTextContent("Bibit siap tanam");
  });

  it("starts anew by typing, and Tab saves and goes on", async () => {
    render();
    await toTable();
    await userEvent.keyboard("Lahan");
    expect(area()).toHaveValue("Lahan");
    await userEvent.keyboard("{Tab}");
    expect(sent()).toMatchObject({ text: "Lahan" });
    expect(cell("Ayu", "b")).toHaveFocus();
  });

  it("leaves the cell as it was by Esc", async () => {
    render();
    await toTable();
    await userEvent.keyboard("Lahan{Escape}");
    expect(expectRoleAction).not.toHaveBeenCalled();
    expect(cell("Ayu", "a")).toHaveFocus();
    expect(cell("Ayu", "a")).toHaveTextContent("Bibit siap");
  });

  it("keeps what was typed when somebody else was first, and says so", async () => {
    jest.mocked(expectRoleAction).mockResolvedValue({ ok: false, blockers: [{ code: "stale" }] });
    render();
    await toTable();
    await userEvent.keyboard("Lahan{Enter}");
    expect(area()).toHaveValue("Lahan");
    expect(screen.getByRole("alert")).toBeInTheDocument();
  });

  it("saves one cell and opens the other when that is clicked", async () => {
    render();
    await toTable();
    await userEvent.keyboard("Lahan");
    await userEvent.click(cell("Eko", "b"));
    expect(sent()).toMatchObject({ memberId: "Ayu", text: "Lahan" });
    expect(await screen.findByRole("textbox", { name: /Eko/ })).toHaveValue("");
  });
});
