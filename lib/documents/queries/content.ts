import "server-only";

import { dateIn } from "@/lib/access/clock";
import { dateOf } from "@/lib/dates";
import type { Transaction } from "@/lib/db/doors";
import type { Prisma } from "@/lib/db/generated/client";
import type { Before } from "@/lib/evaluation/objection";
import { partyOn } from "@/lib/evaluation/queries/around";
import { partiesIn, type Snapshot } from "@/lib/evaluation/snapshot";
import { type Beside, besideProgress } from "@/lib/feedback/queries/beside";
import { behaviourValues } from "@/lib/planning/behaviour-values";
import { editionOf } from "@/lib/planning/edition";
import { progressOfPlan, type ResultProgress } from "@/lib/progress/queries/own";

import type { Attachment, Decided, SealedContent } from "../sealed";

const evaluation = {
  ...{ id: true, personId: true, planId: true, agencyId: true, status: true },
  ...{ resultRating: true, behaviourRating: true, predicate: true, note: true, snapshot: true },
  ...{ signedAt: true, signedById: true, raterId: true, acknowledgedAt: true, finalAt: true },
  agency: { select: { name: true } },
  signedBy: { select: { name: true } },
  plan: { select: { form: true, approach: true, year: true } },
  period: {
    select: {
      ...{ kind: true, number: true, startsOn: true, endsOn: true },
      cycle: { select: { year: true, cadence: true } },
    },
  },
  objection: true,
} satisfies Prisma.EvaluationSelect;

/** A signed evaluation with all that its documents are made of. */
export const evaluationToSeal = (tx: Transaction, evaluationId: string) =>
  tx.evaluation.findUniqueOrThrow({ where: { id: evaluationId }, select: evaluation });

type ToSeal = Awaited<ReturnType<typeof evaluationToSeal>>;

/** What every document of the evaluation says; the attachment says more. From the snapshot of the signature, never live. */
export async function contentOf(tx: Transaction, row: ToSeal): Promise<SealedContent> {
  const { predicate, signedAt, note, agency } = row;
  if (!predicate || !signedAt) throw new Error(`Evaluation ${row.id} is not signed.`);
  const snapshot = row.snapshot as Snapshot;
  const government = await tx.government.findUniqueOrThrow({ where: { id: 1 } });
  const parties = partiesIn(snapshot);
  return {
    ...parties,
    ...{ government: government.name, seat: government.seat, timeZone: government.timeZone },
    agency: snapshot.agency ?? agency.name,
    period: periodIn(row),
    ...{ unitResult: snapshot.unitResult, predicate, note },
    signed: signedIn(row, parties, signedAt),
    received: receivedIn(row),
    objection: await decidedIn(tx, row, government.timeZone),
    attachment: null,
  };
}

function periodIn({ period: { cycle, startsOn, endsOn, kind, number } }: ToSeal) {
  return { kind, number, ...cycle, startsOn: dateOf(startsOn), endsOn: dateOf(endsOn) };
}

type Parties = ReturnType<typeof partiesIn>;

/** Who signed; of a superior whose signature kept no more, the name. */
function signedIn({ signedById, raterId, signedBy }: ToSeal, { rater, superior }: Parties, at: Date) {
  const moment = { at: at.toISOString() };
  if (signedById === raterId) return { by: "rater" as const, party: rater, ...moment };
  const named = { name: signedBy?.name ?? "–", number: null, grade: null, position: null, unit: null };
  return { by: "superior" as const, party: superior ?? named, ...moment };
}

function receivedIn({ status, acknowledgedAt, finalAt }: ToSeal): SealedContent["received"] {
  if (acknowledgedAt) return { is: "acknowledged", at: acknowledgedAt.toISOString() };
  return status === "lapsed" && finalAt ? { is: "lapsed", at: finalAt.toISOString() } : null;
}

async function decidedIn(tx: Transaction, { objection }: ToSeal, timeZone: string): Promise<Decided | null> {
  const { decision, decidedAt, explanation } = objection ?? {};
  if (!objection || !decision || !decidedAt || !explanation) return null;
  const { reason, filedAt, statement, statedAt, recommendation, deciderId } = objection;
  return {
    ...{ reason, statement, decision, explanation, recommendation },
    ...{ filedAt: filedAt.toISOString(), statedAt: statedAt?.toISOString() ?? null },
    decidedAt: decidedAt.toISOString(),
    before: (objection.before as Before | null)?.predicate ?? null,
    decider: await partyOn(tx, deciderId, dateIn(timeZone, decidedAt)),
  };
}

/** What was weighed, for the attachment: the edition that was rated, reports and feedback up to the signature. */
export async function attachmentOf(tx: Transaction, row: ToSeal): Promise<Attachment> {
  const { resultRating, behaviourRating, planId, personId, plan, signedAt } = row;
  if (!resultRating || !behaviourRating || !signedAt) throw new Error(`Evaluation ${row.id} is not signed.`);
  const { edition, distribution = null } = row.snapshot as Snapshot;
  const key = { planId_number: { planId, number: edition } };
  const rated = editionOf(await tx.planEdition.findUniqueOrThrow({ where: key, select: { content: true } }));
  const results = await progressOfPlan(tx, planId, { edition, until: signedAt });
  const beside = await besideProgress(tx, personId, { year: plan.year, until: signedAt });
  const expected = new Map(rated.behaviours.map(({ value, expectation }) => [value, expectation]));
  return {
    ...{ resultRating, behaviourRating, distribution },
    results: results.map((result) => resultIn(result, beside)),
    values: behaviourValues.map((value) => ({
      ...{ value, expectation: expected.get(value) ?? null },
      feedback: saidAbout(beside, value),
    })),
  };
}

const saidAbout = ({ said }: Beside, about: string) =>
  said.filter((feedback) => feedback.about === about).map(({ text }) => text);

const resultIn = ({ id, kind, statement, indicators }: ResultProgress, beside: Beside) => ({
  ...{ kind, statement },
  indicators: indicators.map(({ text, targetValue, targetUnit, targetNarrative, reports: [last] }) => ({
    text,
    target: { value: targetValue, unit: targetUnit, narrative: targetNarrative },
    report: last
      ? { value: last.value, note: last.note ?? "", evidence: last.evidence.map(({ name }) => name ?? "") }
      : null,
  })),
  feedback: [
    ...indicators.flatMap(({ reports }) =>
      reports.flatMap(({ feedback }) => feedback.map(({ text }) => text)).reverse(),
    ),
    ...saidAbout(beside, id),
  ],
});
