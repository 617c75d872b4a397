import { useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import { type IndicatorKey, indicators } from "@/lib/reporting/indicators";
import type { Behind } from "@/lib/reporting/sheet";

import { useFigureWords } from "./figure-words";

type BehindListProps = {
  name: IndicatorKey;
  people: Behind["people"];
  /** Whether they are everybody counted: of those who need attention alone it goes without saying. */
  everybody: boolean;
};

/** People with their own figure, each leading to the document behind it where the reader may open it. */
export function BehindList({ name: key, people, everybody }: BehindListProps) {
  const t = useTranslations("reporting");
  const words = useFigureWords();
  /** Of one thing that somebody has to do, whether it is done. */
  const figureOf = (figure: Behind["people"][number]["figure"]) => {
    const { form } = indicators[key];
    if (form !== "share") return words.value(key, figure);
    if (figure?.whole !== 1) return words.parts(key, figure) || words.value(key, figure);
    return everybody && t(figure.part ? "behindList.yes" : "behindList.no");
  };
  return (
    <Card>
      <ul className="divide-line divide-y">
        {people.map(({ id, name, title, unit, figure, href }) => (
          <li
            key={id}
            className="grid gap-x-4 px-4 py-2.5 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_10rem_4rem] sm:items-center"
          >
            <span>
              <b className="block font-semibold">{name}</b>
              <span className="text-ink-2 text-[13px]">{title}</span>
            </span>
            <span className="text-ink-2 text-[13px]">{unit}</span>
            <span className="tabular text-[13px] sm:text-right">{figureOf(figure)}</span>
            <span className="text-[13px] sm:text-right">
              {href && (
                <a
                  href={href}
                  aria-label={t("behindList.openOf", { name })}
                  className="text-brand-strong font-semibold underline underline-offset-2"
                >
                  {t("behindList.open")}
                </a>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
