import "server-only";

import type { Actor } from "@/lib/access/actor";
import { reading, unattended } from "@/lib/db/doors";
import { refuseUnless } from "@/lib/errors";

import { canKeepRetention, canSetRetention, sidesOf } from "../policy";
import { confirmingBlockers, droppingBlockers, retentionKinds } from "../run";
import { dueNow } from "./due";

const named = { select: { name: true } } as const;
const inOrder = <Row extends { kind: (typeof retentionKinds)[number] }>(rows: readonly Row[]) =>
  [...rows].sort((one, other) => retentionKinds.indexOf(one.kind) - retentionKinds.indexOf(other.kind));

// Everything that is old is counted, with what holds it back.
const patience = { timeout: 15_000 };

/**
 * How long each kind stays and how much of it has outlived that today, with the runs, the latest first.
 * @throws DomainError `not-found` for whoever keeps neither records nor the system.
 */
export const findSchedule = (actor: Actor) =>
  reading(
    actor,
    async (tx) => {
      refuseUnless(canKeepRetention(actor));
      const { personId, today } = actor;
      const rules = await tx.retentionRule.findMany({
        select: { kind: true, months: true, basis: true, version: true },
      });
      const due = new Map((await dueNow(tx, rules, today)).map((one) => [one.kind, one]));
      const runs = await tx.retentionRun.findMany({
        orderBy: { id: "desc" },
        take: 10,
        include: { lines: true, proposedBy: named, hrBy: named, adminBy: named, droppedBy: named },
      });
      return {
        maySet: canSetRetention(actor),
        rules: inOrder(rules).map((rule) => ({
          ...rule,
          ...{ due: due.get(rule.kind)?.due ?? 0, held: due.get(rule.kind)?.held ?? 0 },
          until: due.get(rule.kind)?.until ?? today,
        })),
        runs: runs.map(({ lines, proposedBy, hrBy, adminBy, droppedBy, ...run }) => ({
          ...{ id: run.id, state: run.state, version: run.version },
          ...{
            by: proposedBy.name,
            at: run.proposedAt.toISOString(),
            doneAt: run.doneAt?.toISOString() ?? null,
          },
          ...{ hr: hrBy?.name ?? null, admin: adminBy?.name ?? null, dropped: droppedBy?.name ?? null },
          mayConfirm: confirmingBlockers(run, personId, sidesOf(actor)).length === 0,
          mayDrop: droppingBlockers(run).length === 0,
          lines: inOrder(lines).map(({ kind, due: counted, held, removed }) => ({
            ...{ kind, due: counted, held, removed },
          })),
        })),
      };
    },
    patience,
  );

type Schedule = Awaited<ReturnType<typeof findSchedule>>;
export type RuleShown = Schedule["rules"][number];
export type RunShown = Schedule["runs"][number];

/** How long each kind stays, for whoever asks: it is no secret of anybody (UU 27/2022 art. 21). */
export const findPeriods = () =>
  unattended(async (tx) =>
    inOrder(await tx.retentionRule.findMany({ select: { kind: true, months: true, basis: true } })),
  );
