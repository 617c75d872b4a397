import { useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import { byPlace } from "@/lib/talent/by-place";
import type { Predicate, Standing } from "@/lib/talent/nine-box";

type Candidate = {
  id: string;
  name: string;
  title: string;
  unit: string;
  agency: string;
  standing: Standing;
  history: readonly { year: number; predicate: Predicate }[];
  /** How many competencies the position asks for. */
  asked: number;
  gaps: number;
  unassessed: number;
};

/** Candidates by agency: their box, the predicates of the last years, and what their competencies lack. */
export function CandidateList({ candidates }: { candidates: readonly Candidate[] }) {
  const t = useTranslations("talent");
  const words = useTranslations("vocabulary.predicate");
  const agencies = byPlace(candidates, ({ agency }) => agency);
  const competencies = ({ asked, gaps, unassessed }: Pick<Candidate, "asked" | "gaps" | "unassessed">) => {
    if (asked === 0) return t("succession.nothingAsked");
    if (asked === unassessed) return t("succession.unknown", { asked });
    return t("succession.gapCount", { gaps, seen: asked - unassessed, asked });
  };
  return (
    <div className="space-y-5">
      {agencies.map(([agency, people]) => (
        <section key={agency} aria-label={agency}>
          <h2 className="pb-1.5 text-[15px] font-semibold">{agency}</h2>
          <Card>
            <ul className="divide-line divide-y">
              {people.map(({ id, name, title, unit, standing, history, ...person }) => (
                <li
                  key={id}
                  className="grid gap-x-4 gap-y-0.5 px-4 py-2.5 sm:grid-cols-[minmax(0,4fr)_minmax(0,5fr)_minmax(0,3fr)]"
                >
                  <div className="min-w-0">
                    <a href={`/talent/people/${id}`} className="font-semibold break-words">
                      {name}
                    </a>
                    <p className="text-ink-2 text-[13px]">
                      {unit === agency ? title : t("succession.place", { title, unit })}
                    </p>
                  </div>
                  <div className="min-w-0">
                    {standing.box !== null && (
                      <p className="font-semibold">
                        {t("box", { box: standing.box })}: {t(`boxes.${standing.box}`)}
                      </p>
                    )}
                    <p className="text-ink-2 tabular text-[13px]">
                      {history
                        .map(({ year, predicate }) =>
                          t("succession.year", { year: String(year), predicate: words(predicate) }),
                        )
                        .join(" · ")}
                    </p>
                  </div>
                  <p className="text-ink-2 min-w-0 text-[13px]">{competencies(person)}</p>
                </li>
              ))}
            </ul>
          </Card>
        </section>
      ))}
    </div>
  );
}
