import { useFormatter, useTranslations } from "next-intl";

import { periodName } from "@/lib/evaluation/period-name";
import type { Appreciated, AppreciationLine } from "@/lib/guidance/sheet";

type AppreciationListProps = {
  appreciations: readonly (AppreciationLine & Partial<Pick<Appreciated, "period">>)[];
};

/** Appreciation with who gave it and when; for which period, where several stand together. */
export function AppreciationList({ appreciations }: AppreciationListProps) {
  const t = useTranslations("guidance.appreciation");
  const names = useTranslations("vocabulary.period");
  const format = useFormatter();
  return (
    <ul className="space-y-2 py-1">
      {appreciations.map(({ id, text, giver, givenAt, period }) => {
        const from = { name: giver, date: format.dateTime(new Date(givenAt), { dateStyle: "long" }) };
        return (
          <li key={id} className="border-l-brand border-l-2 pl-3">
            {text ? (
              <blockquote className="max-w-[68ch] break-words whitespace-pre-wrap">“{text}”</blockquote>
            ) : (
              <p>{t("wordless")}</p>
            )}
            <p className="text-ink-2 text-[13px]">
              {period ? t("fromFor", { ...from, period: periodName(names, period) }) : t("from", from)}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
