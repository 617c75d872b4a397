import "server-only";

import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/record";
import { type Transaction, writing } from "@/lib/db/doors";
import { confirmedIndicator, editionOf, latestEdition } from "@/lib/planning/edition";
import { found, refuse, refuseUnless } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { announce } from "@/lib/notifications/commands";
import { raterOf } from "@/lib/organisation/queries";

import { answerableReports, canReport } from "../policy";
import type { giveFeedbackSchema, reportProgressSchema } from "../schema";
import { settlingAlone } from "./settling";

/**
 * Documents progress on one indicator (B.1.2, art. 16) and tells the rater at once.
 * @throws DomainError `progress.no-approved-plan` before the plan was confirmed, `progress.not-confirmed` for a line that
 * the confirmed edition does not have, `progress.plan-closed` for a position that was left, `progress.number-wanted`
 * without a number where the target is one, `not-found` for files that are not the actor's own.
 */
export const reportProgress = (actor: Actor, input: z.output<typeof reportProgressSchema>) =>
  writing(actor, async (tx) => {
    const { targetValue, plan } = await ownIndicator(tx, actor, input.indicatorId);
    if (targetValue !== null && input.value === null) refuse("progress.number-wanted");
    const id = newId();
    const { indicatorId, value, note } = input;
    const { id: planId, agencyId } = plan;
    await tx.progressReport.create({
      data: {
        id,
        planId,
        indicatorId,
        personId: actor.personId,
        agencyId,
        reportedAt: actor.now,
        value,
        note,
      },
    });
    if (input.evidence) await attachLink(tx, actor, id, input.evidence);
    await attachFiles(tx, actor, id, input.files);
    const rater = await raterOf(tx, actor.personId, actor.today);
    await announce(tx, actor, {
      topic: "progress.reported",
      subjectId: id,
      about: planId,
      recipients: rater ? [rater.id] : [],
    });
    await recordEvent(tx, actor, { name: "progress.reported", subjectId: id, agencyId });
    return id;
  });

async function ownIndicator(tx: Transaction, actor: Actor, id: string) {
  const plan = {
    select: { id: true, personId: true, agencyId: true, status: true, editions: latestEdition },
  };
  const { result } = found(
    await tx.indicator.findUnique({ where: { id }, select: { result: { select: { plan } } } }),
  );
  refuseUnless(canReport(actor, result.plan));
  if (result.plan.status === "closed") refuse("progress.plan-closed");
  const edition = result.plan.editions[0] ?? refuse("progress.no-approved-plan");
  const { targetValue } = confirmedIndicator(editionOf(edition), id) ?? refuse("progress.not-confirmed");
  return { targetValue, plan: result.plan };
}

async function attachLink(tx: Transaction, actor: Actor, reportId: string, url: string) {
  const evidenceId = newId();
  await tx.evidence.create({
    data: {
      id: evidenceId,
      ownerId: actor.personId,
      kind: "link",
      name: new URL(url).hostname,
      url,
      addedAt: actor.now,
    },
  });
  await tx.evidenceUse.create({ data: { id: newId(), evidenceId, reportId } });
}

async function attachFiles(tx: Transaction, actor: Actor, reportId: string, files: string[]) {
  if (files.length === 0) return;
  const where = { id: { in: files }, ownerId: actor.personId, kind: "file", removedIn: null } as const;
  refuseUnless((await tx.evidence.count({ where })) === new Set(files).size);
  const uses = [...new Set(files)].map((evidenceId) => ({ id: newId(), evidenceId, reportId }));
  await tx.evidenceUse.createMany({ data: uses });
}

/**
 * Answers a report (umpan balik, art. 17-19) as the rater of today, or as the rater's superior.
 * @throws DomainError `not-found` for anybody else, and once the report was withdrawn.
 */
export const giveFeedback = (actor: Actor, { reportId, text }: z.output<typeof giveFeedbackSchema>) =>
  writing(actor, async (tx) => {
    await settlingAlone(tx, reportId);
    const report = found(
      await tx.progressReport.findFirst({
        where: { id: reportId, AND: answerableReports(actor) },
        select: { personId: true, agencyId: true },
      }),
    );
    const { personId, agencyId } = report;
    const id = newId();
    await tx.feedback.create({
      data: {
        id,
        personId,
        authorId: actor.personId,
        kind: "incidental",
        reportId,
        text,
        givenAt: actor.now,
      },
    });
    await announce(tx, actor, { topic: "progress.answered", subjectId: reportId, recipients: [personId] });
    await recordEvent(tx, actor, { name: "progress.answered", subjectId: reportId, agencyId });
  });
