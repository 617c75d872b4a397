import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { FigureNow } from "@/components/decisions/figure-now";
import { FactStrip } from "@/components/reporting/fact-strip";
import { IndicatorChart } from "@/components/reporting/indicator-chart";
import type { IndicatorReport, ReportAsOf } from "@/lib/reporting/sheet";

import { renderInIndonesian } from "../../support/words";

const standing = { unit: "u", year: 2026, quarter: 0 };
const figure = (part: number, whole: number) => ({ part, whole, value: part / whole });

const hours = (of: Partial<ReportAsOf> = {}): ReportAsOf => ({
  ...{ key: "hours-reached", hidden: 0, until: "2026-06-30", silent: { now: null, before: "none" } },
  all: { now: figure(18, 100), before: null },
  rows: [{ id: "a", name: "Dinas A", now: figure(18, 100), before: null }],
  ...of,
});
const over: Partial<ReportAsOf> = {
  ...{ until: null, all: { now: figure(18, 100), before: figure(71, 100) } },
  rows: [{ id: "a", name: "Dinas A", now: figure(18, 100), before: figure(71, 100) }],
};

describe("hours of a year that runs", () => {
  it("stand in the strip with the day until which they are counted, not beside a whole year", () => {
    const { rerender, container } = renderInIndonesian(<FactStrip reports={[hours()]} standing={standing} />);
    expect(container).toHaveTextContent("18 dari 100 · s.d. 30 Juni 2026");
    expect(container).not.toHaveTextContent("2025");
    rerender(<></>);
    const whole = renderInIndonesian(<FactStrip reports={[hours(over)]} standing={standing} />);
    expect(whole.container).toHaveTextContent("18 dari 100 · 2025: 71%");
  });

  it("have no tick and no column of the year before in their chart", async () => {
    const { container } = renderInIndonesian(
      <IndicatorChart report={hours()} standing={standing} source="" />,
    );
    expect(container).not.toHaveTextContent("2025");
    await userEvent.click(screen.getByText("Tabel (1 dari 1 unit)"));
    expect((await screen.findAllByRole("columnheader")).map(({ textContent }) => textContent)).toEqual([
      ...["Unit", "2026, s.d. 30 Juni 2026", "Jumlah"],
    ]);
  });

  it("have both in a year that is over", async () => {
    const { container } = renderInIndonesian(
      <IndicatorChart report={hours(over)} standing={standing} source="" />,
    );
    await userEvent.click(screen.getByText("Tabel (1 dari 1 unit)"));
    expect(await screen.findAllByRole("columnheader")).toHaveLength(4);
    expect(container).toHaveTextContent("2025");
  });

  it("are decided on without it", () => {
    const { unit } = standing;
    const report = { ...hours(), ...standing, unit: { id: unit, name: "Dinas A" } } as unknown;
    const { container } = renderInIndonesian(<FigureNow report={report as IndicatorReport} />);
    expect(container).toHaveTextContent("18 dari 100 · s.d. 30 Juni 2026");
  });
});

describe("a figure that is decided on and says nothing", () => {
  const nothing = (now: "none" | "kept") => {
    const report = {
      ...hours({ until: null, all: { now: null, before: null }, silent: { now, before: now } }),
    };
    const of = { ...report, ...standing, unit: { id: "u", name: "Dinas A" } } as unknown as IndicatorReport;
    return renderInIndonesian(<FigureNow report={of} />).container;
  };

  it("is not there yet, or is not shown", () => {
    expect(nothing("none")).toHaveTextContent("belum ada angka");
    expect(nothing("kept")).not.toHaveTextContent("belum ada angka");
    expect(nothing("kept")).toHaveTextContent("tidak ditampilkan");
  });
});
