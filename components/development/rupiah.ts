import { useLocale } from "next-intl";

/** Rupiah, given as digits, as people write them: "Rp 1.500.000". Exact, however many. */
export function useRupiah() {
  return rupiahIn(useLocale());
}

/** The same for a page, which knows its language. */
export function rupiahIn(locale: string) {
  const { format } = new Intl.NumberFormat(locale, {
    style: "currency",
    currency: "IDR",
    maximumFractionDigits: 0,
  });
  return (digits: string) => format(BigInt(digits));
}
