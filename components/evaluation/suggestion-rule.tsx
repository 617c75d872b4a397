import { useFormatter, useTranslations } from "next-intl";

import { Disclosure } from "@/components/ui/disclosure";
import { suggestedFrom } from "@/lib/evaluation/suggested-level";

/** How a level is suggested, whose proposal the limits are, and who may be asked for advice. */
export function SuggestionRule() {
  const t = useTranslations("unitResults.rule");
  const words = useTranslations("vocabulary.unitResult");
  const format = useFormatter();
  return (
    <Disclosure summary={t("title")}>
      <div className="text-ink-2 max-w-3xl space-y-2 pb-4">
        <p>{t("figures")}</p>
        <ul className="list-disc pl-5">
          <li>{t("excellent", { level: words("excellent") })}</li>
          {suggestedFrom.map(({ level, percent }) => (
            <li key={level}>
              {t("from", {
                level: words(level),
                percent: format.number(percent / 100, { style: "percent" }),
              })}
            </li>
          ))}
          <li>{t("veryPoor", { level: words("very_poor") })}</li>
        </ul>
        <p>{t("source")}</p>
        <p>{t("advice")}</p>
      </div>
    </Disclosure>
  );
}
