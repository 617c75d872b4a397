import { useTranslations } from "next-intl";

import { screen } from "@testing-library/react";

import { renderInIndonesian } from "../../support/words";

function Lede(facts: { missing: number; exact: string }) {
  return <p>{useTranslations("competencyPages.gaps")("lede", { unit: "Dinas", ...facts })}</p>;
}

describe("what is said of gaps", () => {
  it.each([
    [0, "true", "Dinas. Semua kompetensi yang dipersyaratkan sudah dinilai."],
    [1057, "true", /^Dinas\. Masih ada 1\.057 penilaian yang belum dibuat; yang belum dinilai tidak/],
    [1057, "false", /^Dinas\. Sedikitnya 1\.057 penilaian belum dibuat; yang belum dinilai tidak/],
    [0, "false", /^Dinas\. Sebagian angka tidak ditampilkan/],
  ])("names how many assessments are missing: %s, exact %s", (missing, exact, expected) => {
    renderInIndonesian(<Lede missing={missing} exact={exact} />);
    expect(screen.getByText(expected)).toBeInTheDocument();
  });
});
