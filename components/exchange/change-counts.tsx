import { useFormatter, useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";

const order = [
  "newPeople",
  "changedPeople",
  "assignments",
  "supervisions",
  "newUnits",
  "newPositions",
  "unchanged",
  "merged",
] as const;

/** How many rows of each kind change, or changed. */
export function ChangeCounts({ counts }: { counts: Record<(typeof order)[number], number> }) {
  const t = useTranslations("exchange.counts");
  const format = useFormatter();
  return (
    <Card>
      <dl className="divide-line divide-y">
        {order.map((kind) => (
          <div key={kind} className="flex items-baseline justify-between gap-4 px-4 py-2">
            <dt className={counts[kind] === 0 ? "text-ink-3" : undefined}>{t(kind)}</dt>
            <dd className="tabular font-semibold">{format.number(counts[kind])}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
