import { useFormatter, useTranslations } from "next-intl";

import type { PlanToRead } from "@/lib/planning/sheet";

type Finding = PlanToRead["findings"][number];

/** What a rater should read in a plan before confirming it, in words. */
export function FindingList({ findings }: { findings: readonly Finding[] }) {
  const t = useTranslations("queue.findings");
  const format = useFormatter();
  const number = (text: string | undefined) =>
    text === undefined ? "" : format.number(Number(text), { maximumFractionDigits: 4 });
  return (
    <ul className="list-disc space-y-0.5 pl-5">
      {findings.map(({ code, line, facts }, i) => (
        <li key={`${code}-${i}`}>
          {t(code, {
            line,
            word: facts.word ?? "",
            before: number(facts.before),
            now: number(facts.now),
            unit: facts.unit ?? "",
            count: Number(facts.count ?? 0),
          })}
        </li>
      ))}
    </ul>
  );
}
