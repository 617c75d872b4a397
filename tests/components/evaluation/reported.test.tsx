import { screen, within } from "@testing-library/react";

import { ReportedList } from "@/components/evaluation/reported/reported-list";
import { SignerList } from "@/components/evaluation/reported/signer-list";

import { renderInIndonesian } from "../../support/words";

const line = {
  ...{ id: "p1", agency: "Dinkes", done: 3, due: 2, running: 1, reportBy: "2026-08-25", overdue: true },
  period: { kind: "periodic" as const, number: 1, year: 2026, cadence: "semester" as const },
  last: "2026-08-03T02:00:00.000Z",
};

describe("a period of an agency", () => {
  it("says what was reported, what is missing, by when, and leads to whose it is", () => {
    renderInIndonesian(<ReportedList lines={[line]} alone={false} />);
    for (const said of ["3 sudah dilaporkan", "2 final, belum dilaporkan", "1 belum final"])
      expect(screen.getByText(said)).toBeVisible();
    expect(screen.getByText("tenggat Selasa, 25 Agustus 2026 sudah lewat")).toBeVisible();
    expect(
      screen.getByRole("link", { name: "Siapa yang belum melaporkan: Dinkes, Semester I 2026" }),
    ).toHaveAttribute("href", "/administration/outcomes/reported?period=p1");
  });

  it("leads nowhere once everything was reported", () => {
    renderInIndonesian(
      <ReportedList lines={[{ ...line, due: 0, running: 0, overdue: false }]} alone={false} />,
    );
    expect(screen.queryByRole("link")).not.toBeInTheDocument();
  });

  it("names its signers with what each still has to report", () => {
    const people = [
      { id: "b", name: "Budi", title: "Kepala Seksi", due: 2, running: 0 },
      { id: "d", name: "Dewi", title: null, due: 0, running: 1 },
    ];
    renderInIndonesian(<SignerList people={people} of={line} />);
    const [budi, dewi] = screen.getAllByRole("listitem");
    expect(within(budi as HTMLElement).getByText("2 final, belum dilaporkan")).toBeVisible();
    expect(within(dewi as HTMLElement).getByText("1 belum final")).toBeVisible();
  });
});
