import { useTranslations } from "next-intl";

import type { Shares } from "@/lib/planning/role-matrix";

import { Hints } from "./hints";
import { useMeasured } from "./use-measured";

type BesideOthersProps = { alike?: number; shares?: Shares };

/** What the owner of a plan hears about a result beside others: that many write the same, and shares that miss their target. */
export function BesideOthers({ alike, shares }: BesideOthersProps) {
  const t = useTranslations("planning.besideOthers");
  const measured = useMeasured();
  const words = [
    ...(alike ? [t("alike", { count: alike })] : []),
    ...(shares
      ? [
          t(shares.balance < 0 ? "short" : "over", {
            shared: measured(shares.shared, shares.targetUnit),
            target: measured(shares.targetValue, shares.targetUnit),
          }),
        ]
      : []),
  ];
  return words.length > 0 && <Hints words={words} />;
}
