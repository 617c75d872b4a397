import { render, screen } from "@testing-library/react";
import { NextIntlClientProvider } from "next-intl";

import { FindingTable } from "@/components/exchange/finding-table";
import { Blockers } from "@/components/ui/blockers";
import { catalogues } from "@/lib/i18n/catalogues";

import { renderInIndonesian } from "../../support/words";

const tooEarly = [{ code: "organisation.rater-too-early", date: "2024-01-01" }] as const;

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
