import type { useTranslations } from "next-intl";

const roman = ["I", "II", "III", "IV"];

type Named = {
  kind: "periodic" | "annual";
  number: number;
  year: number;
  cadence: "monthly" | "quarterly" | "semester";
};

/** "Semester I 2026": a period as people call it. */
export const periodName = (
  t: ReturnType<typeof useTranslations<"vocabulary.period">>,
  { kind, number, year, cadence }: Named,
) =>
  t(kind === "annual" ? "annual" : cadence, {
    number,
    roman: roman[number - 1] ?? String(number),
    year: String(year),
  });
