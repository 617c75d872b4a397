import type { Blocker } from "@/lib/errors";

import type { Thresholds } from "./nine-box";

export type Settings = Thresholds & {
  enabled: boolean;
  indexEnabled: boolean;
  validMonths: number;
  /** 0 while nothing was set. */
  version: number;
};

/** What holds while nothing was set: off. With these thresholds "Baik" is as expected, and "Sangat Baik" above. */
export const unset: Settings = {
  ...{ enabled: false, indexEnabled: false, validMonths: 36, version: 0 },
  ...{ performanceHigh: 90, performanceMedium: 70, potentialHigh: 80, potentialMedium: 60 },
};

/** The upper threshold of an axis lies above the lower one. */
export const settingBlockers = (thresholds: Thresholds): Blocker[] => [
  ...(thresholds.performanceHigh <= thresholds.performanceMedium
    ? [{ code: "talent.performance-order" as const }]
    : []),
  ...(thresholds.potentialHigh <= thresholds.potentialMedium
    ? [{ code: "talent.potential-order" as const }]
    : []),
];
