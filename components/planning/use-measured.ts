import { useFormatter } from "next-intl";

/** Writes a number with its unit as the reader's language does, "–" without a number. */
export function useMeasured() {
  const format = useFormatter();
  return (value: string | null | undefined, unit: string | null | undefined) =>
    value === null || value === undefined
      ? "–"
      : `${format.number(Number(value), { maximumFractionDigits: 4 })} ${unit ?? ""}`.trim();
}
