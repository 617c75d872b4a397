import { screen } from "@testing-library/react";

import { OwnStep } from "@/components/evaluation/own-step";
import type { OwnStep as Step } from "@/lib/evaluation/steps";

import { renderInIndonesian } from "../../support/words";

const names = { name: "Ayu", rater: "Budi", signer: "Budi", decideBy: "2026-07-01" };
const show = (turn: Step | null, today = "2026-06-24") =>
  renderInIndonesian(<OwnStep turn={turn} today={today} {...names} />);

describe("what is one's own to do with an evaluation", () => {
  it.each<[Step, RegExp]>([
    [{ step: "rateInPlace", by: "2026-08-03" }, /menggantikan Budi paling lambat Senin, 3 Agustus 2026/],
    [{ step: "handOver", by: "2026-07-10" }, /kepada Ayu paling lambat Jumat, 10 Juli 2026/],
    [{ step: "state", by: "2026-06-25" }, /keberatan Ayu paling lambat Kamis, 25 Juni 2026/],
    [{ step: "decide", by: "2026-07-01" }, /keberatan Ayu paling lambat Rabu, 1 Juli 2026/],
    [{ step: "wait", by: "2026-06-25" }, /sampai Kamis, 25 Juni 2026.*paling lambat Rabu, 1 Juli 2026/],
    [{ step: "report", by: "2026-08-25" }, /paling lambat Selasa, 25 Agustus 2026/],
  ])("is said with its day: %o", (turn, said) => {
    show(turn);
    expect(screen.getByText(said)).toBeVisible();
    expect(screen.queryByText(/Tenggat itu sudah lewat/)).not.toBeInTheDocument();
  });

  it("is said to be late after it", () => {
    show({ step: "handOver", by: "2026-07-10" }, "2026-07-11");
    expect(screen.getByText(/Tenggat itu sudah lewat; lakukan sekarang/)).toBeVisible();
  });

  it("leads to the list of what is to be reported", () => {
    show({ step: "report", by: "2026-08-25" });
    expect(screen.getByRole("link")).toHaveAttribute("href", "/evaluations/team");
  });

  it("is nothing where there is nothing", () => {
    expect(show(null).container).toBeEmptyDOMElement();
  });
});
