import { useTranslations } from "next-intl";

import { Section } from "@/components/ui/section";
import { type IndicatorKey, indicators, indicatorsOf, themes } from "@/lib/reporting/indicators";

import { useFigureWords } from "./figure-words";

/** Every indicator in words: its question, what is divided by what, from where a unit is marked, its source, and what is kept back. */
export function IndicatorDefinitions() {
  const t = useTranslations("reporting");
  return (
    <div className="max-w-[52rem]">
      {themes.map((theme) => (
        <Section key={theme} title={t(`themes.${theme}`)}>
          <dl className="divide-line divide-y">
            {indicatorsOf(theme).map((key) => (
              <Definition key={key} name={key} />
            ))}
          </dl>
        </Section>
      ))}
    </div>
  );
}

function Definition({ name: key }: { name: IndicatorKey }) {
  const t = useTranslations("reporting.definitions");
  const words = useFigureWords();
  const { form, guard } = indicators[key];
  const { numerator, denominator } = words.terms(key);
  return (
    <div id={key} className="py-4">
      <dt>
        <b className="font-semibold">{words.name(key)}</b>
        <span className="text-ink-2 ml-2 text-[13px]">{words.question(key)}</span>
      </dt>
      <dd className="mt-1.5 text-[13px]">
        <p className="border-line-strong inline-grid gap-y-1 border-l-2 pl-3">
          <span>{numerator}</span>
          <span className="text-ink-2">
            {t(form === "median" ? "countedFrom" : "dividedBy", { denominator })}
          </span>
        </p>
        <p className="text-ink-3 mt-1.5">
          {[
            t("marked", { mark: words.mark(key) }),
            t(`guard.${guard}`),
            t("source", { article: words.article(key) }),
          ].join(" ")}
        </p>
      </dd>
    </div>
  );
}
