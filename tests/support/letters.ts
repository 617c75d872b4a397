import { randomUUID } from "node:crypto";

import type { Actor } from "@/lib/access/actor";
import type { recordLetter } from "@/lib/oversight/commands/letters";

import { asOwner } from "./database";
import { insertRows } from "./rows";
import { type Agency, aPerson, granted } from "./world";

type Letter = Parameters<typeof recordLetter>[1];

/** A letter that sends these auditors to these agencies for June, to look into all of 2025 and 2026. */
export const aLetter = (
  auditors: readonly Actor[],
  agencies: readonly Agency[],
  changes: Partial<Letter> = {},
) =>
  ({
    ...{ number: `700/${randomUUID().slice(0, 8)}`, issuedOn: "2026-05-28", issuedBy: "Inspektur Daerah" },
    ...{ validFrom: "2026-06-01", validTo: "2026-06-30", coversFrom: "2025-01-01", coversTo: "2026-12-31" },
    ...{ reach: "agencies", agencies: agencies.map(({ agencyId }) => agencyId) },
    kinds: ["plans", "evaluations", "figures", "trail"],
    auditors: auditors.map(({ personId }) => personId),
    ...changes,
  }) satisfies Letter;

/** Gives a person the role of an auditor in a unit, as the database keeps it. */
export const auditsIn = ({ personId }: Actor, unitId: string) =>
  insertRows(asOwner(), "RoleGrant", [
    { id: randomUUID(), personId, role: "auditor", unitId, validFrom: "2024-01-01", validTo: null },
  ]);

/** Somebody who keeps letters. */
export const aLetterKeeper = async (agency: Agency) =>
  granted(await aPerson(agency, "Rizki"), "system_admin", "");
