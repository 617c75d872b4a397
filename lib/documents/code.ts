/** Crockford's 32 signs: none of them is taken for another when a code is read aloud or typed from paper. */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** Signs of chance in a code; five bits each, 95 together, so that nobody comes across one by trying. */
export const chanceSigns = 19;

/** The numbers 0 to 31 add by XOR and multiply as the polynomials over GF(2) modulo x⁵ + x² + 1: every one but 0 divides. */
const twice = (value: number) => ((value << 1) ^ (value & 16 ? 0b100101 : 0)) & 31;

/**
 * The sign that ends a code. Each place weighs otherwise, so that one wrong sign, and two neighbours in the wrong order,
 * always show: most slips of the pen are told from a forgery without a question to the database.
 */
function checkOf(values: readonly number[]) {
  // Horner's rule; the last place weighs two, so that it can be told from the check, which weighs one.
  return values.reduce((sum, value) => twice(sum ^ value), 0);
}

/** A new code from bytes of chance, one for each sign. */
export function codeFrom(bytes: ArrayLike<number>): string {
  const values = Array.from(bytes, (byte) => byte & 31).slice(0, chanceSigns);
  return [...values, checkOf(values)].map((value) => alphabet[value]).join("");
}

const mistaken: Record<string, string> = { O: "0", I: "1", L: "1" };

/** A code as somebody typed it: any case, spaces, hyphens, O for 0, I or L for 1. Null when it cannot be one. */
export function readCode(typed: string): string | null {
  const signs = typed
    .slice(0, 100)
    .toUpperCase()
    .replace(/[\s\-–—]/g, "")
    .replace(/[OIL]/g, (sign) => mistaken[sign] ?? sign);
  if (signs.length !== chanceSigns + 1) return null;
  const values = [...signs].map((sign) => alphabet.indexOf(sign));
  if (values.includes(-1)) return null;
  return checkOf(values.slice(0, -1)) === values.at(-1) ? signs : null;
}

/** A code as it is printed, in groups of four. */
export const writtenCode = (code: string) => code.match(/.{1,4}/g)?.join("-") ?? code;
