import { useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import type { Step } from "@/lib/reporting/adoption";
import type { NotReached } from "@/lib/reporting/sheet";

/** People who have not taken a step, with where they work, and what keeps them where it is an earlier one. */
export function NotReachedList({ people, step }: { people: NotReached["people"]; step: Step }) {
  const t = useTranslations("adoption");
  return (
    <Card>
      <ul className="divide-line divide-y">
        {people.map(({ id, name, title, unit, next }) => (
          <li
            key={id}
            className="grid gap-x-4 px-4 py-2.5 sm:grid-cols-[minmax(0,5fr)_minmax(0,5fr)_minmax(0,4fr)] sm:items-baseline"
          >
            <a
              href={`/organisation/people/${id}`}
              className="text-brand-strong inline-flex min-h-6 items-center font-semibold"
            >
              {name}
            </a>
            <p className="text-[13px]">
              {title}
              <span className="text-ink-2 block">{unit}</span>
            </p>
            {next !== step && (
              <p className="text-ink-2 text-[13px]">{t("people.next", { step: t(`before.${next}`) })}</p>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
