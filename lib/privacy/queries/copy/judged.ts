import "server-only";

import type { Actor } from "@/lib/access/actor";
import { notesAbout } from "@/lib/counselling/policy";
import type { Transaction } from "@/lib/db/doors";
import { mayReadRatings, visibleEvaluations } from "@/lib/evaluation/policy";
import { period } from "@/lib/evaluation/queries/period";
import { visibleAppreciations, visibleGuidance } from "@/lib/guidance/policy";
import { pastLines } from "@/lib/planning/past-plan";

import type { CopySection } from "../../copy";
import { coded, day, instant, named, nameOf } from "./cells";
import { namesOf } from "./plans";

type Period = { kind: "periodic" | "annual"; number: number; cycle: { year: number; cadence: string } };

const spanOf = ({ kind, number, cycle }: Period) => ({
  ...{ year: cycle.year, period: coded("cadence", kind === "annual" ? "annual" : cycle.cadence) },
  number: kind === "annual" ? null : number,
});

/**
 * The actor's evaluations and what followed from them. Of one that was not handed over there is what they wrote themselves, and
 * nothing that is still the rater's alone.
 */
export async function evaluationSections(tx: Transaction, actor: Actor): Promise<CopySection[]> {
  const { personId } = actor;
  const evaluations = await tx.evaluation.findMany({
    where: { personId, AND: visibleEvaluations(actor) },
    orderBy: [{ period: { startsOn: "asc" } }, { id: "asc" }],
    include: {
      ...{ period, rater: named, signedBy: named, unit: named, marks: true, behaviours: true },
      ...{ steps: { orderBy: { at: "asc" } }, objection: { include: { decider: named } } },
      documents: { orderBy: { issuedAt: "asc" }, omit: { content: true } },
    },
  });
  const results = await tx.workResult.findMany({
    where: { plan: { personId } },
    select: { id: true, statement: true },
  });
  const statements = new Map(results.map(({ id, statement }) => [id, statement]));
  const doers = await namesOf(
    tx,
    evaluations.flatMap(({ steps }) => steps.map(({ actorId }) => actorId)),
  );
  const told = evaluations.filter((evaluation) => mayReadRatings(actor, evaluation));
  const guidance = await tx.guidance.findMany({
    where: { AND: visibleGuidance(actor), evaluation: { personId } },
    orderBy: { openedAt: "asc" },
    include: { evaluation: { select: { period } }, openedBy: named, steps: { orderBy: { dueOn: "asc" } } },
  });
  const appreciations = await tx.appreciation.findMany({
    where: { AND: visibleAppreciations(actor), evaluation: { personId } },
    orderBy: { givenAt: "asc" },
    include: { evaluation: { select: { period } }, giver: named },
  });
  const pastPlans = await tx.pastPlan.findMany({
    where: { personId },
    orderBy: [{ year: "asc" }, { recordedAt: "asc" }],
  });
  const past = await tx.pastPredicate.findMany({
    where: { personId },
    orderBy: [{ year: "asc" }, { recordedAt: "asc" }],
  });
  const extensions = await tx.windowExtension.findMany({
    where: { personId },
    orderBy: { grantedAt: "asc" },
    include: { period, grantedBy: named },
  });
  return [
    {
      kind: "evaluations",
      lines: evaluations.map((evaluation) => ({
        ...{ ...spanOf(evaluation.period), unit: evaluation.unit.name, by: nameOf(evaluation.rater) },
        ...{
          status: coded("evaluationStatus", evaluation.status),
          selfAssessment: evaluation.selfAssessment,
        },
        ...(mayReadRatings(actor, evaluation) && {
          ...{ resultRating: coded("rating", evaluation.resultRating) },
          ...{ behaviourRating: coded("rating", evaluation.behaviourRating) },
          ...{ predicate: coded("predicate", evaluation.predicate), note: evaluation.note },
          ...{ signedBy: nameOf(evaluation.signedBy), signedAt: instant(evaluation.signedAt) },
          ...{ handedOverAt: instant(evaluation.handedOverAt), finalAt: instant(evaluation.finalAt) },
          explanation: { whole: evaluation.explanation },
          snapshot: { whole: evaluation.snapshot },
        }),
      })),
    },
    {
      kind: "marks",
      lines: told.flatMap(({ period: of, marks, behaviours }) => [
        ...marks.map(({ resultId, mark }) => ({
          ...{ ...spanOf(of), about: statements.get(resultId) ?? null, value: coded("rating", mark) },
        })),
        ...behaviours.map(({ value, text }) => ({ ...spanOf(of), about: coded("behaviour", value), text })),
      ]),
    },
    {
      kind: "evaluationSteps",
      lines: told.flatMap(({ period: of, steps }) =>
        steps.map(({ kind, actorId, at, note }) => ({
          ...{ ...spanOf(of), kind: coded("evaluationStep", kind) },
          ...{ by: (actorId && doers.get(actorId)) || null, at: instant(at), note },
        })),
      ),
    },
    {
      kind: "objections",
      lines: evaluations.flatMap(({ period: of, objection }) =>
        objection
          ? [
              {
                ...{ ...spanOf(of), at: instant(objection.filedAt), reason: objection.reason },
                ...{ statement: objection.statement, to: nameOf(objection.decider) },
                ...{
                  status: coded("objection", objection.decision),
                  decidedAt: instant(objection.decidedAt),
                },
                ...{
                  answer: objection.explanation,
                  hearing: objection.hearing,
                  note: objection.recommendation,
                },
              },
            ]
          : [],
      ),
    },
    {
      kind: "documents",
      lines: told.flatMap(({ period: of, documents }) =>
        documents.map(({ form, code, issuedAt, state, reason }) => ({
          ...{ ...spanOf(of), title: form.toUpperCase(), document: code, at: instant(issuedAt) },
          ...{ status: coded("sealed", state), reason },
        })),
      ),
    },
    {
      kind: "guidance",
      lines: guidance.flatMap(({ evaluation, openedBy, aim, openedAt, outcome, closedAt, steps }) => [
        {
          ...{ ...spanOf(evaluation.period), text: aim, by: openedBy.name, at: instant(openedAt) },
          ...{ answer: outcome, closedAt: instant(closedAt) },
        },
        ...steps.map(({ form, text, dueOn, doneOn, note }) => ({
          ...{ ...spanOf(evaluation.period), kind: coded("guidance", form), text },
          ...{ due: day(dueOn), on: day(doneOn), note },
        })),
      ]),
    },
    {
      kind: "appreciations",
      lines: appreciations.map(({ evaluation, giver, text, givenAt }) => ({
        ...{ ...spanOf(evaluation.period), by: giver.name, text, at: instant(givenAt) },
      })),
    },
    {
      kind: "extensions",
      lines: extensions.map(({ period: of, until, reason, grantedBy, grantedAt }) => ({
        ...{ ...spanOf(of), until: day(until), reason, by: grantedBy.name, at: instant(grantedAt) },
      })),
    },
    {
      kind: "opening",
      lines: past.map(({ year, predicate, source, documentNumber, documentDate, supersededAt }) => ({
        ...{ year, predicate: coded("predicate", predicate), source, document: documentNumber },
        ...{ documentDate: day(documentDate), replacedAt: instant(supersededAt) },
      })),
    },
    {
      kind: "pastPlans",
      lines: pastPlans.flatMap(({ year, content, source, documentNumber, documentDate, supersededAt }) =>
        pastLines(content).map(({ result, indicator, target }) => ({
          ...{ year, text: result, indicator, target, source, document: documentNumber },
          ...{ documentDate: day(documentDate), replacedAt: instant(supersededAt) },
        })),
      ),
    },
  ];
}

/** What others told the actor, what the actor told others, and talks in the words that the actor has opened. */
export async function wordSections(tx: Transaction, actor: Actor): Promise<CopySection[]> {
  const { personId } = actor;
  const received = await tx.feedback.findMany({
    where: { personId },
    orderBy: { givenAt: "asc" },
    include: { author: named, result: { select: { statement: true } } },
  });
  const given = await tx.feedback.findMany({
    where: { authorId: personId, personId: { not: personId } },
    orderBy: { givenAt: "asc" },
    // Without the result it is on: how another's plan reads today is not the author's to know while it is being written anew.
    include: { person: named },
  });
  const requests = await tx.feedbackRequest.findMany({
    where: { OR: [{ personId }, { askedId: personId }] },
    orderBy: { askedAt: "asc" },
    include: { person: named, asked: named },
  });
  const followUps = await tx.followUp.findMany({
    where: { personId },
    orderBy: { notedAt: "asc" },
    include: { author: named, result: { select: { statement: true } } },
  });
  const talks = await tx.counsellingNote.findMany({
    where: notesAbout(actor),
    orderBy: { talkedOn: "asc" },
    include: { author: named, entries: { orderBy: { writtenAt: "asc" }, include: { author: named } } },
  });
  const words = (one: Omit<(typeof given)[number], "person">) => ({
    ...{ at: instant(one.givenAt), kind: coded("feedback", one.kind), text: one.text },
    about: one.behaviour ? coded("behaviour", one.behaviour) : null,
  });
  return [
    {
      kind: "feedback",
      lines: received.map((one) => ({
        ...{ ...words(one), by: one.author.name, party: one.party, on: day(one.receivedOn) },
        reason: one.declineReason,
        about: words(one).about ?? one.result?.statement ?? null,
      })),
    },
    { kind: "feedbackGiven", lines: given.map((one) => ({ ...words(one), to: one.person.name })) },
    {
      kind: "requests",
      lines: requests.map(({ person, asked, question, statement, behaviour, askedAt, outcome, reason }) => ({
        ...{ at: instant(askedAt), by: person.name, to: asked.name, text: question },
        ...{ about: behaviour ? coded("behaviour", behaviour) : statement },
        ...{ status: coded("request", outcome ?? "waiting"), reason },
      })),
    },
    {
      kind: "followUps",
      lines: followUps.map(({ author, result, step, note, notedAt }) => ({
        ...{
          at: instant(notedAt),
          by: author.name,
          about: result.statement,
          kind: coded("step", step),
          note,
        },
      })),
    },
    {
      kind: "counselling",
      lines: talks.flatMap(({ author, talkedOn, subject, agreement, followUpOn, seenAt, entries }) => [
        {
          ...{ on: day(talkedOn), by: author.name },
          // Words that the employee has not opened may still be corrected.
          ...(seenAt && { about: subject, text: agreement, due: day(followUpOn) }),
        },
        ...(seenAt
          ? entries.map((entry) => ({
              ...{ at: instant(entry.writtenAt), by: entry.author.name, kind: coded("step", entry.step) },
              ...{ text: entry.text, due: day(entry.followUpOn) },
            }))
          : []),
      ]),
    },
  ];
}
