import "server-only";

import type { Actor } from "@/lib/access/actor";
import { reading } from "@/lib/db/doors";
import type { IndicatorKey } from "@/lib/reporting/indicators";
import { indicatorInSight } from "@/lib/reporting/queries/indicator";
import type { Asked } from "@/lib/reporting/queries/place";

import { proposedAmong } from "../owners";
import { asLeader } from "../policy";
import { ownerNamed, ownersNamed, headsAround } from "./owners";

type Wanted = { key: IndicatorKey; owner: string | null; search: string };

/**
 * The figure that a decision is to be made on, as it will be kept, and who could own it: the heads that are proposed, whom the
 * address names, and whom a search finds.
 * @throws DomainError `not-found` for a unit whose figures the actor does not decide on.
 */
export const findDecisionAsked = (actor: Actor, asked: Asked, { key, owner, search }: Wanted) =>
  reading(actor, async (tx) => {
    const leader = asLeader(actor);
    const report = await indicatorInSight(tx, leader, key, asked);
    const { unit, rows } = report;
    const below = rows.map(({ id }) => id);
    const proposed = proposedAmong(await headsAround(tx, leader, unit, below), [unit.id, ...below]);
    const named = owner ? await ownerNamed(tx, leader, unit, owner) : null;
    return { report, proposed, named, found: await ownersNamed(tx, leader, unit, search) };
  });
