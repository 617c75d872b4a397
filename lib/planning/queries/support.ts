import "server-only";

import type { Transaction } from "@/lib/db/doors";
import type { Prisma } from "@/lib/db/generated/client";

import { supportableLines, supportOf } from "../cascade";
import { editionOf, latestEdition, type Support } from "../edition";
import { latestOpened } from "./lines";
import type { PlanInSight } from "./plan";

/** What the results of a plan support, by their id. */
export async function supportsOf(tx: Transaction, planId: string): Promise<Map<string, Support>> {
  const links = await tx.resultSupport.findMany({
    where: { result: { planId, leftOutIn: null } },
    select: { resultId: true, method: true, indicatorId: true, indicator: { select: supportedLine } },
  });
  return new Map(
    links.map(({ resultId, indicator: { text, result }, ...link }) => {
      const { statement, plan } = result;
      const [confirmed] = plan.editions;
      const edition = confirmed ? editionOf(confirmed) : null;
      return [resultId, supportOf({ ...link, name: plan.person.name, edition, line: { statement, text } })];
    }),
  );
}

const supportedLine = {
  text: true,
  result: {
    select: {
      statement: true,
      plan: { select: { person: { select: { name: true } }, editions: latestEdition } },
    },
  },
} satisfies Prisma.IndicatorSelect;

/**
 * What results of a plan can support: the confirmed indicators of the owner's rater. No lines while the rater has no
 * confirmed plan (P4: nobody waits for that); null without a rater, and for senior leaders, whose form has no such column
 * (A.1.2).
 */
export async function supportable(tx: Transaction, { rater, year, positionKind }: Supporter) {
  if (!rater || positionKind === "senior_leader") return null;
  const plan = await tx.performancePlan.findFirst({
    where: { personId: rater.id, year, approvedEdition: { gt: 0 }, status: { not: "closed" } },
    orderBy: latestOpened,
    select: { editions: latestEdition },
  });
  const [edition] = plan?.editions ?? [];
  return { name: rater.name, lines: edition ? supportableLines(editionOf(edition)) : [] };
}

type Supporter = Pick<PlanInSight, "rater" | "year" | "positionKind">;

export type Supportable = Awaited<ReturnType<typeof supportable>>;
