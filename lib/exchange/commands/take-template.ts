import "server-only";

import type { Actor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/record";
import { writing } from "@/lib/db/doors";
import { refuseUnless } from "@/lib/errors";

import { type TemplateKind, yearlyKinds } from "../kinds";
import { mayBring } from "../policy";
import { missingOpening } from "../queries/coverage";

/**
 * Of whom, or of which units, nothing is known in a year, to be filled and brought back; it stands in the trail that the names left
 * (A1). Without a year the list is empty, and nothing left.
 * @throws DomainError `not-found`.
 */
export async function takeTemplate(actor: Actor, kind: TemplateKind, year: number | null) {
  refuseUnless(mayBring(actor, kind));
  const yearly = yearlyKinds.find((one) => one === kind);
  if (year === null || !yearly) return [];
  return writing(actor, async (tx) => {
    const rows = await missingOpening(tx, actor, yearly, year);
    const name = kind === "past_predicates" ? "import.missing-people-taken" : "import.missing-units-taken";
    const details = { year: String(year), count: rows.length };
    await recordEvent(tx, actor, { name, subjectId: actor.personId, agencyId: null, details });
    return rows;
  });
}
