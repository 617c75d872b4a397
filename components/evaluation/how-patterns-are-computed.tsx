import { useTranslations } from "next-intl";

import { Disclosure } from "@/components/ui/disclosure";
import { cautionBelow, fewestPeople } from "@/lib/evaluation/rater-patterns";

const figures = ["difference", "mostGiven", "lastDays", "agreeing", "small"] as const;

/** The formula of each figure, and what the figures are not. */
export function HowPatternsAreComputed() {
  const t = useTranslations("patterns.how");
  return (
    <Disclosure summary={t("title")}>
      <div className="text-ink-2 max-w-3xl space-y-2">
        <ul className="list-disc pl-5">
          {figures.map((figure) => (
            <li key={figure}>{t(figure, { fewest: fewestPeople, caution: cautionBelow })}</li>
          ))}
        </ul>
        <p>{t("meaning")}</p>
      </div>
    </Disclosure>
  );
}
