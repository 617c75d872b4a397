import "server-only";

import type { Actor } from "@/lib/access/actor";
import { onDay } from "@/lib/access/visibility";
import { reading } from "@/lib/db/doors";
import type { Prisma } from "@/lib/db/generated/client";
import { inYear, visibleTrainings } from "@/lib/training/policy";

import { assessablePeople, visibleProfiles } from "../policy";
import { profileOf } from "../profile";

/**
 * A competency profile of today: what the position asks, what was seen, and this year's trainings; with `words`, what the
 * government says of each level.
 */
const profileRow = (actor: Actor, words: boolean) =>
  ({
    id: true,
    name: true,
    assignments: {
      where: { kind: "definitive", ...onDay(actor.today) },
      take: 1,
      select: {
        position: {
          select: {
            title: true,
            requirements: {
              orderBy: { competency: { code: "asc" } },
              select: {
                level: true,
                competency: {
                  select: {
                    ...{ id: true, code: true, name: true, kind: true },
                    levels: words && { select: { level: true, indicators: true } },
                  },
                },
              },
            },
          },
        },
      },
    },
    assessments: {
      orderBy: [{ assessedOn: "desc" }, { assessedAt: "desc" }, { id: "desc" }],
      select: {
        id: true,
        origin: true,
        competencyId: true,
        level: true,
        reason: true,
        recommendation: true,
        assessedOn: true,
        assessedAt: true,
        assessedBy: { select: { name: true } },
        source: true,
        documentNumber: true,
        documentDate: true,
      },
    },
    trainings: {
      where: { AND: [visibleTrainings(actor), inYear(Number(actor.today.slice(0, 4)))] },
      orderBy: [{ endedOn: "desc" }, { id: "desc" }],
      select: { id: true, title: true, competencyId: true, hours: true },
    },
  }) satisfies Prisma.PersonSelect;

/**
 * The competencies of one person in sight, the largest gap first, with the JP of the actor's year; null for anybody
 * else. `mayAssess` says whether the actor is their rater today.
 */
export const findProfile = (actor: Actor, personId: string) =>
  reading(actor, async (tx) => {
    const row = await tx.person.findFirst({
      where: { id: personId, AND: visibleProfiles(actor) },
      select: profileRow(actor, true),
    });
    const rated = await tx.person.count({ where: { id: personId, AND: assessablePeople(actor) } });
    return row && { ...profileOf(row), mayAssess: rated > 0 };
  });

/** The same for everybody whom the actor rates today, by name. */
export const teamProfiles = (actor: Actor) =>
  reading(actor, async (tx) => {
    const people = await tx.person.findMany({
      where: assessablePeople(actor),
      orderBy: { name: "asc" },
      select: profileRow(actor, false),
    });
    return people.map(profileOf);
  });
