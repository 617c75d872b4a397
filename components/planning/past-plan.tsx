import { useFormatter, useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Tag } from "@/components/ui/tag";
import type { PastPlan } from "@/lib/planning/sheet";

/** A plan of before this system, with the document that says it: never shown as one that was agreed here. */
export function PastPlanCard({ plan }: { plan: PastPlan }) {
  const t = useTranslations("planning.past");
  const format = useFormatter();
  const { year, source, documentNumber, documentDate, results } = plan;
  const date = format.dateTime(new Date(documentDate), { dateStyle: "long" });
  return (
    <Card className="mt-6 px-4 py-3">
      <p className="flex flex-wrap items-center gap-2">
        <b className="font-semibold">{t("title", { year: String(year) })}</b>
        <Tag tone="info">{t("tag")}</Tag>
      </p>
      <p className="text-ink-2 pb-2 text-[13px]">{t("document", { source, number: documentNumber, date })}</p>
      <Disclosure summary={t("results", { count: results.length })}>
        <ol className="list-decimal space-y-2 pl-5">
          {results.map(({ statement, indicators }) => (
            <li key={statement}>
              <p className="break-words">{statement}</p>
              <ul className="text-ink-2 text-[13px]">
                {indicators.map(({ indicator, target }, i) => (
                  <li key={i} className="break-words">
                    {target ? t("indicator", { indicator, target }) : indicator}
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ol>
      </Disclosure>
    </Card>
  );
}
