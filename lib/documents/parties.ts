import { printed } from "./paper";
import type { Words } from "./skp";

/** What official forms say of a person, in their order. */
export const facts = ["name", "number", "grade", "position", "unit"] as const;

type Fact = (typeof facts)[number];
type Facts = Record<Fact, string | null>;

/** One of these as it is printed; a line for what is not on record. */
export function factOf(person: Facts | null, fact: Fact, words: Words) {
  const value = person?.[fact] ?? null;
  if (value === null) return "–";
  return printed(fact === "grade" ? rankOf(value, words) : value);
}

const grades = [
  ...(["I/a", "I/b", "I/c", "I/d", "II/a", "II/b", "II/c", "II/d"] as const),
  ...(["III/a", "III/b", "III/c", "III/d", "IV/a", "IV/b", "IV/c", "IV/d", "IV/e"] as const),
];

/** "Penata Tk. I (III/d)": a civil servant's rank (pangkat) with its grade; the grade alone of a PPPK, who has no rank. */
function rankOf(grade: string, { t }: Words) {
  const known = grades.find((one) => one === grade);
  return known ? `${t(`ranks.${known}`)} (${known})` : grade;
}
