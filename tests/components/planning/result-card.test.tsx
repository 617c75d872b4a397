import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ComponentProps } from "react";

import { ResultCard } from "@/components/planning/result-card";

import { renderInIndonesian } from "../../support/words";

jest.mock("next/navigation", () => ({ useRouter: () => ({ refresh: jest.fn() }) }));
jest.mock("@/lib/planning/actions", () => ({}));

const plan = { planId: "0190a3b4-0000-7000-8000-000000000000", version: 4 };
const indicator = {
  ...{ id: "i", text: "Jumlah surat terjawab", aspect: "quantity" as const, perspective: null },
  ...{ targetValue: "-12", targetUnit: "surat", targetNarrative: null, direction: "higher" as const },
};
const result = {
  ...{ id: "r", kind: "main" as const, statement: "Menulis semua surat", indicators: [indicator] },
};

const card = (changes: Partial<ComponentProps<typeof ResultCard>>) =>
  renderInIndonesian(
    <ResultCard
      {...{ plan, result, number: 1, leads: false, qualitative: false, editable: false, remarks: [] }}
      {...changes}
    />,
  );
const mark = (line: string) => screen.getByText(`: ${line}`).closest("details") as HTMLElement;

describe("a line that the coach has hints on", () => {
  it.each([true, false])(
    "says how many once it is saved, and opens them (editable: %s)",
    async (editable) => {
      card({ coached: "owner", editable });
      const [ofResult, ofIndicator] = [mark(result.statement), mark(indicator.text)];
      expect(within(ofResult).getByText("2 petunjuk")).toBeVisible();
      expect(within(ofIndicator).getByText("1 petunjuk")).toBeVisible();
      expect(within(ofIndicator).getByText(/Target di bawah nol/)).not.toBeVisible();
      await userEvent.click(within(ofIndicator).getByText("1 petunjuk"));
      expect(within(ofIndicator).getByText(/Target di bawah nol/)).toBeVisible();
      expect(within(ofResult).getByText(/Kata “semua”/)).toBeInTheDocument();
    },
  );

  it("leaves the word to the form while the line is being written", async () => {
    card({ coached: "owner", editable: true });
    await userEvent.click(screen.getByRole("button", { name: `Ubah: ${indicator.text}` }));
    expect(screen.getAllByText(/Target di bawah nol/)).toHaveLength(1);
    expect(screen.queryByText("1 petunjuk")).not.toBeInTheDocument();
  });

  it("tells the rater beside the line what is found in it, without a click", () => {
    card({ coached: "rater" });
    expect(screen.getByText("Target “Jumlah surat terjawab” di bawah nol.")).toBeVisible();
    expect(screen.getByText("“Menulis semua surat” terbaca sebagai kegiatan, bukan hasil.")).toBeVisible();
  });

  it("folds what the rater has read above the plan already", async () => {
    card({ coached: "briefed" });
    const words = screen.getByText("Target “Jumlah surat terjawab” di bawah nol.");
    expect(words).not.toBeVisible();
    await userEvent.click(screen.getByText("1 temuan"));
    expect(words).toBeVisible();
  });

  it("says nothing to anybody else, and nothing of a line without hints", () => {
    card({});
    card({
      coached: "owner",
      result: {
        ...{ ...result, statement: "Surat warga terjawab tepat waktu" },
        indicators: [{ ...indicator, targetValue: "12" }],
      },
    });
    expect(screen.queryByText(/petunjuk/)).not.toBeInTheDocument();
  });
});

describe("a line that has no target yet", () => {
  it.each([
    [false, "Satuan"],
    [true, "Target (uraian)"],
  ])("asks for it, and opens at the part that is missing (in words: %s)", async (qualitative, field) => {
    // Of a plan in words a number is no target, and a number without its unit is none either.
    const without = { ...indicator, targetUnit: qualitative ? "surat" : null };
    card({ editable: true, qualitative, result: { ...result, indicators: [without] } });
    await userEvent.click(screen.getByRole("button", { name: `Isi target: ${indicator.text}` }));
    expect(screen.getByLabelText(field)).toHaveFocus();
  });
});
