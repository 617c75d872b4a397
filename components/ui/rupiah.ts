import { useLocale } from "next-intl";

/** Rupiah as people write them, whole: "Rp 1.500.000". Exact where they are given as digits, however many. */
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
  return (rupiah: string | number) => format(typeof rupiah === "string" ? BigInt(rupiah) : rupiah);
}
