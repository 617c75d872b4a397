import "server-only";

import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { onDay } from "@/lib/access/visibility";
import { dateOf } from "@/lib/dates";
import { reading, type Transaction } from "@/lib/db/doors";
import { found } from "@/lib/errors";
import { unlike } from "@/lib/movements/difference";
import { standingFor } from "@/lib/movements/queries/standing";
import { unitNamed } from "@/lib/movements/typed";
import { keptUnits } from "@/lib/organisation/policy";

import { fieldsOf } from "../kinds";
import { noChange, type Subject } from "../reorder";
import { type Reorganised, reorganise } from "../reorganise";
import type { reorganisationSchema } from "../schema";

type Asked = z.output<typeof reorganisationSchema>;

/** What a reorganisation makes of what stands in this transaction, and why it cannot be. */
export async function planReorganisation(tx: Transaction, actor: Actor, asked: Asked) {
  const row = await keptUnit(tx, actor, asked.unitId);
  const { unit: typed, kind, from, name, head, positions } = asked;
  const names = fieldsOf(kind).unit ? [typed].filter(Boolean) : [];
  const { standing: before, around: was } = await standingFor(tx, actor, {
    ...{ ids: [], people: [], units: names, from },
    unitIds:
      kind === "move" || kind === "merge"
        ? await idsWithin(tx, row.path)
        : [row.id, ...row.children.map(({ id }) => id)],
  });
  const subject = subjectOf(row, found(was.units.get(row.id)), kind === "split");
  const other = fieldsOf(kind).unit ? unitNamed(typed, was) : { unit: null, blockers: [] };
  const order = { kind, from, other: other.unit, name, head, positions };
  const nothing = { standing: before, around: was, change: noChange, blockers: other.blockers, effects: [] };
  const outcome = other.blockers.length > 0 ? nothing : reorganise(before, was, { subject, order });
  return { row, before, was, order, outcome };
}

const keptUnit = async (tx: Transaction, actor: Actor, id: string) =>
  found(
    await tx.unit.findFirst({
      where: { id, AND: keptUnits(actor) },
      select: {
        ...{ id: true, name: true, kind: true, path: true, version: true, closedFrom: true, agencyId: true },
        ...{ parentId: true, parent: { select: { children: { where: open, select: named } } } },
        children: { where: open, select: named },
        positions: { where: { isHead: true }, select: { kind: true } },
        teams: {
          where: { OR: [{ validTo: null }, { validTo: { gte: new Date(actor.today) } }] },
          select: { id: true },
        },
      },
    }),
  );

const open = { closedFrom: null };
const named = { id: true, name: true } as const;

type Row = Awaited<ReturnType<typeof keptUnit>>;

const subjectOf = (row: Row, unit: Subject["unit"], splits: boolean): Subject => ({
  ...{ unit, kind: row.kind, closedFrom: row.closedFrom && dateOf(row.closedFrom) },
  headKind: row.positions[0]?.kind ?? null,
  ...{ below: row.children.map(({ id }) => id), teams: row.teams.length },
  beside: [...(row.parent?.children ?? []), ...(splits ? row.children : [])]
    .filter(({ id }) => id !== row.id)
    .map(({ name }) => name),
});

const idsWithin = async (tx: Transaction, path: string) =>
  (await tx.unit.findMany({ where: { path: { startsWith: path } }, select: { id: true } })).map(
    ({ id }) => id,
  );

/**
 * What a reorganisation would change, in the order in which it is told, and why it cannot be; nothing is changed.
 * @throws DomainError `not-found` for units that the actor does not keep.
 */
export const previewReorganisation = (actor: Actor, asked: Asked) =>
  reading(actor, async (tx) => {
    const { row, before, outcome } = await planReorganisation(tx, actor, asked);
    const { blockers, effects } = outcome;
    if (blockers.length > 0) return { blockers, effects, along: null };
    return {
      blockers,
      effects,
      along: await alongWith(tx, actor, { row, before, outcome, kind: asked.kind }),
    };
  });

export type ReorganisationPreview = Awaited<ReturnType<typeof previewReorganisation>>;

type Planned = Pick<Awaited<ReturnType<typeof planReorganisation>>, "row" | "before"> & {
  outcome: Pick<Reorganised, "standing">;
  kind: Asked["kind"];
};

/** What goes along without a word, and what stays as it is. */
async function alongWith(tx: Transaction, { today }: Actor, { row, before, outcome, kind }: Planned) {
  const year = Number(today.slice(0, 4));
  const reseated = idsOf(unlike(before.held, outcome.standing.held));
  const rerated = idsOf(unlike(before.rated, outcome.standing.rated));
  const merges = kind === "merge";
  return {
    plans: await tx.performancePlan.count({
      where: { personId: { in: reseated }, year, unitId: row.id, status: { not: "closed" } },
    }),
    waiting: await tx.performancePlan.count({ where: { personId: { in: rerated }, status: "submitted" } }),
    evaluations: await tx.evaluation.count({
      where: { personId: { in: [...new Set([...reseated, ...rerated])] }, signedAt: null },
    }),
    teams: merges ? row.teams.length : 0,
    goals: merges ? await tx.unitGoal.count({ where: { unitId: row.id, year: { gte: year } } }) : 0,
    roles: merges ? await tx.roleGrant.count({ where: { unitId: row.id, ...onDay(today) } }) : 0,
  };
}

const idsOf = (rows: readonly { personId: string }[]) => [...new Set(rows.map(({ personId }) => personId))];
