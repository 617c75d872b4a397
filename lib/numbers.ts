/** A decimal typed the Indonesian way ("1.234,5") or the English one ("1234.5"), as "1234.5"; null when it is none. */
export function readDecimal(typed: string): string | null {
  const text = typed.trim().replace(/\s/g, "");
  const indonesian = /^-?(\d{1,3}(\.\d{3})+|\d+)(,\d+)?$/.test(text);
  const english = /^-?\d+(\.\d+)?$/.test(text);
  if (indonesian) return text.replaceAll(".", "").replace(",", ".");
  return english ? text : null;
}

/** How many digits a numeric column keeps before and after its point. */
export type Digits = { whole: number; fraction: number };

/** Why a column cannot keep the number ("-1234.5") as it is; null when it can. Zeros around a number count for nothing. */
export function misfitOf(decimal: string, { whole, fraction }: Digits) {
  const [before = "", after = ""] = decimal.replace(/^-?0*/, "").split(".");
  if (before.length > whole) return "number-too-large";
  return after.replace(/0+$/, "").length > fraction ? "too-many-decimals" : null;
}

/** To the hundredth, as JP are counted. */
export const hundredth = (value: number) => Math.round(value * 100) / 100;
