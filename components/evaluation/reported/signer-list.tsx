import { useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import { Section } from "@/components/ui/section";
import { periodName } from "@/lib/evaluation/period-name";
import type { Reported } from "@/lib/evaluation/sheet";

type SignerListProps = { people: NonNullable<Reported["people"]>; of: Reported["lines"][number] };

/** Who has not reported of a period yet, those with what is final in front. */
export function SignerList({ people, of: { agency, period } }: SignerListProps) {
  const t = useTranslations("outcomes.reported");
  const periods = useTranslations("vocabulary.period");
  return (
    <div className="mt-8">
      <Section title={t("people", { agency, period: periodName(periods, period) })}>
        {people.every(({ due }) => due === 0) && <p className="text-ink-2 pb-3">{t("nobody")}</p>}
        {people.length > 0 && (
          <Card>
            <ul className="divide-line divide-y">
              {people.map(({ id, name, title, due, running }) => (
                <li key={id} className="grid gap-x-4 px-4 py-2.5 sm:grid-cols-2">
                  <div className="min-w-0">
                    <p className="font-semibold">{name}</p>
                    {title && <p className="text-ink-2 text-[13px]">{title}</p>}
                  </div>
                  <p className={due > 0 ? undefined : "text-ink-2"}>{t("signer", { due, running })}</p>
                </li>
              ))}
            </ul>
          </Card>
        )}
      </Section>
    </div>
  );
}
