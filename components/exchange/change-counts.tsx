import { useFormatter, useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import type { ListCounts } from "@/lib/exchange/planned";

const order = [
  "added",
  "corrected",
  "newPeople",
  "changedPeople",
  "assignments",
  "supervisions",
  "newUnits",
  "newPositions",
  "newCompetencies",
  "newRequirements",
  "changedRequirements",
  "transfers",
  "actings",
  "leaves",
  "departures",
  "otherRater",
  "unchanged",
  "merged",
] as const;

/** How many rows of each kind change, or changed. */
export function ChangeCounts({ counts }: { counts: ListCounts }) {
  const t = useTranslations("exchange.counts");
  const format = useFormatter();
  const known: Partial<Record<(typeof order)[number], number>> = counts;
  const told = order.flatMap((kind) => {
    const count = known[kind];
    return count === undefined ? [] : [{ kind, count }];
  });
  return (
    <Card>
      <dl className="divide-line divide-y">
        {told.map(({ kind, count }) => (
          <div key={kind} className="flex items-baseline justify-between gap-4 px-4 py-2">
            <dt className={count === 0 ? "text-ink-3" : undefined}>{t(kind)}</dt>
            <dd className="tabular font-semibold">{format.number(count)}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
