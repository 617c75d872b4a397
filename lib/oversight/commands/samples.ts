import "server-only";

import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/record";
import { writing } from "@/lib/db/doors";
import { found, refuseBecause } from "@/lib/errors";
import { newId } from "@/lib/ids";

import { auditsToday } from "../policy";
import { letterOfSample, populationOf } from "../queries/samples";
import { drawingBlockers, drawnFrom } from "../sample";
import type { drawSampleSchema } from "../schema";

/**
 * Draws a random sample of what a letter opens in a year, by a seed that stands with it; what it was drawn from is kept, so that
 * whoever doubts it draws again. Answers its id.
 * @throws DomainError `not-found` for a letter that does not send the actor today, `sample.kind-not-named`, `sample.nothing-there`,
 * `sample.more-than-there-are`.
 */
export const drawSample = (actor: Actor, { letterId, ...wanted }: z.output<typeof drawSampleSchema>) =>
  writing(actor, async (tx) => {
    const { kind, year, size, seed } = wanted;
    const letter = found(
      await tx.auditLetter.findFirst({
        where: { id: letterId, AND: auditsToday(actor) },
        select: letterOfSample,
      }),
    );
    const population = letter.kinds.includes(kind)
      ? await populationOf(tx, actor, letter, { kind, year })
      : [];
    refuseBecause(drawingBlockers({ size, population: population.length, kind, named: letter.kinds }));
    const id = newId();
    await tx.auditSample.create({
      data: {
        ...{ id, letterId, kind, year, seed, size, population },
        ...{ drawnById: actor.personId, drawnAt: actor.now },
      },
    });
    await tx.auditSampleItem.createMany({
      data: drawnFrom(seed, population, size).map((subjectId, at) => ({
        sampleId: id,
        place: at + 1,
        subjectId,
      })),
    });
    await recordEvent(tx, actor, {
      ...{ name: "oversight.sample-drawn", subjectId: id, agencyId: null },
      details: { number: letter.number, kind, year, size, population: population.length },
    });
    return id;
  });
