const longest = 40;

/** The short name of an account whose owner has no number, out of their name; a count tells it from those that are taken. */
export function accountNameOf(name: string, taken: ReadonlySet<string>): string {
  const words = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(({ length }) => length > 1);
  const base = words.join(".").slice(0, longest) || "pejabat";
  for (let count = 1; ; count++) {
    const wanted = count === 1 ? base : `${base}.${count}`;
    if (!taken.has(wanted)) return wanted;
  }
}
