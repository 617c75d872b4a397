import { useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import type { Outcomes } from "@/lib/outcomes/sheet";

/** Evaluations that a record keeps from leaving: what is missing, and whose record it is. */
export function KeptList({ kept }: { kept: Outcomes["kept"] }) {
  const t = useTranslations("outcomes.kept");
  return (
    <Card>
      <ul className="divide-line divide-y">
        {kept.map(({ id, agency, faults }) => (
          <li key={id} className="space-y-1 px-4 py-2.5">
            <p className="text-ink-2 text-[13px]">{agency}</p>
            {faults.map(({ code, of }) => (
              <p key={code} className="flex flex-wrap items-baseline justify-between gap-x-4">
                {t(`faults.${code}`, { name: of.name })}
                <a href={`/organisation/people/${of.id}`} className="text-brand-strong font-semibold">
                  {t("mend", { name: of.name })}
                </a>
              </p>
            ))}
          </li>
        ))}
      </ul>
    </Card>
  );
}
