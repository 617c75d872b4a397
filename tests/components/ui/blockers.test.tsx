import { render, screen } from "@testing-library/react";
import { NextIntlClientProvider } from "next-intl";

import { FindingTable } from "@/components/exchange/finding-table";
import { Blockers } from "@/components/ui/blockers";
import { days } from "@/components/ui/reason";
import { catalogues } from "@/lib/i18n/catalogues";

import { renderInIndonesian } from "../../support/words";

const tooEarly = [{ code: "organisation.rater-too-early", date: "2024-01-01" }] as const;

/** Counts, names and what was typed. */
const others = [
  ...[
    "about",
    "agency",
    "appointed",
    "count",
    "days",
    "fields",
    "grade",
    "first",
    "hours",
    "kind",
    "quantity",
    "latest",
    "limit",
    "line",
    "megabytes",
    "minutes",
    "most",
    "name",
    "quarter",
  ],
  ...["fewest", "known", "requestId", "row", "seconds", "side", "text", "title", "unit", "who", "year"],
];

describe("a reason that names a day", () => {
  it("names it as an Indonesian writes it", () => {
    renderInIndonesian(<Blockers blockers={tooEarly} />);
    expect(screen.getByRole("alert")).toHaveTextContent("Pilih tanggal sesudah 1 Januari 2024,");
  });

  it("names it in English to whoever reads English", () => {
    render(
      <NextIntlClientProvider locale="en" timeZone="Asia/Jakarta" messages={catalogues.en}>
        <Blockers blockers={tooEarly} />
      </NextIntlClientProvider>,
    );
    expect(screen.getByRole("alert")).toHaveTextContent("Choose a day after January 1, 2024,");
  });

  it("says whose turn it is once a window has closed, and when it opens before that", () => {
    const window = {
      code: "evaluation.window-closed",
      opensOn: "2026-06-16",
      closesOn: "2026-07-14",
    } as const;
    const { unmount } = renderInIndonesian(<Blockers blockers={[{ ...window, side: "after" }]} />);
    expect(screen.getByRole("alert")).toHaveTextContent(
      "Masa penilaian periode ini ditutup 14 Juli 2026. Yang belum ditandatangani sampai hari itu dinilai oleh atasan penilai",
    );
    unmount();
    renderInIndonesian(<Blockers blockers={[{ ...window, side: "before" }]} />);
    expect(screen.getByRole("alert")).toHaveTextContent("baru dibuka 16 Juni 2026.");
  });

  it.each(["id", "en"] as const)(
    "names every fact that is a day, or it is one of those that are none: %s",
    (locale) => {
      const sentences = Object.values(catalogues[locale].blockers).flatMap((group) => Object.values(group));
      const facts = new Set(
        sentences.flatMap((words) => [...words.matchAll(/\{(\w+)[,}]/g)].map(([, fact]) => fact)),
      );
      expect([...facts].filter((fact) => !days.includes(fact ?? "") && !others.includes(fact ?? ""))).toEqual(
        [],
      );
    },
  );

  it("does so in a list of findings, too, and quotes what was typed as it was typed", () => {
    const line = { number: "1", name: "Ayu", agency: "" };
    renderInIndonesian(
      <FindingTable
        findings={[
          { ...line, row: 2, blocker: { code: "import.date-before-current", since: "2024-01-01" } },
          { ...line, row: 3, blocker: { code: "import.date-unreadable", text: "0026-01-01" } },
        ]}
      />,
    );
    expect(screen.getByText(/^Jabatan sekarang dimulai 1 Januari 2024;/)).toBeInTheDocument();
    expect(screen.getByText(/^Tanggal tidak terbaca: 0026-01-01\./)).toBeInTheDocument();
  });
});
