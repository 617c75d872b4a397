import "server-only";

import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { type Transaction, writing } from "@/lib/db/doors";
import { claimVersion, found, refuseBecause } from "@/lib/errors";
import { oneSupervisionChange } from "@/lib/organisation/commands";
import { keptPeople } from "@/lib/organisation/policy";

import { planMovement } from "../queries/plan";
import type { recordMovementSchema } from "../schema";
import { closePlansLeft } from "./close-plans";
import { tellOf } from "./tell";
import { writeMovements } from "./write";

/**
 * Records what happens to somebody in service: a transfer, leave and the way back, Plt and Plh and their end, retirement, resignation,
 * the end of a contract, death. Whatever waited for the person or at them waits for the right one from that day on, in the past as far as
 * no period has closed, and for days to come by itself.
 * @throws DomainError `not-found` for people whose records the actor does not keep, `movement.*`, `organisation.rater-*`, `stale`.
 */
export const recordMovement = (actor: Actor, input: z.output<typeof recordMovementSchema>) =>
  writing(actor, async (tx) => {
    const { version, basis, ...typed } = input;
    await oneSupervisionChange(tx);
    const person = found(await keptPerson(tx, actor, typed.personId));
    const { before, around, order, outcome } = await planMovement(tx, actor, typed);
    refuseBecause(outcome.blockers);
    await claimVersion(tx.person, person, version, {});
    const entries = [{ order, basis }];
    const after = outcome.standing;
    await writeMovements(tx, actor, { before, after, entries });
    await closePlansLeft(tx, actor);
    await tellOf(tx, actor, { before, after, around, entries });
  });

const keptPerson = (tx: Transaction, actor: Actor, id: string) =>
  tx.person.findFirst({ where: { id, AND: keptPeople(actor) }, select: { id: true, version: true } });
