import { useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import type { Grid } from "@/lib/talent/grid";
import { lackings } from "@/lib/talent/nine-box";

/** What keeps people out of the boxes, and how many of all. */
export function LackingList({ grid: { lacking, people } }: { grid: Grid }) {
  const t = useTranslations("talent");
  return (
    <Card>
      <ul className="divide-line divide-y">
        {lackings.map((one) => (
          <li key={one} className="flex flex-wrap items-baseline justify-between gap-x-4 px-4 py-2.5">
            <a href={`/talent/people?lacking=${one}`} className="inline-block min-h-6">
              {t(`lackings.${one}`)}
            </a>
            <span className="tabular font-semibold">{t("grid.share", { count: lacking[one], people })}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
