import "server-only";

import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { onDay } from "@/lib/access/visibility";
import { recordEvent } from "@/lib/audit/record";
import { type Transaction, writing } from "@/lib/db/doors";
import { found, refuse, refuseBecause } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { announce } from "@/lib/notifications/commands";

import { assessmentBlockers, chosenLines } from "../assessing";
import { assessablePeople } from "../policy";
import { requirementOf, requirementsOf } from "../queries/requirements";
import type { assessCompetencySchema, assessOneselfSchema, assessTogetherSchema } from "../schema";

/**
 * Writes down the level of a competency that the rater of today saw, with the reason (B.1.9). Nothing is overwritten:
 * each assessment is a new row, and the latest counts.
 * @throws DomainError `development.not-yourself`, `not-found` for people the actor does not rate,
 * `development.not-required`, `development.assessed-in-the-future`, or `competency.recommendation-needed`.
 */
export const assessCompetency = (actor: Actor, input: z.output<typeof assessCompetencySchema>) =>
  writing(actor, async (tx) => {
    const { personId, competencyId, level, reason, recommendation } = input;
    await allowAssessing(tx, actor, input);
    const asked = await requirementOf(tx, actor, personId, competencyId);
    refuseBecause(assessmentBlockers([{ required: asked.level, level, recommendation }]));
    const id = newId();
    await tx.competencyAssessment.create({
      data: {
        ...{ id, personId, competencyId, level, reason },
        ...{ recommendation: recommendation || null, assessedById: actor.personId },
        ...{ assessedAt: actor.now, assessedOn: new Date(input.assessedOn) },
      },
    });
    const news = { subjectId: id, details: { competency: asked.competency.code } };
    await announce(tx, actor, { ...news, topic: "development.competency-assessed", recipients: [personId] });
    await recordEvent(tx, actor, {
      ...news,
      name: "development.competency-assessed",
      agencyId: asked.position.agencyId,
    });
  });

/**
 * The same for several competencies of one person in one form, all of them or none.
 * @throws DomainError as `assessCompetency`, and `competency.nothing-assessed`.
 */
export const assessTogether = (actor: Actor, input: z.output<typeof assessTogetherSchema>) =>
  writing(actor, async (tx) => {
    const { personId, assessedOn } = input;
    await allowAssessing(tx, actor, input);
    const chosen = chosenLines(input.lines);
    const asked = await requirementsOf(
      tx,
      actor,
      personId,
      chosen.map(({ competencyId }) => competencyId),
    );
    const required = new Map(asked.map(({ competencyId, level }) => [competencyId, level]));
    refuseBecause(
      assessmentBlockers(
        chosen.map((line) => ({ ...line, required: required.get(line.competencyId) ?? line.level })),
      ),
    );
    await write(tx, actor, { personId, assessedOn, origin: "supervisor" }, chosen);
    const details = { count: chosen.length };
    await announce(tx, actor, {
      ...{ topic: "competency.assessed-together", subjectId: personId, details },
      recipients: [personId],
    });
    await recordEvent(tx, actor, {
      ...{ name: "competency.assessed-together", subjectId: personId },
      ...{
        agencyId: asked[0]?.position.agencyId ?? null,
        details: { ...details, competencies: codesOf(asked) },
      },
    });
  });

/**
 * How the actor sees their own competencies: a talk begins with it, and no gap is counted from it.
 * @throws DomainError `competency.nothing-assessed` or `development.not-required`.
 */
export const assessOneself = (actor: Actor, input: z.output<typeof assessOneselfSchema>) =>
  writing(actor, async (tx) => {
    const { personId } = actor;
    const chosen = chosenLines(input.lines);
    if (chosen.length === 0) refuse("competency.nothing-assessed");
    const asked = await requirementsOf(
      tx,
      actor,
      personId,
      chosen.map(({ competencyId }) => competencyId),
    );
    await write(tx, actor, { personId, assessedOn: actor.today, origin: "self" }, chosen);
    const raters = await tx.supervision.findMany({
      where: { personId, ...onDay(actor.today) },
      select: { raterId: true },
    });
    const details = { count: chosen.length };
    await announce(tx, actor, {
      ...{ topic: "competency.self-assessed", subjectId: personId, details },
      recipients: raters.map(({ raterId }) => raterId),
    });
    await recordEvent(tx, actor, {
      ...{ name: "competency.self-assessed", subjectId: personId },
      ...{
        agencyId: asked[0]?.position.agencyId ?? null,
        details: { ...details, competencies: codesOf(asked) },
      },
    });
  });

/** Only today's rater assesses, others than themselves, and what is over. */
async function allowAssessing(
  tx: Transaction,
  actor: Actor,
  { personId, assessedOn }: { personId: string; assessedOn: string },
) {
  if (personId === actor.personId) refuse("development.not-yourself");
  found(await tx.person.findFirst({ where: { id: personId, AND: assessablePeople(actor) } }));
  if (assessedOn > actor.today) refuse("development.assessed-in-the-future");
}

type Written = { personId: string; assessedOn: string; origin: "supervisor" | "self" };

const write = (
  tx: Transaction,
  actor: Actor,
  { assessedOn, ...whose }: Written,
  chosen: ReturnType<typeof chosenLines>,
) =>
  tx.competencyAssessment.createMany({
    data: chosen.map(({ recommendation, ...seen }) => ({
      ...{ ...whose, ...seen, id: newId(), recommendation: recommendation || null },
      ...{ assessedById: actor.personId, assessedAt: actor.now, assessedOn: new Date(assessedOn) },
    })),
  });

const codesOf = (asked: readonly { competency: { code: string } }[]) =>
  asked.map(({ competency }) => competency.code).join(",");
