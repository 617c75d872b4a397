import "server-only";

import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/record";
import { writing } from "@/lib/db/doors";
import { found, refuse } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { announce } from "@/lib/notifications/commands";

import { assessablePeople } from "../policy";
import { requirementOf } from "../queries/requirements";
import type { assessCompetencySchema } from "../schema";

/**
 * Writes down the level of a competency that the rater of today saw, with the reason (B.1.9). Nothing is overwritten:
 * each assessment is a new row, and the latest counts.
 * @throws DomainError `development.not-yourself`, `not-found` for people the actor does not rate,
 * `development.not-required`, or `development.assessed-in-the-future`.
 */
export const assessCompetency = (actor: Actor, input: z.output<typeof assessCompetencySchema>) =>
  writing(actor, async (tx) => {
    const { personId, competencyId, level, reason } = input;
    if (personId === actor.personId) refuse("development.not-yourself");
    found(await tx.person.findFirst({ where: { id: personId, AND: assessablePeople(actor) } }));
    if (input.assessedOn > actor.today) refuse("development.assessed-in-the-future");
    const { competency, position } = await requirementOf(tx, actor, personId, competencyId);
    const id = newId();
    const written = {
      assessedById: actor.personId,
      assessedAt: actor.now,
      assessedOn: new Date(input.assessedOn),
    };
    const recommendation = input.recommendation || null;
    await tx.competencyAssessment.create({
      data: { ...written, id, personId, competencyId, level, reason, recommendation },
    });
    const news = { subjectId: id, details: { competency: competency.code } };
    await announce(tx, actor, { ...news, topic: "development.competency-assessed", recipients: [personId] });
    await recordEvent(tx, actor, {
      ...news,
      name: "development.competency-assessed",
      agencyId: position.agencyId,
    });
  });
