import { unset } from "@/lib/talent/settings";

import { asOwner } from "./database";

/** Lets the government keep a talent map and the IP ASN, by the figures to begin with. */
export const talentSwitchedOn = () =>
  asOwner().query(
    `INSERT INTO "TalentSettings" (id, enabled, "indexEnabled", "performanceHigh", "performanceMedium", "potentialHigh",
       "potentialMedium", "validMonths", version) VALUES (1, true, true, $1, $2, $3, $4, $5, 1) ON CONFLICT DO NOTHING`,
    [
      ...[unset.performanceHigh, unset.performanceMedium, unset.potentialHigh, unset.potentialMedium],
      unset.validMonths,
    ],
  );
