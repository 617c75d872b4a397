import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { DataErrorTable } from "@/components/organisation/data-error-table";
import type { DataErrorKind } from "@/lib/movements/data-errors";

import { renderInIndonesian } from "../../support/words";

const of = (kind: DataErrorKind, agency: string, count: number) => ({
  ...{ kind, agencyId: agency.toLowerCase(), agency, count },
});
const keepers = [{ agencyId: "dinkes", personId: "p1", name: "Fitri" }];
const filter = { kind: "no_rater", agency: "" } as const;
const show = (counts: ReturnType<typeof of>[]) =>
  renderInIndonesian(<DataErrorTable counts={counts} keepers={keepers as never} filter={filter} />);
const rows = (table: HTMLElement) =>
  within(table)
    .getAllByRole("row")
    .map(({ textContent }) => textContent);

test("agencies in which something is stopped stand first, the most of it above, the rest folds up", async () => {
  show([
    ...[of("no_address", "Bappeda", 74), of("no_rater", "Dinkes", 1), of("no_address", "Dinkes", 700)],
    ...[of("no_head", "Dishub", 2), of("no_rater", "Dishub", 3)],
  ]);
  const [stopped] = screen.getAllByRole("table") as [HTMLElement];
  expect(rows(stopped)).toEqual([
    "Perangkat daerahTanpa atasanUnit tanpa pimpinanTanpa alamat surel",
    "Semua perangkat daerah42774",
    "DishubBelum ada pengelola32–",
    "DinkesDikelola Fitri1–700",
  ]);
  await userEvent.click(screen.getByText("1 perangkat daerah lain: tidak ada yang terhenti"));
  const [, others] = screen.getAllByRole("table") as [HTMLElement, HTMLElement];
  expect(rows(others)).toEqual(["Perangkat daerahTanpa alamat surel", "BappedaBelum ada pengelola74"]);
});

test("where nothing is stopped all agencies stand open", () => {
  show([of("no_address", "Bappeda", 74), of("no_address", "Dinkes", 700)]);
  expect(rows(screen.getByRole("table"))).toHaveLength(4);
  expect(screen.queryByText(/tidak ada yang terhenti/)).not.toBeInTheDocument();
});
