import { screen } from "@testing-library/react";

import { PastDeadline, readerOf } from "@/components/planning/past-deadline";

import { renderInIndonesian } from "../../support/words";

const escalation = { since: "2026-02-01", superiorId: "dewi", superiorName: "Dewi" };

describe("a plan past its deadline (L.II.C.5)", () => {
  it.each([
    ["owner", /Sejak 1 Februari atasan penilai dapat menetapkan rencana ini .* Bicarakan dengan Dewi/],
    ["rater", /Sejak 1 Februari atasan Anda, Dewi, dapat menetapkan/],
    ["superior", /Sejak 1 Februari Anda, sebagai atasan penilai, dapat menetapkan/],
    ["other", /Sejak 1 Februari atasan penilai, Dewi, dapat menetapkan/],
  ] as const)("tells the %s who may decide", (reader, words) => {
    renderInIndonesian(<PastDeadline {...{ escalation, reader }} today="2026-02-01" raterName="Budi" />);
    expect(screen.getByText(words)).toBeVisible();
  });

  it("says before it what comes", () => {
    renderInIndonesian(
      <PastDeadline {...{ escalation }} reader="rater" today="2026-01-31" raterName="Budi" />,
    );
    expect(screen.getByText(/Bila penilai belum memutuskan, mulai 1 Februari/)).toBeVisible();
  });

  it("knows its readers", () => {
    const plan = { mayEdit: false, raterId: "budi", escalation };
    expect(["budi", "dewi", "citra"].map((who) => readerOf(who, plan))).toEqual([
      "rater",
      "superior",
      "other",
    ]);
    expect(readerOf("ayu", { ...plan, mayEdit: true })).toBe("owner");
  });
});
