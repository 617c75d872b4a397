import { useFormatter } from "next-intl";

/** Writes rupiah given as digits, whole: no sen are on record. */
export function useRupiah() {
  const format = useFormatter();
  return (digits: string | number) =>
    format.number(Number(digits), { style: "currency", currency: "IDR", maximumFractionDigits: 0 });
}
