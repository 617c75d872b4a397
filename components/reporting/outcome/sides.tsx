import { useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import { useNumbers } from "@/components/ui/numbers";
import { farAbove } from "@/lib/reporting/outcomes";

import { ShareBar } from "./share-bar";

type SidesProps = {
  /** In percent; null where it is not there, or not told. */
  rated: number | null;
  achieved: number | null;
  /** Whether people were rated of whom nothing is told. */
  kept: boolean;
};

/** The two that are compared, one below the other from the same zero, and how far they are apart. */
export function Sides({ rated, achieved, kept }: SidesProps) {
  const t = useTranslations("unitOutcome.sides");
  const { percent } = useNumbers();
  const far = rated !== null && achieved !== null && rated - achieved >= farAbove;
  const rows = [
    { name: t("rated"), value: rated, fill: far ? "var(--poor)" : "var(--line-strong)" },
    { name: t("achieved"), value: achieved, fill: "var(--line-strong)" },
  ];
  return (
    <Card className="px-5 py-4">
      <h2 className="sr-only">{t("title")}</h2>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-x-4 gap-y-2.5">
        {rows.map(({ name, value, fill }) => (
          <div key={name} className="contents">
            <dt className="text-ink-2 max-w-[9rem] text-[13px] sm:max-w-none">{name}</dt>
            <dd aria-hidden>{value === null ? null : <ShareBar share={value / 100} fill={fill} />}</dd>
            <dd className="tabular text-right text-lg font-bold">
              {value === null ? "–" : percent(value / 100)}
            </dd>
          </div>
        ))}
      </dl>
      <p className="text-ink-2 mt-3 text-[13px]">{useSaid({ rated, achieved, kept })}</p>
    </Card>
  );
}

function useSaid({ rated, achieved, kept }: SidesProps) {
  const t = useTranslations("unitOutcome.sides");
  if (rated === null) return t(kept ? "missingKept" : "missingRated");
  if (achieved === null) return t("missing");
  const points = Math.round(rated - achieved);
  if (points === 0) return t("same");
  if (points < 0) return t("below", { points: -points });
  return t(rated - achieved >= farAbove ? "far" : "above", { points });
}
