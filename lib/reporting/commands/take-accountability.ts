import "server-only";

import type { Actor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/record";
import { writing } from "@/lib/db/doors";

import type { IndicatorKey } from "../indicators";
import { readerOf } from "../policy";
import { accountabilityInSight } from "../queries/accountability";
import { indicatorInSight } from "../queries/indicator";
import type { AskedFile } from "../queries/place";

/**
 * The figures of a unit to be taken away, of one indicator or of all: the export stands in the trail (A1).
 * @throws DomainError `not-found` for a unit or a year of which the actor reads no figures.
 */
export const takeAccountability = (
  actor: Actor,
  asked: AskedFile,
  key: IndicatorKey | null,
  format: "xlsx" | "csv" = "xlsx",
) =>
  writing(actor, async (tx) => {
    const reader = readerOf(actor, asked);
    const { unit, year, quarter, reports } = key
      ? await indicatorInSight(tx, reader, key, asked).then((report) => ({ ...report, reports: [report] }))
      : await accountabilityInSight(tx, reader, asked);
    const { id: subjectId, agencyId } = unit;
    await recordEvent(tx, actor, {
      ...{ name: "export.accountability", subjectId, agencyId },
      details: { indicator: key, year, quarter, format },
    });
    return { unit, year, quarter, reports };
  });
