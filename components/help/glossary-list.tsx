import { useLocale, useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import { Section } from "@/components/ui/section";
import { glossaryWords } from "@/lib/help/glossary";

/** All words of the glossary in the reader's alphabet, open, so that the browser's own search finds them. */
export function GlossaryList() {
  const t = useTranslations("help");
  const locale = useLocale();
  const words = glossaryWords
    .map((word) => ({ word, name: t(`glossary.${word}.name`) }))
    .sort((one, other) => one.name.localeCompare(other.name, locale));
  return (
    <div id="glossary">
      <Section title={t("glossaryTitle")} aside={t("glossaryAside")}>
        <Card>
          <dl className="divide-line divide-y">
            {words.map(({ word, name }) => (
              <div key={word} className="gap-x-6 px-4 py-3 sm:grid sm:grid-cols-[16rem_minmax(0,1fr)]">
                <dt className="font-semibold">{name}</dt>
                <dd className="max-w-[68ch]">
                  {t(`glossary.${word}.meaning`)}{" "}
                  <span className="text-ink-3">({t(`glossary.${word}.source`)})</span>
                </dd>
              </div>
            ))}
          </dl>
        </Card>
      </Section>
    </div>
  );
}
