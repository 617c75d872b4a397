/** Without look-alikes (0 O Q, 1 I L, 2 Z, 5 S, 8 B, U V), and a prime number of them: then a slip of the pen always shows. */
const alphabet = "34679ACDEFGHJKMNPRTVWXY";
/** Characters that are drawn; one more checks them. */
const drawn = 11;

/** How many characters a code can be drawn from, and how many of them it takes. */
export const keyCodeDraw = { of: alphabet.length, count: drawn };

// Each place weighs differently, so that two characters that changed places show, too.
const checkOf = (places: readonly number[]) => {
  const sum = places.reduce((total, value, place) => total + value * (place + 2), 0);
  return (alphabet.length - (sum % alphabet.length)) % alphabet.length;
};

/** The code of 12 characters that `keyCodeDraw.count` numbers below `keyCodeDraw.of` make, with its check character. */
export const keyCodeOf = (numbers: readonly number[]) =>
  [...numbers, checkOf(numbers)].map((number) => alphabet.charAt(number)).join("");

/**
 * A code as somebody typed it, without spaces, hyphens and small letters; null for what no code can be: another length, a
 * character that none has, one wrong character, or two that changed places.
 */
export function readKeyCode(typed: string): string | null {
  const code = typed.replace(/[\s-]/g, "").toUpperCase();
  const numbers = Array.from(code, (character) => alphabet.indexOf(character));
  if (numbers.length !== drawn + 1 || numbers.includes(-1)) return null;
  return checkOf(numbers.slice(0, drawn)) === numbers[drawn] ? code : null;
}

/** A code as it is printed: three groups of four. */
export const printedKeyCode = (code: string) => code.match(/.{4}/g)?.join("-") ?? code;
