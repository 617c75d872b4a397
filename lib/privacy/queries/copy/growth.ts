import "server-only";

import type { Actor } from "@/lib/access/actor";
import { dateOf } from "@/lib/dates";
import type { Transaction } from "@/lib/db/doors";
import { potentialsOf, recordsOf } from "@/lib/talent/queries/people";
import { settingsIn } from "@/lib/talent/queries/settings";

import type { CopySection } from "../../copy";
import { mostReads, readersPage } from "../readers";
import { coded, day, decimal, instant, named, nameOf } from "./cells";

/** What the actor can, learns and aims at, and what is kept of their career. */
export async function growthSections(tx: Transaction, actor: Actor): Promise<CopySection[]> {
  const { personId } = actor;
  const assessments = await tx.competencyAssessment.findMany({
    where: { personId },
    orderBy: [{ assessedOn: "asc" }, { assessedAt: "asc" }],
    include: { competency: named, assessedBy: named },
  });
  const plans = await tx.developmentPlan.findMany({
    where: { personId },
    orderBy: { year: "asc" },
    include: {
      decidedBy: named,
      items: {
        orderBy: { place: "asc" },
        include: { competency: named, mentor: named, decisions: { orderBy: { decidedAt: "asc" } } },
      },
    },
  });
  const trainings = await tx.trainingRecord.findMany({
    where: { personId },
    orderBy: { endedOn: "asc" },
    include: { competency: named, outcome: { select: { applied: true, note: true } } },
  });
  const nominations = await tx.trainingNomination.findMany({
    where: { personId },
    orderBy: { proposedAt: "asc" },
    include: { event: { select: { title: true, startsOn: true } }, proposedBy: named },
  });
  const credit = await tx.pastCreditPoints.findMany({
    where: { personId },
    orderBy: { countedUntil: "asc" },
  });
  const diplomas = await tx.diplomaBonus.findMany({ where: { personId }, orderBy: { countedFrom: "asc" } });
  const aim = await tx.careerAim.findUnique({
    where: { personId },
    include: { position: { select: { title: true, unit: named } } },
  });
  // Neither exists for anybody while the government has not switched it on.
  const { enabled, indexEnabled } = await settingsIn(tx);
  const potentials = enabled ? await potentialsOf(tx, personId) : [];
  const records = indexEnabled ? await recordsOf(tx, personId) : [];
  return [
    {
      kind: "competencies",
      lines: assessments.map(
        ({ competency, level, origin, reason, recommendation, assessedBy, assessedOn, source }) => ({
          ...{ title: competency.name, level, kind: coded("origin", origin), reason, note: recommendation },
          ...{ by: assessedBy.name, on: day(assessedOn), source },
        }),
      ),
    },
    {
      kind: "developmentPlans",
      lines: plans.flatMap(({ year, status, submittedAt, decidedBy, decidedAt, note, items }) => [
        {
          ...{ year, status: coded("developmentPlan", status), at: instant(submittedAt) },
          ...{ by: nameOf(decidedBy), decidedAt: instant(decidedAt), note },
        },
        ...items.map(
          ({ competency, goal, form, study, hours, startsOn, endsOn, mentor, because, decisions }) => ({
            ...{ year, title: nameOf(competency), text: goal, from: day(startsOn), until: day(endsOn) },
            ...{
              kind: form ? coded("trainingForm", form) : coded("studyLevel", study),
              hours: decimal(hours),
            },
            ...{ to: nameOf(mentor), answer: decisions.at(-1)?.reason ?? null, because: { whole: because } },
          }),
        ),
      ]),
    },
    {
      kind: "trainings",
      lines: trainings.map(
        ({ title, provider, form, startedOn, endedOn, hours, competency, source, outcome }) => ({
          ...{
            title,
            provider,
            kind: coded("trainingForm", form),
            from: day(startedOn),
            until: day(endedOn),
          },
          ...{ hours: decimal(hours), about: nameOf(competency), source },
          ...{ status: coded("use", outcome?.applied), note: outcome?.note ?? null },
        }),
      ),
    },
    {
      kind: "nominations",
      lines: nominations.map(
        ({ event, status, proposedBy, proposedAt, proposedById, reason, note, decidedAt }) => ({
          ...{ title: event.title, from: day(event.startsOn), status: coded("nomination", status) },
          ...{ by: proposedBy.name, at: instant(proposedAt), decidedAt: instant(decidedAt), note },
          // Why a supervisor proposes somebody is told to who decides.
          reason: proposedById === personId ? reason : null,
        }),
      ),
    },
    {
      kind: "credit",
      lines: credit.map(({ points, countedUntil, source, documentNumber, documentDate, supersededAt }) => ({
        ...{ points: decimal(points), until: day(countedUntil), source, document: documentNumber },
        ...{ documentDate: day(documentDate), replacedAt: instant(supersededAt) },
      })),
    },
    {
      kind: "diplomas",
      lines: diplomas.map(({ education, countedFrom, documentNumber, documentDate }) => ({
        ...{ kind: coded("education", education), from: day(countedFrom) },
        ...{ document: documentNumber, documentDate: day(documentDate) },
      })),
    },
    {
      kind: "aim",
      lines: aim?.position
        ? [{ title: aim.position.title, unit: aim.position.unit.name, at: instant(aim.chosenAt) }]
        : [],
    },
    {
      kind: "potential",
      lines: potentials.map(({ score, assessedOn, validUntil, source, documentNumber, documentDate }) => ({
        ...{
          points: score,
          on: assessedOn,
          until: validUntil,
          source,
          document: documentNumber,
          documentDate,
        },
      })),
    },
    {
      kind: "professional",
      lines: records.map((record) => ({
        ...{ kind: coded("education", record.education), discipline: coded("discipline", record.discipline) },
        ...{ leadershipTraining: record.leadershipTraining, functionalTraining: record.functionalTraining },
        ...{ source: record.source, document: record.documentNumber, documentDate: record.documentDate },
      })),
    },
  ];
}

/** What the system keeps of what the actor does in it: news, drafts, requests for corrections, the trail. */
export async function traceSections(tx: Transaction, actor: Actor): Promise<CopySection[]> {
  const { personId } = actor;
  const { reads } = await readersPage(tx, actor, 1, mostReads);
  const corrections = await tx.correctionRequest.findMany({
    where: { personId },
    orderBy: { askedAt: "asc" },
    include: { decidedBy: named },
  });
  const news = await tx.notification.findMany({
    where: { personId },
    orderBy: { at: "asc" },
    include: { actor: named },
  });
  const drafts = await tx.draft.findMany({ where: { personId }, orderBy: { updatedAt: "asc" } });
  const trail = await tx.auditEvent.findMany({
    where: { actorId: personId },
    orderBy: [{ at: "desc" }, { sequence: "desc" }],
    take: mostOfTrail,
    select: { name: true, at: true, details: true, subjectId: true, removedIn: true },
  });
  const { name: own } = await tx.person.findUniqueOrThrow({
    where: { id: personId },
    select: { name: true },
  });
  return [
    {
      kind: "corrections",
      lines: corrections.map(
        ({ field, present, wanted, reason, state, askedAt, dueOn, answer, ...decided }) => ({
          ...{ about: coded("field", field), present, wanted, reason, status: coded("correction", state) },
          ...{ at: instant(askedAt), due: dateOf(dueOn), by: nameOf(decided.decidedBy), answer },
          ...{ decidedAt: instant(decided.decidedAt), on: day(decided.correctedOn) },
        }),
      ),
    },
    {
      kind: "news",
      lines: news.map(({ topic, details, at, readAt, actor: doer }) => ({
        ...{ at: instant(at), readAt: instant(readAt) },
        event: { event: topic, actor: nameOf(doer), details: details as Record<string, unknown> },
      })),
    },
    {
      kind: "drafts",
      lines: drafts.map(({ name, body, updatedAt }) => ({ at: instant(updatedAt), name, text: body })),
    },
    {
      kind: "readers",
      lines: reads.map(({ name, title, what, period, last }) => ({
        ...{ at: last, by: name, title, event: { event: what, actor: name, details: { on: "screen" } } },
        ...{
          year: period?.year ?? null,
          period: period && coded("cadence", period.kind === "annual" ? "annual" : period.cadence),
        },
        number: period?.kind === "periodic" ? period.number : null,
      })),
    },
    {
      kind: "trail",
      lines: trail.map(({ name, at, details, subjectId, removedIn }) => ({
        ...{ at: instant(at), subject: { whole: subjectId } },
        // Who is counselled by whom stands in no other list than the two's own.
        event: removedIn
          ? name
          : { event: name, actor: own, details: JSON.parse(details) as Record<string, unknown> },
      })),
    },
  ];
}

/** Of what somebody did here, so much is in the copy: years of daily work. */
const mostOfTrail = 20_000;
