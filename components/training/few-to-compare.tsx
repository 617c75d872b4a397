import { useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import { useNumbers } from "@/components/ui/numbers";
import type { NamedClosed } from "@/lib/training/outcome";

type FewToCompareProps = {
  title: string;
  /** By name: they have no rank. */
  rows: readonly NamedClosed[];
  /** How many groups are not told. */
  hidden: number;
};

/** What each of few trainings has closed, without a rank and without a share, which one person would change. */
export function FewToCompare({ title, rows, hidden }: FewToCompareProps) {
  const t = useTranslations("trainingOutcomes");
  const { whole } = useNumbers();
  if (rows.length === 0 && hidden === 0) return null;
  return (
    <Card className="space-y-2 px-5 py-4">
      <h2 className="font-semibold">{title}</h2>
      <dl className="divide-line divide-y">
        {rows.map((row) => (
          <div key={row.id} className="flex items-baseline justify-between gap-4 py-1.5">
            <dt className="min-w-0 break-words">{row.name}</dt>
            <dd className="tabular text-ink-2 shrink-0">
              {t("closedOf", { closed: whole(row.closed), lacking: whole(row.lacking) })}
            </dd>
          </div>
        ))}
      </dl>
      {hidden > 0 && <p className="text-ink-3 text-[13px]">{t("hidden", { hidden })}</p>}
    </Card>
  );
}
