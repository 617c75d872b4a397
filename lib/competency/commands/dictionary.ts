import "server-only";

import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/record";
import { type Transaction, writing } from "@/lib/db/doors";
import { claimVersion, refuse, refuseUnless } from "@/lib/errors";
import { newId } from "@/lib/ids";

import { levels, wordsOf } from "../competencies";
import { canKeepCompetencies, keeps } from "../policy";
import { competencyInSight, isOwnCompetency } from "../queries/dictionary";
import { keepingOf } from "../queries/keeping";
import type { addCompetencySchema, describeCompetencySchema, retireCompetencySchema } from "../schema";

type Indicators = z.output<typeof addCompetencySchema>["indicators"];

/**
 * Adds a technical competency to the dictionary, of one agency or of all; answers its id.
 * @throws DomainError `competency.code-taken`; `not-found` for agencies whose dictionary the actor does not keep.
 */
export const addCompetency = (actor: Actor, input: z.output<typeof addCompetencySchema>) =>
  writing(actor, async (tx) => {
    const { code, name, definition, agencyId, indicators } = input;
    refuseUnless(canKeepCompetencies(actor) && keeps(await keepingOf(tx, actor), agencyId));
    if (wordsOf(code) !== "technical") refuse("competency.code-taken");
    const id = newId();
    const { count } = await tx.competency.createMany({
      data: [{ id, code, name, definition: definition || null, kind: "technical", agencyId }],
      skipDuplicates: true,
    });
    if (count === 0) refuse("competency.code-taken");
    await writeIndicators(tx, id, indicators);
    await recordEvent(tx, actor, { name: "competency.added", subjectId: id, agencyId, details: { code } });
    return id;
  });

/**
 * Changes what a technical competency is called and what people do at its levels.
 * @throws DomainError `competency.of-the-regulation`, `stale`; `not-found` for what somebody else keeps.
 */
export const describeCompetency = (actor: Actor, input: z.output<typeof describeCompetencySchema>) =>
  writing(actor, async (tx) => {
    const competency = await competencyToChange(tx, actor, input.competencyId);
    const { name, definition, indicators } = input;
    await claimVersion(tx.competency, competency, input.version, { name, definition: definition || null });
    await tx.competencyLevel.deleteMany({ where: { competencyId: competency.id } });
    await writeIndicators(tx, competency.id, indicators);
    const { code, agencyId } = competency;
    await recordEvent(tx, actor, {
      ...{ name: "competency.described", subjectId: competency.id, agencyId, details: { code } },
    });
  });

/**
 * Retires a technical competency, so that no position asks for it any more, or takes it up again. What was assessed stays; the
 * database takes it from all positions at once, and gives back what standards ask.
 * @throws DomainError `competency.of-the-regulation`, `stale`; `not-found` for what somebody else keeps.
 */
export const retireCompetency = (actor: Actor, input: z.output<typeof retireCompetencySchema>) =>
  writing(
    actor,
    async (tx) => {
      const { retired, version, competencyId } = input;
      const competency = await competencyToChange(tx, actor, competencyId);
      if ((competency.retiredOn !== null) === retired) refuse("stale");
      const positions = await tx.competencyRequirement.count({ where: { competencyId } });
      await claimVersion(tx.competency, competency, version, {
        retiredOn: retired ? new Date(actor.today) : null,
      });
      const { code, agencyId } = competency;
      await recordEvent(tx, actor, {
        ...{
          name: retired ? "competency.retired" : "competency.reinstated",
          subjectId: competencyId,
          agencyId,
        },
        details: { code, ...(retired ? { positions } : {}) },
      });
    },
    { timeout: 15_000 },
  );

/** A competency whose words the actor may change: the government's own, in their keeping. */
async function competencyToChange(tx: Transaction, actor: Actor, competencyId: string) {
  const competency = await competencyInSight(tx, actor, competencyId);
  refuseUnless(keeps(await keepingOf(tx, actor), competency.agencyId));
  if (!isOwnCompetency(competency)) refuse("competency.of-the-regulation");
  return competency;
}

const writeIndicators = (tx: Transaction, competencyId: string, indicators: Indicators) =>
  tx.competencyLevel.createMany({
    data: levels
      .filter((level) => indicators[level] !== "")
      .map((level) => ({ competencyId, level, indicators: indicators[level] })),
  });
