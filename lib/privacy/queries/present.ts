import "server-only";

import type { Actor } from "@/lib/access/actor";
import { onDay } from "@/lib/access/visibility";
import { dateOf } from "@/lib/dates";
import type { Transaction } from "@/lib/db/doors";
import type { CorrectionField } from "@/lib/db/generated/enums";
import { recordsOf } from "@/lib/talent/queries/people";
import { settingsIn } from "@/lib/talent/queries/settings";

/**
 * What is on record of the actor today, by the fields that a correction can be asked of: words, days as YYYY-MM-DD, education by its
 * name in the schema; null where nothing single is. The education kept for the IP ASN is told while that is kept at all.
 */
export async function presentOf(
  tx: Transaction,
  { personId, today }: Actor,
): Promise<Record<CorrectionField, string | null>> {
  const { name, number, grade, assignments } = await tx.person.findUniqueOrThrow({
    where: { id: personId },
    select: {
      ...{ name: true, number: true, grade: true },
      assignments: {
        where: { kind: "definitive", ...onDay(today) },
        take: 1,
        select: { validFrom: true, position: { select: { title: true, unit: { select: { name: true } } } } },
      },
    },
  });
  const { indexEnabled } = await settingsIn(tx);
  const records = indexEnabled ? await recordsOf(tx, personId) : [];
  const held = assignments[0];
  return {
    ...{ name, number, grade, birth_date: birthDateIn(number) },
    ...{ position: held?.position.title ?? null, unit: held?.position.unit.name ?? null },
    ...{ start_date: held ? dateOf(held.validFrom) : null, education: records[0]?.education ?? null },
    ...{ training: null, opening: null, other: null },
  };
}

/** The birth date that a NIP or NI PPPK begins with; no other is kept. */
const birthDateIn = (number: string | null) =>
  number && `${number.slice(0, 4)}-${number.slice(4, 6)}-${number.slice(6, 8)}`;
