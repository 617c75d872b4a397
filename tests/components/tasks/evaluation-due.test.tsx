import { screen } from "@testing-library/react";

import { EvaluationDue } from "@/components/tasks/evaluation-due";

import { renderInIndonesian } from "../../support/words";

describe("an evaluation in the queue", () => {
  const item = {
    ...{ kind: "evaluation" as const, id: "e1", name: "Ayu", since: "2026-06-22T02:00:00.000Z", days: 1 },
    ...{ step: "decide" as const, due: "2026-07-01", unheardUntil: "2026-06-25" },
    period: {
      ...{ id: "s1", kind: "periodic" as const, number: 1, year: 2026, cadence: "semester" as const },
      ...{ endsOn: "2026-06-30", opensOn: "2026-06-16", closesOn: "2026-07-14", lostDays: [] },
    },
  };

  it("says by when an objection is decided, and until when its signer is waited for, and nothing of the window", () => {
    renderInIndonesian(<EvaluationDue item={item} today="2026-06-24" />);
    expect(screen.getByText("Keputusan atas keberatan: paling lambat Rabu, 1 Juli 2026.")).toBeVisible();
    expect(screen.getByText(/penjelasan sampai Kamis, 25 Juni 2026/)).toBeVisible();
    expect(screen.queryByText(/Masa penilaian/)).not.toBeInTheDocument();
  });

  it("says the end of the window where that is what counts", () => {
    const rate = { ...item, step: "rate" as const, due: "2026-07-14", unheardUntil: null };
    renderInIndonesian(<EvaluationDue item={rate} today="2026-06-24" />);
    expect(screen.getByText("Masa penilaian ditutup Selasa, 14 Juli 2026.")).toBeVisible();
  });

  it("says that its day has passed", () => {
    renderInIndonesian(<EvaluationDue item={{ ...item, unheardUntil: null }} today="2026-07-02" />);
    expect(screen.getByText(/Tenggat itu sudah lewat/)).toBeVisible();
  });
});
