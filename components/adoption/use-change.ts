import { useLocale } from "next-intl";

/** A difference with its sign, as the reader writes numbers; a true minus, and none before nothing. */
export function useChange() {
  const { format } = new Intl.NumberFormat(useLocale(), { signDisplay: "exceptZero" });
  return (difference: number) => format(difference).replace("-", "−");
}
