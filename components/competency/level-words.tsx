import { useTranslations } from "next-intl";

import { Tag } from "@/components/ui/tag";
import { levels } from "@/lib/competency/competencies";
import type { Indicators } from "@/lib/competency/profile";

import { indicatorOf, saysCommonWords } from "./competency-name";

/** What people do at each level, in the government's words or, where it has none, in the common ones. */
export function LevelWords({ code, indicators }: { code: string; indicators: Indicators }) {
  const t = useTranslations("competency");
  const words = useTranslations("competencies");
  return (
    <>
      {saysCommonWords({ code, indicators }) && (
        <p className="border-line border-b px-4 py-2">
          <Tag>{t("whole.unconfirmed")}</Tag>
        </p>
      )}
      <dl className="divide-line divide-y">
        {levels.map((level) => (
          <div key={level} className="grid gap-x-4 px-4 py-2 sm:grid-cols-[11rem_minmax(0,1fr)]">
            <dt className="font-semibold">{t("level", { level, word: words(`scale.${level}`) })}</dt>
            <dd className="whitespace-pre-line">{indicatorOf(words, { code, indicators }, level)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
