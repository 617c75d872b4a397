import type { UnitKind } from "@/lib/db/generated/enums";

import { sameName } from "./cells";

const kinds: readonly (readonly [RegExp, UnitKind])[] = [
  [/^(sd|sdn|smp|smpn|tk|paud|sekolah)\b/, "school"],
  [/^(puskesmas|pustu)\b/, "health_centre"],
  [/^(dusun|desa|kelurahan)\b/, "village"],
  [/^(bidang|bagian|sekretariat|inspektur pembantu)\b/, "division"],
];

/** What kind of unit a name speaks of; a section where it does not say. */
export const unitKind = (name: string): UnitKind =>
  kinds.find(([pattern]) => pattern.test(sameName(name)))?.[1] ?? "section";

/** Whether a new unit is a unit kerja mandiri by its name: a health centre, without its outposts, or a hospital (L.II.A.2). */
export const isIndependentUnit = (name: string) =>
  /^(puskesmas(?! pembantu)|rsud|rumah sakit)\b/.test(sameName(name));

/** A code for a new unit that none of its siblings has: "bidang-data", "bidang-data-2". */
export function unitCode(name: string, taken: (code: string) => boolean): string {
  const stem =
    sameName(name)
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-+|-+$/g, "")
      .slice(0, 40) || "unit";
  let code = stem;
  for (let count = 2; taken(code); count++) code = `${stem}-${count}`;
  return code;
}
