import { useFormatter, useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import type { IndexMean } from "@/lib/talent/professional-index";

/** The mean of the IP ASN by agency, hidden where too few are known. */
export function MeanList({ means }: { means: readonly (IndexMean & { id: string; name: string })[] }) {
  const t = useTranslations("talent.grid");
  const format = useFormatter();
  const oneDigit = { minimumFractionDigits: 1, maximumFractionDigits: 1 } as const;
  return (
    <Card>
      <ul className="divide-line divide-y">
        {means.map(({ id, name, mean, known, people }) => (
          <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-4 px-4 py-2">
            <span className="min-w-0 break-words">{name}</span>
            <span className={mean === null ? "text-ink-3 text-sm" : "tabular font-semibold"}>
              {mean === null
                ? t("tooFew", { people })
                : t("mean", { mean: format.number(mean, oneDigit), known, people })}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
