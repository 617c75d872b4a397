import "server-only";

import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/record";
import { dateOf, type IsoDate } from "@/lib/dates";
import { type Transaction, writing } from "@/lib/db/doors";
import type { Role } from "@/lib/db/generated/enums";
import { found, refuse, refuseBecause, refuseUnless } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { announce } from "@/lib/notifications/commands";
import { oneSupervisionChange } from "@/lib/organisation/commands";
import { departures } from "@/lib/organisation/departures";

import { canGive, keptAccounts, rolesToGive } from "../policy";
import { givingBlockers, lastDayInService, lastDayNow } from "../role";
import type { endRoleSchema, giveRoleSchema } from "../schema";
import { lastSeat, refuseLast } from "./keep";

/**
 * Gives the owner of an account a role in a unit, from a day on and until another, or until somebody ends it or they leave the service.
 * They are told, and so is the trail. Answers the id of the grant.
 * @throws DomainError `not-found` for whoever does not give that role there, `account.role-own`, `account.closed`, `movement.gone` for who
 * has left by that day, `account.role-unit`, `account.role-past`, `account.role-ends-first`, `account.role-outlives-service`,
 * `account.role-held`.
 */
export const giveRole = (actor: Actor, input: z.output<typeof giveRoleSchema>) =>
  writing(actor, async (tx) => {
    const { accountId, role, unitId, validFrom } = input;
    refuseUnless(rolesToGive(actor).includes(role));
    // The end of a service ends the roles that it finds: one that is given at the same moment waits for it, or is among them.
    await oneSupervisionChange(tx);
    const holder = await heldAccount(tx, actor, { id: accountId });
    const unit = found(await tx.unit.findUnique({ where: { id: unitId } }));
    refuseUnless(canGive(actor, role, unit.path));
    if (holder.closed) refuse("account.closed");
    const left = await departureOf(tx, holder.personId);
    if (left && left <= validFrom) refuse("movement.gone", { date: left });
    refuseBecause(givingBlockers(role, unit, input, { today: actor.today, left }));
    const validTo = input.validTo ?? lastDayInService(left);
    const [from, to] = [new Date(validFrom), validTo && new Date(validTo)];
    const held = await tx.roleGrant.findFirst({
      where: {
        ...{ personId: holder.personId, role, unitId, OR: [{ validTo: null }, { validTo: { gte: from } }] },
        ...(to && { validFrom: { lte: to } }),
      },
    });
    if (held) refuse("account.role-held");
    const id = newId();
    const given = { givenById: actor.personId, givenAt: actor.now };
    await tx.roleGrant.create({
      data: { id, personId: holder.personId, role, unitId, validFrom: from, validTo: to, ...given },
    });
    await tell(tx, actor, "access.role-given", { ...holder, role, unit: unit.name });
    return id;
  });

/**
 * Ends a role at once: its holder's next request has it no more. One that had not begun before today goes as if it was never given; the
 * trail tells of both.
 * @throws DomainError `not-found` for whoever does not give that role there, `account.role-own`, `account.last-role`, `stale` once it is over.
 */
export const endRole = (actor: Actor, { grantId }: z.output<typeof endRoleSchema>) =>
  writing(actor, async (tx) => {
    refuseUnless(rolesToGive(actor).length > 0);
    const { personId } = found(
      await tx.roleGrant.findUnique({ where: { id: grantId }, select: { personId: true } }),
    );
    const holder = await heldAccount(tx, actor, { personId });
    const grant = found(await tx.roleGrant.findUnique({ where: { id: grantId }, include: { unit: true } }));
    const { role, unit } = grant;
    refuseUnless(canGive(actor, role, unit.path));
    if (grant.validTo && dateOf(grant.validTo) < actor.today) refuse("stale");
    if (role === "system_admin") await refuseLast(tx, holder.personId, grantId);
    const last = lastDayNow(dateOf(grant.validFrom), actor.today);
    if (last)
      await tx.roleGrant.update({
        where: { id: grantId },
        data: { validTo: new Date(last) },
        select: { id: true },
      });
    else await tx.roleGrant.delete({ where: { id: grantId } });
    await tell(tx, actor, "access.role-ended", { ...holder, role, unit: unit.name });
  });

/** The first day on which somebody is no longer in service, as far as it is on record. */
async function departureOf(tx: Transaction, personId: string): Promise<IsoDate | null> {
  const left = await tx.movement.findFirst({
    where: { personId, kind: { in: [...departures] } },
    orderBy: { validFrom: "asc" },
    select: { validFrom: true },
  });
  return left && dateOf(left.validFrom);
}

/** The account of somebody else that the actor keeps, held until the transaction ends: of two who give at once, one comes after the other. */
async function heldAccount(tx: Transaction, actor: Actor, where: { id?: string; personId?: string }) {
  await tx.$queryRaw`SELECT 1 FROM "Account" WHERE id = ${where.id ?? null}::uuid OR "personId" = ${where.personId ?? null}::uuid
    FOR NO KEY UPDATE`;
  const { id, personId, disabledAt, person } = found(
    await tx.account.findFirst({
      where: { ...where, person: keptAccounts(actor) },
      select: { id: true, personId: true, disabledAt: true, person: { select: { assignments: lastSeat } } },
    }),
  );
  if (personId === actor.personId) refuse("account.role-own");
  return {
    id,
    personId,
    closed: disabledAt !== null,
    agencyId: person.assignments[0]?.position.agencyId ?? null,
  };
}

type Told = { id: string; personId: string; agencyId: string | null; role: Role; unit: string };

async function tell(tx: Transaction, actor: Actor, name: `access.role-${"given" | "ended"}`, told: Told) {
  const { id: subjectId, personId, agencyId, role, unit } = told;
  await announce(tx, actor, { topic: name, subjectId, recipients: [personId], details: { role } });
  await recordEvent(tx, actor, { name, subjectId, agencyId, details: { role, unit } });
}
