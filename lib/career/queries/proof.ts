import "server-only";

import type { Actor } from "@/lib/access/actor";
import { dateOf } from "@/lib/dates";
import { reading } from "@/lib/db/doors";
import type { Prisma } from "@/lib/db/generated/client";
import type { Explanation } from "@/lib/evaluation/explanation";
import { visibleEvaluations } from "@/lib/evaluation/policy";
import { visibleReports } from "@/lib/progress/policy";

import { visibleCareers } from "../policy";
import { strongest } from "../proof";

import { finalOnes } from "./career";
import { firstYearOf } from "./span";

const shownAtMost = { evidence: 6, feedback: 8 } as const;
/** Uses of evidence that are looked through, the latest first. */
const usesRead = 500;

/**
 * What speaks for somebody in sight: explanations of final annual predicates, the strongest evidence, and the latest feedback,
 * each as far as the actor may read it where it stands. What people recorded about themselves counts once their rater has
 * confirmed it. Null for anybody else.
 */
export const findProof = (actor: Actor, personId: string) =>
  reading(actor, async (tx) => {
    const where = { id: personId, AND: visibleCareers(actor) };
    if ((await tx.person.count({ where })) === 0) return null;
    const since = new Date(`${firstYearOf(actor)}-01-01`);
    const readable = { personId, ...finalOnes, AND: visibleEvaluations(actor) };
    const explained = await tx.evaluation.findMany({
      where: { ...readable, period: { kind: "annual" } },
      select: { id: true, explanation: true },
    });
    const marked = await tx.resultMark.findMany({
      where: { mark: "above", evaluation: readable },
      select: { resultId: true },
      distinct: ["resultId"],
    });
    const uses = await tx.evidenceUse.findMany({
      where: { report: { personId, reportedAt: { gte: since }, AND: visibleReports(actor) } },
      orderBy: { id: "desc" },
      take: usesRead,
      select: useSelect,
    });
    const about = { personId, givenAt: { gte: since }, NOT: { authorId: personId, confirmedAt: null } };
    const feedback = await tx.feedback.findMany({
      where: about,
      orderBy: [{ givenAt: "desc" }, { id: "desc" }],
      take: shownAtMost.feedback,
      select: feedbackSelect,
    });
    const above = new Set(marked.map(({ resultId }) => resultId));
    return {
      explanations: Object.fromEntries(
        explained.flatMap(({ id, explanation }) =>
          explanation ? [[id, explanation as unknown as Explanation]] : [],
        ),
      ),
      /** So many pieces are named at most. */
      mostEvidence: shownAtMost.evidence,
      evidence: strongest(
        uses.flatMap(({ evidence, report }) =>
          report
            ? [
                {
                  evidence,
                  reportedOn: dateOf(report.reportedAt),
                  about: report.indicator.text,
                  above: above.has(report.indicator.resultId),
                },
              ]
            : [],
        ),
        shownAtMost.evidence,
      ),
      feedback: {
        count: await tx.feedback.count({ where: about }),
        latest: feedback.map(({ author, result, givenAt, ...row }) => ({
          ...row,
          ...{ author: author.name, givenOn: dateOf(givenAt), result: result?.statement ?? null },
        })),
      },
    };
  });

const useSelect = {
  evidence: { select: { id: true, kind: true, name: true, url: true } },
  report: { select: { reportedAt: true, indicator: { select: { text: true, resultId: true } } } },
} satisfies Prisma.EvidenceUseSelect;

const feedbackSelect = {
  ...{ id: true, text: true, givenAt: true, behaviour: true, party: true },
  author: { select: { name: true } },
  result: { select: { statement: true } },
} satisfies Prisma.FeedbackSelect;
