import "server-only";

import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/record";
import { type Transaction, writing } from "@/lib/db/doors";
import { claimVersion, DomainError, refuse, refuseUnless } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { announce } from "@/lib/notifications/commands";

import { keeps } from "../policy";
import { competencyInSight } from "../queries/dictionary";
import { keepingOf } from "../queries/keeping";
import { positionInSight } from "../queries/positions";
import type { restoreRequirementSchema, setRequirementSchema, setStandardsSchema } from "../schema";
import { keyOf, type Scope, scopes } from "../standards";

/**
 * Sets what positions of each kind and level ask of a competency, in one agency or in all (PermenPANRB 38/2017): the database
 * passes it on to every position that asks nothing of its own, in the same transaction.
 * @throws DomainError `competency.retired`, `competency.of-one-agency`, `stale`; `not-found` for standards of somebody else.
 */
export const setStandards = (actor: Actor, input: z.output<typeof setStandardsSchema>) =>
  writing(
    actor,
    async (tx) => {
      const { competencyId, agencyId, version, levels } = input;
      const competency = await competencyInSight(tx, actor, competencyId);
      refuseUnless(keeps(await keepingOf(tx, actor), agencyId));
      if (competency.retiredOn !== null) refuse("competency.retired");
      if (competency.agencyId !== null && competency.agencyId !== agencyId)
        refuse("competency.of-one-agency");
      await claimVersion(tx.competency, competency, version, {});
      const standing = new Map(
        competency.standards
          .filter((standard) => standard.agencyId === agencyId)
          .map(({ level, ...scope }) => [keyOf(scope as Scope), level]),
      );
      for (const scope of scopes) {
        const [before, after] = [standing.get(keyOf(scope)) ?? null, levels[keyOf(scope)] ?? null];
        if (before !== after) await setOne(tx, { competencyId, agencyId, ...scope }, after);
      }
      const details = { code: competency.code, ...levels };
      await recordEvent(tx, actor, {
        ...{ name: "competency.standards-set", subjectId: competencyId, agencyId, details },
      });
    },
    { timeout: 15_000 },
  );

type Place = Scope & { competencyId: string; agencyId: string | null };

async function setOne(tx: Transaction, place: Place, level: number | null) {
  if (level === null) return tx.competencyStandard.deleteMany({ where: place });
  const { count } = await tx.competencyStandard.updateMany({ where: place, data: { level } });
  return count > 0 ? null : tx.competencyStandard.create({ data: { id: newId(), ...place, level } });
}

/**
 * Lets a position ask a level of its own, whatever it inherits. Those who hold it are told.
 * @throws DomainError `competency.own-position`, `competency.retired`, `competency.of-one-agency`, `stale` if another level
 * stands there than was seen; `not-found` for positions that somebody else keeps.
 */
export const setRequirement = (actor: Actor, input: z.output<typeof setRequirementSchema>) =>
  writing(actor, async (tx) => {
    const { level } = input;
    const { position, competency, place } = await requirementToChange(tx, actor, input);
    if (competency.retiredOn !== null) refuse("competency.retired");
    if (competency.agencyId !== null && competency.agencyId !== position.agencyId)
      refuse("competency.of-one-agency");
    const data = { level, inherited: false };
    await tx.competencyRequirement.upsert({
      where: { positionId_competencyId: place },
      create: { ...place, ...data },
      update: data,
    });
    const said = { subjectId: position.id, details: { competency: competency.code, level } };
    await announce(tx, actor, { ...said, topic: "competency.requirement-set", recipients: position.holders });
    await recordEvent(tx, actor, {
      ...said,
      ...{ name: "competency.requirement-set", agencyId: position.agencyId },
    });
  });

/**
 * Takes back what a position asks of its own: what it inherits counts again, which the database puts there.
 * @throws DomainError as `setRequirement`, and `competency.nothing-own`.
 */
export const restoreRequirement = (actor: Actor, input: z.output<typeof restoreRequirementSchema>) =>
  writing(actor, async (tx) => {
    const { position, competency, place, asked } = await requirementToChange(tx, actor, input);
    if (!asked || asked.inherited) refuse("competency.nothing-own");
    await tx.competencyRequirement.delete({ where: { positionId_competencyId: place } });
    const said = { subjectId: position.id, details: { competency: competency.code } };
    await announce(tx, actor, {
      ...said,
      ...{ topic: "competency.requirement-restored", recipients: position.holders },
    });
    await recordEvent(tx, actor, {
      ...said,
      ...{ name: "competency.requirement-restored", agencyId: position.agencyId },
    });
  });

type Change = Pick<z.output<typeof setRequirementSchema>, "positionId" | "competencyId" | "seen">;

/** What stands there, held against what was seen; one change after the other. Nobody says what their own position asks. */
async function requirementToChange(
  tx: Transaction,
  actor: Actor,
  { seen, positionId, competencyId }: Change,
) {
  const place = { positionId, competencyId };
  // A competency that is being retired meanwhile would leave this behind.
  await tx.$queryRaw`SELECT id FROM "Competency" WHERE id = ${place.competencyId}::uuid FOR SHARE`;
  const position = await positionInSight(tx, actor, place.positionId);
  const competency = await competencyInSight(tx, actor, place.competencyId);
  if (position.holders.includes(actor.personId)) refuse("competency.own-position");
  await tx.$queryRaw`SELECT id FROM "Position" WHERE id = ${position.id}::uuid FOR NO KEY UPDATE`;
  const asked = await tx.competencyRequirement.findUnique({
    where: { positionId_competencyId: place },
    select: { level: true, inherited: true },
  });
  if (asked?.level !== seen?.level || asked?.inherited !== seen?.inherited)
    throw new DomainError([{ code: "stale" }]);
  return { position, competency, place, asked };
}
