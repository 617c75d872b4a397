import "server-only";

import type { Actor } from "@/lib/access/actor";
import type { Transaction } from "@/lib/db/doors";

import type { CopySection } from "../../copy";
import { coded, day, decimal, instant, named, nameOf } from "./cells";

const indicatorOf = {
  select: { text: true, result: { select: { statement: true, plan: { select: { year: true } } } } },
} as const;

/** The actor's plans with all that stands in them, and what was reported and attached. */
export async function planSections(tx: Transaction, { personId }: Actor): Promise<CopySection[]> {
  const plans = await tx.performancePlan.findMany({
    where: { personId },
    orderBy: [{ year: "asc" }, { id: "asc" }],
    include: {
      unit: named,
      results: { orderBy: { order: "asc" }, include: { indicators: { orderBy: { order: "asc" } } } },
      ...{ behaviours: true, appendix: true, comments: true, steps: { orderBy: { at: "asc" } } },
      editions: { orderBy: { number: "asc" } },
      actionSteps: { orderBy: { dueOn: "asc" }, include: { result: { select: { statement: true } } } },
    },
  });
  const people = await namesOf(tx, [
    ...plans.flatMap(({ editions }) => editions.map(({ raterId }) => raterId)),
    ...plans.flatMap(({ comments }) => comments.map(({ authorId }) => authorId)),
    ...plans.flatMap(({ steps }) => steps.map(({ actorId }) => actorId)),
  ]);
  // What somebody else proposes is the rater's to decide on first; the person hears of it once it counts.
  const expectations = await tx.roleExpectation.findMany({
    where: { personId, state: "active", text: { not: null } },
    orderBy: { writtenAt: "asc" },
    include: { indicator: indicatorOf },
  });
  const offers = await tx.roleOffer.findMany({
    where: { personId },
    orderBy: { offeredAt: "asc" },
    include: { leader: named },
  });
  const reports = await tx.progressReport.findMany({
    where: { personId },
    orderBy: { reportedAt: "asc" },
    include: {
      indicator: indicatorOf,
      evidence: { select: { evidence: { select: { name: true, url: true } } } },
    },
  });
  const evidence = await tx.evidence.findMany({ where: { ownerId: personId }, orderBy: { addedAt: "asc" } });
  return [
    {
      kind: "plans",
      lines: plans.map(
        ({
          year,
          positionTitle,
          unit,
          status,
          edition,
          submittedAt,
          firstApprovedOn,
          contractReference,
        }) => ({
          ...{ year, title: positionTitle, unit: unit.name, status: coded("planStatus", status), edition },
          ...{ at: instant(submittedAt), on: day(firstApprovedOn), document: contractReference },
        }),
      ),
    },
    {
      kind: "results",
      lines: plans.flatMap(({ year, results }) =>
        results.flatMap(({ statement, kind, leftOutIn, indicators }) =>
          (indicators.length === 0 ? [null] : indicators).map((indicator) => ({
            ...{ year, kind: coded("resultKind", kind), text: statement, indicator: indicator?.text ?? null },
            aspect: indicator?.aspect
              ? coded("aspect", indicator.aspect)
              : coded("perspective", indicator?.perspective),
            target: indicator?.targetNarrative ?? decimal(indicator?.targetValue),
            ...{ measure: indicator?.targetUnit ?? null, leftOutIn: indicator?.leftOutIn ?? leftOutIn },
          })),
        ),
      ),
    },
    {
      kind: "behaviours",
      lines: plans.flatMap(({ year, behaviours }) =>
        behaviours.map(({ value, expectation }) => ({
          year,
          about: coded("behaviour", value),
          text: expectation,
        })),
      ),
    },
    {
      kind: "appendix",
      lines: plans.flatMap(({ year, appendix }) =>
        appendix.map(({ section, text }) => ({ year, kind: coded("appendixSection", section), text })),
      ),
    },
    {
      kind: "editions",
      lines: plans.flatMap(({ year, editions }) =>
        editions.map(({ number, raterId, approvedAt, dialogueNote, content }) => ({
          ...{ year, edition: number, by: people.get(raterId) ?? null, at: instant(approvedAt) },
          ...{ note: dialogueNote, content: { whole: content } },
        })),
      ),
    },
    {
      kind: "planSteps",
      lines: plans.flatMap(({ year, steps }) =>
        steps.map(({ kind, edition, actorId, at, note }) => ({
          ...{
            year,
            edition,
            kind: coded("planStep", kind),
            by: people.get(actorId) ?? null,
            at: instant(at),
            note,
          },
        })),
      ),
    },
    {
      kind: "remarks",
      lines: plans.flatMap(({ year, comments }) =>
        comments.map(({ edition, value, authorId, text, writtenAt, answer }) => ({
          ...{ year, edition, about: coded("behaviour", value), by: people.get(authorId) ?? null },
          ...{ text, at: instant(writtenAt), answer },
        })),
      ),
    },
    {
      kind: "expectations",
      lines: expectations.map(({ text, writtenAt, indicator }) => ({
        ...{ year: indicator.result.plan.year, indicator: indicator.text, text, at: instant(writtenAt) },
      })),
    },
    {
      kind: "offers",
      lines: offers.map(({ text, reason, leader, state, offeredAt, decidedAt, answer }) => ({
        ...{ text, reason, to: nameOf(leader), status: coded("offerState", state), at: instant(offeredAt) },
        ...{ decidedAt: instant(decidedAt), answer },
      })),
    },
    {
      kind: "actionSteps",
      lines: plans.flatMap(({ year, actionSteps }) =>
        actionSteps.map(({ text, dueOn, doneOn, result }) => ({
          ...{ year, about: result.statement, text, due: day(dueOn), on: day(doneOn) },
        })),
      ),
    },
    {
      kind: "reports",
      lines: reports.map(({ reportedAt, value, note, answeredAt, indicator, evidence: attached }) => ({
        ...{ at: instant(reportedAt), year: indicator.result.plan.year, about: indicator.result.statement },
        ...{ indicator: indicator.text, value: decimal(value), note, answeredAt: instant(answeredAt) },
        files: attached.map((use) => use.evidence.url ?? use.evidence.name).join("; ") || null,
      })),
    },
    {
      kind: "evidence",
      lines: evidence.map(({ kind, name, url, bytes, addedAt, sha256 }) => ({
        ...{ title: name, kind: coded("evidence", kind), link: url, bytes, at: instant(addedAt) },
        hash: { whole: sha256 },
      })),
    },
  ];
}

/** The names of people by their id. */
export async function namesOf(tx: Transaction, ids: readonly (string | null)[]) {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  const rows = await tx.person.findMany({ where: { id: { in: wanted } }, select: { id: true, name: true } });
  return new Map(rows.map(({ id, name }) => [id, name]));
}
