/** A decimal typed the Indonesian way ("1.234,5") or the English one ("1234.5"), as "1234.5"; null when it is none. */
export function readDecimal(typed: string): string | null {
  const text = typed.trim().replace(/\s/g, "");
  const indonesian = /^-?(\d{1,3}(\.\d{3})+|\d+)(,\d+)?$/.test(text);
  const english = /^-?\d+(\.\d+)?$/.test(text);
  if (indonesian) return text.replaceAll(".", "").replace(",", ".");
  return english ? text : null;
}
