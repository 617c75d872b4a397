import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactElement } from "react";

import { ComparisonChart } from "@/components/reporting/comparison-chart";
import { HoldupChart } from "@/components/reporting/holdup-chart";
import { PredicateChart } from "@/components/reporting/predicate-chart";
import { TrendChart } from "@/components/reporting/trend-chart";
import { type Outcome, withPattern } from "@/lib/reporting/outcomes";

import { renderInIndonesian } from "../../support/words";

const standing = { unit: "u", year: 2026, quarter: 0 };
const of = { standing, source: "" };
const figure = { part: 1, whole: 2, value: 0.5 };

const compared = (count: number) =>
  Array.from({ length: count }, (_, i) => ({
    ...{ id: `u${i}`, name: `Unit ${i}`, whole: 9 },
    ...{ rated: 90, achieved: i },
  }));
const outcome = withPattern<Outcome>({
  ...{ id: "a", name: "Dinas A", whole: 10, achieved: null, level: null },
  ...{ very_good: 0, good: 10, needs_improvement: 0, poor: 0, very_poor: 0 },
});

const charts: [string, ReactElement, string][] = [
  ["ratings against results", <ComparisonChart key="c" rows={compared(2)} {...of} />, "chart=comparison"],
  ["predicates", <PredicateChart key="p" rows={[outcome]} hidden={0} {...of} />, "chart=predicates"],
  [
    "who waits for whom",
    <HoldupChart key="h" waits={{ holdups: [], people: 0, held: 0 }} {...of} />,
    "chart=waits",
  ],
  [
    "an indicator through the quarters",
    <TrendChart key="t" name="gaps" trend={[{ quarter: 1, now: figure, before: null }]} {...of} />,
    "chart=trend&indicator=gaps",
  ],
];

describe("every chart (R4)", () => {
  it.each(charts)("of %s has its files beside its picture", (_, chart, asked) => {
    renderInIndonesian(chart);
    for (const format of ["xlsx", "csv"])
      expect(screen.getByRole("link", { name: new RegExp(`^${format}: `, "i") })).toHaveAttribute(
        "href",
        `/api/reports?unit=u&year=2026&${asked}&format=${format}`,
      );
    expect(screen.getByRole("button", { name: /^PNG: / })).toBeInTheDocument();
  });

  it("that is shown to others gives files of what it tells them", () => {
    renderInIndonesian(
      <PredicateChart rows={[outcome]} hidden={0} standing={{ ...standing, shared: true }} source="" />,
    );
    const link = screen.getByRole("link", { name: /^CSV: / });
    expect(link).toHaveAttribute("href", expect.stringMatching(/&shared=1$/));
  });

  it("of ratings against results lists every unit that it draws", async () => {
    renderInIndonesian(<ComparisonChart rows={compared(14)} {...of} />);
    await userEvent.click(screen.getByText("Tabel (14 dari 14 unit)"));
    expect(await screen.findAllByRole("rowheader")).toHaveLength(14);
  });
});
