import { randomUUID } from "node:crypto";

import type { Actor } from "@/lib/access/actor";
import type { OpeningKind } from "@/lib/exchange/kinds";

import { asOwner } from "./database";
import { insertRows, type Row } from "./rows";
import type { Agency } from "./world";

/** A file of opening data that was brought and applied, for rows that need one; its id. */
export async function aBroughtFile(keeper: Actor, kind: OpeningKind) {
  const id = randomUUID();
  await insertRows(asOwner(), "ImportFile", [
    {
      ...{ id, kind, name: "pembuka.xlsx", sha256: "0".repeat(64), format: "xlsx", lines: [], rowCount: 0 },
      ...{ uploadedById: keeper.personId, uploadedAt: keeper.now },
    },
  ]);
  return id;
}

const document = {
  ...{ source: "e-Kinerja BKN", documentNumber: "800/1/2026", documentDate: "2026-01-12", row: 2 },
};

/** A row of opening data about a person's year, as a list would record it. */
export const aPredicateRow = (
  { personId }: Actor,
  { agencyId }: Agency,
  by: { keeper: Actor; importId: string },
  changes: Row = {},
): Row => ({
  ...{ id: randomUUID(), personId, agencyId, year: 2025, predicate: "good", ...document },
  ...{ importId: by.importId, recordedById: by.keeper.personId, recordedAt: by.keeper.now },
  ...{ supersededAt: null, ...changes },
});

/** The same about a unit's year. */
export const aResultRow = (
  { unitId, agencyId }: Agency,
  by: { keeper: Actor; importId: string },
  changes: Row = {},
): Row => ({
  ...{ id: randomUUID(), unitId, agencyId, year: 2025, level: "excellent", ...document },
  ...{ importId: by.importId, recordedById: by.keeper.personId, recordedAt: by.keeper.now },
  ...{ supersededAt: null, ...changes },
});

/** Signs somebody's evaluation ($1) past the rules. */
export const signature = `UPDATE "Evaluation" SET status = 'signed', "resultRating" = 'as_expected',
    "behaviourRating" = 'as_expected', predicate = 'good', explanation = '{}', snapshot = '{}',
    "signedAt" = '2026-01-18', "signedById" = "raterId"
  WHERE "personId" = $1`;

export const signedAnyway = ({ personId }: Actor) => asOwner().query(signature, [personId]);
