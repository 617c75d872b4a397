import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { PredicateChart } from "@/components/reporting/predicate-chart";
import { type Outcome, withPattern } from "@/lib/reporting/outcomes";

import { renderInIndonesian } from "../../support/words";

const unit = (id: string, level: Outcome["level"]) =>
  withPattern<Outcome>({
    ...{ id, name: id, whole: 10, achieved: null, level },
    ...{ very_good: 0, good: 0, needs_improvement: 0, poor: 10, very_poor: 0 },
  });
const chart = (...rows: ReturnType<typeof unit>[]) =>
  renderInIndonesian(
    <PredicateChart rows={rows} hidden={0} standing={{ unit: "u", year: 2026, quarter: 2 }} source="" />,
  );

describe("predicates beside the pattern of a unit's result", () => {
  it("are not called within a pattern where no unit has a result", async () => {
    chart(unit("Dinas A", null), unit("Dinas B", null));
    expect(screen.getByRole("heading")).toHaveTextContent(/^Belum ada unit yang capaiannya ditetapkan/);
    await userEvent.click(screen.getByText("Tabel (2 dari 2 unit)"));
    const [, first] = await screen.findAllByRole("row");
    expect(first).toHaveTextContent(/Belum ditetapkan–$/);
  });

  it("count the units that have one", () => {
    chart(unit("Dinas A", null), unit("Dinas B", "good"));
    expect(screen.getByRole("heading")).toHaveTextContent(
      "Di 1 dari 1 unit, distribusi predikat di luar pola capaiannya",
    );
  });
});
