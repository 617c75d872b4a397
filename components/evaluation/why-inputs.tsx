import { useTranslations } from "next-intl";

import type { Explanation } from "@/lib/evaluation/explanation";

/** What both ratings rest on, as it was kept at the signature: the marks and where the rater left them, and what is no part of it. */
export function WhyInputs({ inputs, hints }: Pick<Explanation, "inputs" | "hints">) {
  const t = useTranslations("evaluation.whyInputs");
  const ratings = useTranslations("vocabulary.rating");
  const levels = useTranslations("vocabulary.unitResult");
  const { marks, unitResult } = inputs;
  return (
    <div className="space-y-2">
      <h3 className="font-sans text-[14.5px] font-semibold">{t("title")}</h3>
      <p>{marks.length > 0 ? t("marks") : t("noMarks")}</p>
      {marks.length > 0 && (
        <ul className="divide-line border-line divide-y border-y">
          {marks.map(({ statement, mark }) => (
            <li key={statement} className="flex flex-wrap justify-between gap-x-4 py-1.5">
              <span className="min-w-0 break-words">{statement}</span>
              <span className="text-ink-2">{ratings(mark)}</span>
            </li>
          ))}
        </ul>
      )}
      {hints.map((hint) => (
        <p key={hint}>{t(`hints.${hint}`)}</p>
      ))}
      <p>{t("behaviour")}</p>
      <p className="text-ink-2">{t("unit", { level: levels(unitResult) })}</p>
    </div>
  );
}
