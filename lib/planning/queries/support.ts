import "server-only";

import type { Actor } from "@/lib/access/actor";
import { onDay } from "@/lib/access/visibility";
import type { Transaction } from "@/lib/db/doors";
import type { Prisma } from "@/lib/db/generated/client";

import { supportableLines, supportOf } from "../cascade";
import { editionOf, latestEdition, type Support } from "../edition";
import { approvedAssignments } from "../policy";
import { assignedLines } from "./assignments";
import { latestOpened } from "./lines";
import type { PlanInSight } from "./plan";

const supportedLine = {
  text: true,
  result: {
    select: {
      statement: true,
      plan: {
        select: {
          ...{ year: true, personId: true, positionTitle: true },
          person: { select: { name: true } },
          editions: latestEdition,
        },
      },
    },
  },
  expectations: { where: approvedAssignments, select: { personId: true } },
} satisfies Prisma.IndicatorSelect;

/** What is read of a result to say what it supports. */
export const supportLink = {
  select: { method: true, indicatorId: true, indicator: { select: supportedLine } },
} satisfies Prisma.WorkResult$supportArgs;

type SupportLink = Prisma.ResultSupportGetPayload<typeof supportLink>;

type Owner = { personId: string; raterId: string | null; year: number };

/** What a result of the owner's plan supports, in words, and who assigned it; null when it supports nothing. */
export function supportRead(link: SupportLink | null, owner: Owner): Support | null {
  if (!link) return null;
  const { indicator, ...named } = link;
  const { statement, plan } = indicator.result;
  const [confirmed] = plan.editions;
  const line = { statement, text: indicator.text };
  const { name } = plan.person;
  const edition = confirmed ? editionOf(confirmed) : null;
  const assigned =
    plan.personId !== owner.raterId &&
    indicator.expectations.some(({ personId }) => personId === owner.personId);
  const position = edition?.parties?.employee.position ?? plan.positionTitle;
  const support = supportOf({ ...named, name, edition, provisional: plan.year < owner.year, line });
  return assigned ? { ...support, assigner: { name, position } } : support;
}

/**
 * What results of a plan can support: the confirmed indicators of the owner's rater, and those of other leaders that the
 * rater let them assign (L.II.A.5.f.10). While the rater has no confirmed plan of the year, those of the year before in the
 * unit where the rater is still, provisionally (P4: nobody waits for that), or none. Null without a rater, and on the form of
 * leaders, which has no such column (A.1.2).
 */
export async function supportable(
  tx: Transaction,
  { today }: Pick<Actor, "today">,
  { personId, rater, year, form }: Supporter,
) {
  if (!rater || form === "leader") return null;
  const thisYear = { year, status: { not: "closed" } } as const;
  const held = { some: { personId: rater.id, kind: "definitive", ...onDay(today) } } as const;
  const yearBefore = { year: year - 1, unit: { positions: { some: { assignments: held } } } };
  const plan = await tx.performancePlan.findFirst({
    where: { personId: rater.id, approvedEdition: { gt: 0 }, OR: [thisYear, yearBefore] },
    orderBy: [{ year: "desc" }, latestOpened],
    select: { year: true, editions: latestEdition },
  });
  const [edition] = plan?.editions ?? [];
  const lines = edition ? supportableLines(editionOf(edition)) : [];
  const assigned = await assignedLines(tx, { personId, year, raterId: rater.id });
  return {
    name: rater.name,
    lines: [...lines, ...assigned],
    provisional: plan ? plan.year < year : false,
  };
}

/**
 * What the owner's rater expects for the lines that results of the plan can support (matriks peran hasil, L.II.A.5), what
 * others have assigned with the rater's approval, and whether a result supports the line already.
 */
export async function expectedRoles(tx: Transaction, { personId, results }: Expectant, offered: Supportable) {
  // What was expected for a line of last year has passed with it.
  const lines = (offered?.lines ?? []).filter(({ assigner }) => assigner !== null || !offered?.provisional);
  if (lines.length === 0) return [];
  const rows = await tx.roleExpectation.findMany({
    where: { personId, state: "active", indicatorId: { in: lines.map(({ indicatorId }) => indicatorId) } },
    select: { indicatorId: true, text: true },
  });
  const texts = new Map(rows.map(({ indicatorId, text }) => [indicatorId, text]));
  return lines.flatMap((line) => {
    const expected = texts.get(line.indicatorId);
    const taken = results.some(({ support }) => support?.indicatorId === line.indicatorId);
    return expected ? [{ ...line, expected, taken }] : [];
  });
}

type Expectant = Pick<PlanInSight, "personId" | "results">;

export type ExpectedRole = Awaited<ReturnType<typeof expectedRoles>>[number];

type Supporter = Pick<PlanInSight, "personId" | "rater" | "year" | "form">;

export type Supportable = Awaited<ReturnType<typeof supportable>>;
