import "server-only";

import type { Actor } from "@/lib/access/actor";
import { onDay } from "@/lib/access/visibility";
import type { Prisma } from "@/lib/db/generated/client";

import type { ConfirmedResult } from "../edition";
import type { MatrixResult } from "../role-matrix";

export const positionToday = ({ today }: Actor) =>
  ({
    where: { kind: "definitive", ...onDay(today) },
    select: { position: { select: { title: true, unit: { select: { name: true } } } } },
    take: 1,
  }) satisfies Prisma.Person$assignmentsArgs;

/** What is read of an expectation for its cell. */
export const expectation = {
  ...{ indicatorId: true, text: true, version: true, state: true },
  ...{ reason: true, writtenAt: true, decidedAt: true },
} satisfies Prisma.RoleExpectationSelect;

export type ExpectationRow = Prisma.RoleExpectationGetPayload<{ select: typeof expectation }>;

/** The cell of an expectation, by its indicator. */
export const expectedOf = ({ indicatorId, text, version, state, reason, writtenAt }: ExpectationRow) => {
  const since = state === "proposed" ? { since: writtenAt.toISOString() } : {};
  return [indicatorId, { text, version, state, ...since, ...(reason ? { reason } : {}) }] as const;
};

/**
 * What a leader expected as somebody's rater ended with that; its number stays, so that a proposal can be written over it.
 */
export const fromOutside = (row: ExpectationRow): ExpectationRow =>
  row.state === "active" && !row.decidedAt ? { ...row, text: null, state: null } : row;

/** Of a confirmed result what a matrix shows, and nothing more. */
export const matrixResultOf = ({
  id,
  kind,
  statement,
  support,
  indicators,
}: ConfirmedResult): MatrixResult => ({
  ...{ id, kind, statement },
  support: support ? { indicatorId: support.indicatorId, method: support.method } : null,
  indicators: indicators.map(({ targetValue, targetUnit }) => ({ targetValue, targetUnit })),
});
