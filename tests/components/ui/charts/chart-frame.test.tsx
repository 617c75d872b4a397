import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { ChartFrame } from "@/components/ui/charts/chart-frame";
import type { ChartRow } from "@/components/ui/charts/chart-table";
import { pictureOf } from "@/components/ui/charts/picture";

import { renderInIndonesian } from "../../../support/words";

// jsdom draws nothing: what is asked of the drawing, and what is done with its answer, is tried here.
jest.mock("@/components/ui/charts/picture", () => ({ pictureOf: jest.fn() }));
const drawn = jest.mocked(pictureOf);

const title = "Dua dari 14 unit di bawah 80%";
const source = "Kabupaten Bungo, 2026, per 3 Juni 2026";
const downloads = [
  { word: "XLSX", href: "/api/reports/plans?format=xlsx" },
  { word: "CSV", href: "/api/reports/plans?format=csv" },
];
const frame = (rows: ChartRow[]) =>
  renderInIndonesian(
    <ChartFrame
      title={title}
      sub="SKP 2026 yang sudah ditetapkan"
      definition={{ word: "Definisi", text: "SKP ditetapkan dibagi pegawai wajib SKP." }}
      table={{ word: "Tabel", head: ["Unit", "Bagian"], rows }}
      source={source}
      downloads={downloads}
      actions={<a href="/decisions/new">Buat keputusan</a>}
    >
      <p>gambar</p>
    </ChartFrame>,
  );

describe("the frame of a chart", () => {
  it("has the table of its figures, whose names lead to whoever is behind them", async () => {
    frame([{ name: "Dishub", href: "/reports/plans?unit=1", cells: ["52%"] }]);
    await userEvent.click(screen.getByText("Tabel"));
    const table = within(await screen.findByRole("table"));
    expect(table.getAllByRole("row").map(({ textContent }) => textContent)).toEqual([
      "UnitBagian",
      "Dishub52%",
    ]);
    expect(table.getByRole("link", { name: "Dishub" })).toHaveAttribute("href", "/reports/plans?unit=1");
  });

  it("reads out of which unit and which column a figure is, in a part of the page with a name", async () => {
    const warned = jest.spyOn(console, "error");
    frame([
      { id: "a", name: "Tanpa jabatan", cells: ["52%"] },
      { id: "b", name: "Tanpa jabatan", cells: ["48%"] },
    ]);
    await userEvent.click(screen.getByText("Tabel"));
    const part = within(await screen.findByRole("region", { name: `Tabel: ${title}` }));
    expect(part.getAllByRole("rowheader", { name: "Tanpa jabatan" })).toHaveLength(2);
    for (const head of part.getAllByRole("columnheader")) expect(head).toHaveAttribute("scope", "col");
    expect(part.getAllByRole("cell").map(({ textContent }) => textContent)).toEqual(["52%", "48%"]);
    expect(warned).not.toHaveBeenCalled();
  });

  it("has a table without rows where nothing is known", async () => {
    frame([]);
    await userEvent.click(screen.getByText("Tabel"));
    expect(within(await screen.findByRole("table")).getAllByRole("row")).toHaveLength(1);
  });

  it("offers the server's files and what can be done, each named with the chart it is of", () => {
    frame([]);
    expect(screen.getByRole("link", { name: `XLSX: ${title}` })).toHaveAttribute("href", downloads[0]?.href);
    expect(screen.getByRole("link", { name: `CSV: ${title}` })).toHaveAttribute("download");
    expect(screen.getByRole("link", { name: "Buat keputusan" })).toBeInTheDocument();
  });
});

describe("saving a chart as a picture", () => {
  const saved: string[] = [];
  beforeEach(() => {
    saved.length = 0;
    URL.createObjectURL = () => "blob:picture";
    URL.revokeObjectURL = () => {};
    jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
      saved.push(`${this.download} from ${this.href}`);
    });
  });

  it("draws heading and chart with the source, and is named after what the chart says", async () => {
    drawn.mockResolvedValueOnce(new Blob());
    frame([]);
    await userEvent.click(screen.getByRole("button", { name: `PNG: ${title}` }));
    await waitFor(() => expect(saved).toEqual(["dua-dari-14-unit-di-bawah-80.png from blob:picture"]));
    const [part, below] = drawn.mock.lastCall ?? [];
    expect(part).toHaveTextContent(title);
    expect(part).toHaveTextContent("gambar");
    expect(part).not.toHaveTextContent("Definisi");
    expect(below).toBe(source);
  });

  it("says what to do where the browser cannot", async () => {
    drawn.mockRejectedValueOnce(new Error("no canvas"));
    frame([]);
    await userEvent.click(screen.getByRole("button", { name: `PNG: ${title}` }));
    expect(await screen.findByRole("alert")).toHaveTextContent("Gambar tidak dapat dibuat. Coba lagi");
    expect(saved).toEqual([]);
  });
});
