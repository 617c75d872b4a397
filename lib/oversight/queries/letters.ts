import "server-only";

import type { Actor } from "@/lib/access/actor";
import { onDay } from "@/lib/access/visibility";
import { dateOf } from "@/lib/dates";
import { reading } from "@/lib/db/doors";
import { refuseUnless } from "@/lib/errors";

import { stateOf } from "../letter";
import { canKeepLetters, canReadLetters, visibleLetters } from "../policy";

const perPage = 20;

type Wanted = { show: "running" | "all"; page: number };

const shown = {
  ...{
    id: true,
    number: true,
    issuedOn: true,
    issuedBy: true,
    wholeRegion: true,
    kinds: true,
    version: true,
  },
  ...{ validFrom: true, validTo: true, coversFrom: true, coversTo: true, endedAt: true, endedReason: true },
  auditors: {
    select: { person: { select: { id: true, name: true } } },
    orderBy: { person: { name: "asc" } },
  },
  agencies: {
    select: { agency: { select: { shortName: true } } },
    orderBy: { agency: { shortName: "asc" } },
  },
} as const;

/**
 * The letters in the actor's sight, the latest first, with how many run today; those that run or are still to come, or all.
 * @throws DomainError `not-found` for whoever neither keeps letters nor audits.
 */
export const findLetters = (actor: Actor, { show, page }: Wanted) =>
  reading(actor, async (tx) => {
    refuseUnless(canReadLetters(actor));
    const day = new Date(actor.today);
    const open = { AND: [visibleLetters(actor), { endedAt: null, validTo: { gte: day } }] };
    const [rows, running] = [
      await tx.auditLetter.findMany({
        where: show === "running" ? open : visibleLetters(actor),
        orderBy: [{ validFrom: "desc" }, { id: "desc" }],
        ...{ skip: (page - 1) * perPage, take: perPage + 1, select: shown },
      }),
      await tx.auditLetter.count({ where: { AND: [open, { validFrom: { lte: day } }] } }),
    ];
    const letters = rows.slice(0, perPage).map(({ auditors, agencies, endedAt, ...row }) => {
      const { issuedOn, validFrom, validTo, coversFrom, coversTo, ...letter } = row;
      const days = {
        ...{ issuedOn: dateOf(issuedOn), validFrom: dateOf(validFrom), validTo: dateOf(validTo) },
        ...{ coversFrom: dateOf(coversFrom), coversTo: dateOf(coversTo) },
      };
      const state = stateOf({ ...days, endedAt }, actor.today);
      return {
        ...{
          ...letter,
          ...days,
          state,
          mayEnd: canKeepLetters(actor) && ["running", "to_come"].includes(state),
        },
        auditors: auditors.map(({ person }) => person.name),
        agencies: agencies.map(({ agency }) => agency.shortName),
      };
    });
    return { letters, running, more: rows.length > perPage, keeps: canKeepLetters(actor) };
  });

export type LetterShown = Awaited<ReturnType<typeof findLetters>>["letters"][number];

/**
 * Whom a letter can send, who has the role of an auditor today, and to which agencies.
 * @throws DomainError `not-found` for whoever keeps no letters.
 */
export const findLetterChoices = (actor: Actor) =>
  reading(actor, async (tx) => {
    refuseUnless(canKeepLetters(actor));
    const auditors = await tx.person.findMany({
      where: { id: { not: actor.personId }, grants: { some: { role: "auditor", ...onDay(actor.today) } } },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      select: { id: true, name: true },
    });
    const agencies = await tx.agency.findMany({
      orderBy: [{ shortName: "asc" }, { id: "asc" }],
      select: { id: true, shortName: true },
    });
    return { auditors, agencies: agencies.map(({ id, shortName: name }) => ({ id, name })) };
  });
