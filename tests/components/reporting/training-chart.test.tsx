import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { TrainingChart } from "@/components/reporting/training-chart";

import { renderInIndonesian } from "../../support/words";

// jsdom has no layout to draw in; the words and the table are what is tried here.
jest.mock("recharts", () => ({ ...jest.requireActual<object>("recharts"), ResponsiveContainer: () => null }));

const unit = (name: string, part: number, whole: number, average: number) => ({
  id: name,
  name,
  part,
  whole,
  average,
});
const chart = (...rows: ReturnType<typeof unit>[]) =>
  renderInIndonesian(<TrainingChart rows={rows} year={2026} owed={20} />);
const openedTable = async (word: string) => {
  await userEvent.click(screen.getByText(word));
  return within(await screen.findByRole("table"));
};

describe("the chart of learning hours", () => {
  it("says the share, who lags, and the mean of everybody it shows", () => {
    chart(unit("Dishub", 1, 20, 4), unit("Dukcapil", 15, 20, 24));
    expect(screen.getByRole("heading")).toHaveTextContent(
      "40% pegawai sudah mencapai 20 JP; Dishub jauh tertinggal",
    );
    expect(screen.getByText(/Rata-rata 14 JP per orang/)).toBeInTheDocument();
  });

  it("names nobody when no unit stays below half of the whole", () => {
    chart(unit("Dishub", 8, 20, 14), unit("Dukcapil", 10, 20, 16));
    expect(screen.getByRole("heading")).toHaveTextContent("tidak ada unit yang jauh tertinggal");
  });

  it("hides units of fewer than five people, and leads into the others, the lowest first", async () => {
    chart(unit("Dukcapil", 15, 20, 24), unit("Kecil", 4, 4, 30), unit("Dishub", 1, 20, 4.25));
    const rows = (await openedTable("Tabel (2 dari 2 unit)")).getAllByRole("row");
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      "UnitJumlahDariBagianRata-rata",
      "Dishub1205%4,3 JP",
      "Dukcapil152075%24 JP",
    ]);
    expect(screen.getByRole("link", { name: "Dishub" })).toHaveAttribute("href", "/reports?unit=Dishub");
  });

  it("lists the units that it draws, and says how many there are", async () => {
    chart(...Array.from({ length: 15 }, (_, i) => unit(`Unit ${i}`, i, 20, i)));
    const table = await openedTable("Tabel (12 dari 15 unit)");
    expect(table.getAllByRole("row")).toHaveLength(13);
    expect(table.queryByText("Unit 12")).not.toBeInTheDocument();
  });

  it("is not drawn from fewer than five people", () => {
    expect(chart(unit("Kecil", 4, 4, 30)).container).toBeEmptyDOMElement();
  });
});
