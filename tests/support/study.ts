import type { Actor } from "@/lib/access/actor";
import { saveStudyLeave } from "@/lib/study/commands";
import { leavesOfPerson } from "@/lib/study/queries";
import { reading } from "@/lib/db/doors";

/** What a keeper's form sends for a new leave of study: a master's programme since February 2026, B/B. */
export const aLeaveOf = (
  { personId }: Actor,
  changes: Partial<Parameters<typeof saveStudyLeave>[1]> = {},
) => ({
  ...{
    personId,
    leaveId: null,
    version: 0,
    institution: "Universitas Jambi",
    programme: "Ilmu Administrasi",
  },
  ...{ level: "master" as const, abroad: false },
  ...{ institutionAccreditation: "b" as const, programmeAccreditation: "b" as const },
  ...{ from: "2026-02-01", due: "2028-01-31", to: null, outcome: "running" as const },
  ...changes,
});

/** The person's leaves of study as they stand on record. */
export const leavesOn = (actor: Actor, { personId }: Actor) =>
  reading(actor, (tx) => leavesOfPerson(tx, personId));

/** Puts a leave of study on record and answers it. */
export async function aStudyLeave(
  keeper: Actor,
  person: Actor,
  changes: Parameters<typeof aLeaveOf>[1] = {},
) {
  await saveStudyLeave(keeper, aLeaveOf(person, changes));
  const [leave] = await leavesOn(keeper, person);
  if (!leave) throw new Error("the leave is not on record");
  return leave;
}
