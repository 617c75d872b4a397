const record = /^(?=.*\d)[0-9a-zA-Z-]{8,}$/;
const plain = /^[a-z0-9-]{1,60}$/;

/**
 * The screen behind an address, without anything that names a record: "/evaluations/0190…" is "/evaluations/…". What stands after
 * the path is left out, for it may hold a name that somebody searched for.
 */
export function screenOf(address: string): string {
  const [path = ""] = address.split(/[?#]/);
  const parts = path.split("/").filter(Boolean);
  const kept = parts.map((part) => (plain.test(part) && !record.test(part) ? part : "…"));
  return `/${kept.join("/")}`.slice(0, 200);
}
