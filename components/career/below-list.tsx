import { Card } from "@/components/ui/card";
import { Section } from "@/components/ui/section";
import type { CareerBelow } from "@/lib/career/sheet";

import { useCareerWords } from "./use-career-words";

/** The people whom the reader rates, with the way to the career of each; nothing for whoever rates nobody. */
export function BelowList({ people }: { people: readonly CareerBelow[] }) {
  const { t } = useCareerWords();
  if (people.length === 0) return null;
  return (
    <Section title={t("below.title")}>
      <Card>
        <ul className="divide-line divide-y">
          {people.map(({ id, name, position, grade }) => (
            <li key={id} className="px-4 py-2.5">
              <a href={`/career/${id}`} className="text-brand-strong inline-block min-h-6 font-semibold">
                {name}
              </a>
              <p className="text-ink-2 text-[13px]">
                {t("below.line", {
                  position: position ?? t("below.noPosition"),
                  grade: grade ?? t("below.noGrade"),
                })}
              </p>
            </li>
          ))}
        </ul>
      </Card>
    </Section>
  );
}
