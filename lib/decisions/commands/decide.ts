import "server-only";

import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { writing } from "@/lib/db/doors";
import { refuse, refuseBecause } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { indicatorInSight } from "@/lib/reporting/queries/indicator";

import { dueBlockers } from "../lifecycle";
import { asLeader } from "../policy";
import { ownerNamed } from "../queries/owners";
import type { decideSchema } from "../schema";
import { settle } from "./settle";

/**
 * Decides something on a figure: a sentence, who does it, and by when (R7). The figure is kept as it is told now; the owner is
 * told and has it among their tasks. Answers its id.
 * @throws DomainError `not-found` for a unit whose figures the actor does not decide on, `decision.due-past`,
 * `decision.owner-unfit` for somebody who rates nobody there, is the actor, or is out of their sight.
 */
export const decide = (actor: Actor, input: z.output<typeof decideSchema>) =>
  writing(actor, async (tx) => {
    const { unitId, indicator, year, quarter, sentence, ownerId, dueOn } = input;
    const leader = asLeader(actor);
    const { unit, all } = await indicatorInSight(tx, leader, indicator, { unit: unitId, year, quarter });
    refuseBecause(dueBlockers(dueOn, actor.today));
    if (!(await ownerNamed(tx, leader, unit, ownerId))) refuse("decision.owner-unfit");
    const { part, whole, value } = all.now?.value == null ? nothing : all.now;
    const id = newId();
    await tx.figureDecision.create({
      data: {
        ...{ id, unitId, indicator, year, quarter, part, whole, value, sentence, ownerId },
        ...{ dueOn: new Date(dueOn), decidedById: actor.personId, decidedAt: actor.now },
      },
    });
    await settle(tx, actor, {
      ...{ name: "decision.made", id, unit, recipients: [ownerId] },
      details: { indicator, year, quarter },
    });
    return id;
  });

/** A figure that is not told, or of which there is nothing to count. */
const nothing = { part: null, whole: null, value: null };
