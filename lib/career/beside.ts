import type { Predicate } from "@/lib/db/generated/enums";

type Rated = { inputs: { results: string; behaviour: string } };

type Years<Explanation extends Rated> = {
  from: number;
  to: number;
  years: readonly { year: number; predicate: Predicate | null; explanation: Explanation | null }[];
  growth: { hours: readonly { year: number; trainings: number; hours: number }[] };
  ladder: { yearly: readonly { year: number; points: string }[] } | null;
};

/**
 * The years of a dossier side by side, the latest first: what each was rated, learnt and brought. Null is what nobody recorded: it
 * is never shown as none.
 */
export function besideOf<Explanation extends Rated>({ from, to, years, growth, ladder }: Years<Explanation>) {
  return Array.from({ length: to - from + 1 }, (_, i) => to - i).map((year) => {
    const line = years.find((one) => one.year === year);
    const learnt = growth.hours.find((one) => one.year === year && one.trainings > 0);
    return {
      ...{ year, predicate: line?.predicate ?? null },
      results: (line?.explanation?.inputs.results ?? null) as Explanation["inputs"]["results"] | null,
      behaviour: (line?.explanation?.inputs.behaviour ?? null) as Explanation["inputs"]["behaviour"] | null,
      ...{ hours: learnt?.hours ?? null },
      points: ladder?.yearly.find((one) => one.year === year)?.points ?? null,
    };
  });
}
