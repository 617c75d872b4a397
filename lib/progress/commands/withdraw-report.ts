import "server-only";

import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/record";
import { type Transaction, writing } from "@/lib/db/doors";
import { found, refuse } from "@/lib/errors";
import { announce } from "@/lib/notifications/commands";

import type { withdrawReportSchema } from "../schema";
import { settlingAlone } from "./settling";

/**
 * Takes one's own report back while nobody has answered it: a wrong number, a wrong line. It goes with its links; files stay
 * the actor's own. Whoever was told of it is told of this. The trail keeps what the number was.
 * @throws DomainError `not-found` for anybody else's report, `progress.report-answered`, `progress.report-evaluated` once a
 * signed evaluation stands on it, `progress.plan-closed`.
 */
export const withdrawReport = (actor: Actor, { reportId }: z.output<typeof withdrawReportSchema>) =>
  writing(actor, async (tx) => {
    await settlingAlone(tx, reportId);
    const { planId, reportedAt, ...report } = await ownReport(tx, actor, reportId);
    if (report.answeredAt) refuse("progress.report-answered");
    if (report.plan.status === "closed") refuse("progress.plan-closed");
    const evaluated = await tx.evaluation.count({ where: { planId, signedAt: { gte: reportedAt } } });
    if (evaluated > 0) refuse("progress.report-evaluated");
    await tx.evidenceUse.deleteMany({ where: { reportId } });
    const links = report.evidence.map(({ evidenceId }) => evidenceId);
    await tx.evidence.deleteMany({ where: { id: { in: links }, kind: "link", uses: { none: {} } } });
    await tx.progressReport.delete({ where: { id: reportId } });
    const told = await tx.notification.findMany({
      where: { subjectId: reportId, topic: "progress.reported" },
      select: { personId: true },
    });
    const recipients = told.map(({ personId }) => personId);
    await announce(tx, actor, { topic: "progress.withdrawn", subjectId: reportId, recipients });
    await recordEvent(tx, actor, {
      ...{ name: "progress.withdrawn", subjectId: reportId, agencyId: report.agencyId },
      details: { indicatorId: report.indicatorId, value: report.value?.toString() ?? null },
    });
  });

const ownReport = async (tx: Transaction, { personId }: Actor, id: string) =>
  found(
    await tx.progressReport.findFirst({
      where: { id, personId },
      select: {
        ...{ planId: true, agencyId: true, indicatorId: true, value: true },
        ...{ reportedAt: true, answeredAt: true },
        plan: { select: { status: true } },
        evidence: { select: { evidenceId: true } },
      },
    }),
  );
