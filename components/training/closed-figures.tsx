import { useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { useNumbers } from "@/components/ui/numbers";
import { useRupiah } from "@/components/ui/rupiah";
import { type Closed, costPerLevel, hoursPerLevel } from "@/lib/training/outcome";

/** What all trainings together have closed and what it took, with how it is computed one press away. */
export function ClosedFigures({ all }: { all: Closed }) {
  const t = useTranslations("trainingOutcomes");
  const { whole, decimal } = useNumbers();
  const rupiah = useRupiah();
  const [hours, cost] = [hoursPerLevel(all), costPerLevel(all)];
  const figures = [
    [t("before"), whole(all.before)],
    [t("after"), whole(all.after)],
    [t("perHour"), hours === null ? t("unknown") : decimal(hours)],
    [t("perRupiah"), cost === null ? t("unknown") : rupiah(cost)],
  ] as const;
  return (
    <Card className="space-y-3 px-5 py-4">
      <h2 className="text-xl leading-snug font-semibold">{t("figures")}</h2>
      <dl className="grid gap-x-8 gap-y-3 sm:grid-cols-2 xl:grid-cols-4">
        {figures.map(([term, value]) => (
          <div key={term}>
            <dt className="text-ink-2 text-[13px]">{term}</dt>
            <dd className="tabular text-2xl font-semibold">{value}</dd>
          </div>
        ))}
      </dl>
      <Disclosure summary={t("definition")}>
        <p className="max-w-[68ch] text-sm">{t("definitionText")}</p>
      </Disclosure>
    </Card>
  );
}
