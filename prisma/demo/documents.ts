import { codeFrom, chanceSigns } from "@/lib/documents/code";
import {
  type Attachment,
  type Decided,
  formsIssuedAt,
  isAttachment,
  type SealedContent,
} from "@/lib/documents/sealed";
import type { Before } from "@/lib/evaluation/objection";
import { partiesIn, type Snapshot } from "@/lib/evaluation/snapshot";
import { behaviourValues } from "@/lib/planning/behaviour-values";
import type { periodsOf } from "@/lib/cycles/cadence";
import type { Cadence, SealedForm } from "@/lib/db/generated/enums";

import type { Row } from "../../tests/support/rows";
import type { Chances } from "./chance";
import { formOf, type Staff } from "./people";
import { type DrawnPlan, idOf, put, type Rows } from "./plans";

type Finished = { row: Row; plan: DrawnPlan; period: ReturnType<typeof periodsOf>[number]; cadence: Cadence };

/** Issues the documents of a finished evaluation, as its hand-over and what came of it would have. */
export function drawDocuments(chances: Chances, { row, plan, period, cadence }: Finished, rows: Rows) {
  const content = contentOf({ row, plan, period, cadence });
  const objection = objectionOf(row, rows);
  const issue = (step: "handed_over" | "acknowledged" | "lapsed" | "decided", at: string, said: object) => {
    const state = step === "handed_over" ? null : "valid";
    const form = formOf(plan.owner);
    const stands = { inPlace: false, decision: objection?.decision ?? null };
    const newest = { attachment: state, document: state } as const;
    for (const next of formsIssuedAt(step, { ...stands, newest, plan: { form, approach: "quantitative" } })) {
      const attachment = isAttachment(next) ? attachmentOf(row, plan, step, rows) : null;
      add(
        chances,
        { evaluationId: String(row.id), form: next, at, content: { ...content, ...said, attachment } },
        rows,
      );
    }
  };
  const before = objection?.before ? { predicate: objection.before } : {};
  issue("handed_over", String(row.handedOverAt), before);
  const received = row.acknowledgedAt ? { is: "acknowledged", at: iso(row.acknowledgedAt) } : null;
  if (row.acknowledgedAt) issue("acknowledged", String(row.acknowledgedAt), { ...before, received });
  if (row.status === "lapsed") {
    const lapsed = { is: "lapsed", at: iso(row.finalAt) };
    issue("lapsed", String(row.finalAt), { received: lapsed });
  }
  if (objection) issue("decided", objection.decidedAt, { received, objection });
}

const iso = (instant: unknown) => new Date(String(instant)).toISOString();

type Issued = { evaluationId: string; form: SealedForm; at: string; content: SealedContent };

/** Each takes the place of the one before. */
function add(chances: Chances, { evaluationId, form, at, content }: Issued, rows: Rows) {
  const id = idOf(chances, at);
  const counts = rows.SealedDocument?.find(
    (row) =>
      row.evaluationId === evaluationId &&
      row.state === "valid" &&
      isAttachment(row.form as SealedForm) === isAttachment(form),
  );
  if (counts) Object.assign(counts, { state: "superseded", stateAt: at, supersededById: id });
  put(rows, "SealedDocument", {
    ...{ id, evaluationId, form, content, issuedAt: at, state: "valid", stateAt: null, supersededById: null },
    code: codeFrom(Array.from({ length: chanceSigns }, () => chances.whole(0, 31))),
  });
}

function contentOf({ row, plan, period, cadence }: Finished): SealedContent {
  const snapshot = row.snapshot as Snapshot;
  const parties = partiesIn(snapshot);
  const { kind, number, startsOn, endsOn } = period;
  return {
    ...parties,
    ...{ government: "Kabupaten Bungo", agency: snapshot.agency ?? "", timeZone: "Asia/Jakarta" },
    period: { kind, number, startsOn, endsOn, year: plan.year, cadence },
    unitResult: snapshot.unitResult,
    predicate: row.predicate as SealedContent["predicate"],
    note: null,
    signed: { by: "rater", party: parties.rater, at: iso(row.signedAt) },
    ...{ received: null, objection: null, attachment: null },
  };
}

function objectionOf({ id, snapshot }: Row, rows: Rows): Decided | null {
  const row = rows.Objection?.find(({ evaluationId }) => evaluationId === id);
  if (!row) return null;
  const said = row as unknown as Decided & { before: Before | null };
  const { reason, statement, decision, explanation, recommendation } = said;
  return {
    ...{ reason, statement, decision, explanation, recommendation, before: said.before?.predicate ?? null },
    ...{ filedAt: iso(row.filedAt), statedAt: iso(row.statedAt), decidedAt: iso(row.decidedAt) },
    decider: partiesIn(snapshot as Snapshot).superior ?? partiesIn(snapshot as Snapshot).rater,
  };
}

/** What was weighed: reports and feedback up to the signature. */
function attachmentOf(row: Row, plan: DrawnPlan, step: string, rows: Rows): Attachment {
  const before = rows.Objection?.find(({ evaluationId }) => evaluationId === row.id)?.before as Before | null;
  const ratings = step === "handed_over" && before ? before : (row as unknown as Before);
  return {
    ...{ resultRating: ratings.resultRating, behaviourRating: ratings.behaviourRating },
    results: plan.results.map(({ kind, statement, indicators }) => {
      const own = indicators.map((indicator) => ({
        indicator,
        reports: reportsOn(rows, indicator.id, String(row.signedAt)),
      }));
      return {
        ...{ kind, statement },
        indicators: own.map(({ indicator, reports }) => realised(indicator, rows, reports.at(-1))),
        feedback: own.flatMap(({ reports }) => reports.flatMap(({ id }) => answersTo(rows, id))),
      };
    }),
    values: behaviourValues.map((value) => ({ value, expectation: null, feedback: [] })),
    distribution: (row.snapshot as Snapshot).distribution ?? null,
  };
}

const reportsOn = ({ ProgressReport = [] }: Rows, indicatorId: string, until: string) =>
  ProgressReport.filter((report) => report.indicatorId === indicatorId && String(report.reportedAt) <= until);

const answersTo = ({ Feedback = [] }: Rows, reportId: unknown) =>
  Feedback.filter((feedback) => feedback.reportId === reportId).map(({ text }) => String(text));

const realised = (
  { text, target, unit }: DrawnPlan["results"][number]["indicators"][number],
  rows: Rows,
  report?: Row,
) => ({
  text,
  target: { value: String(target), unit, narrative: null },
  report: report
    ? { value: String(report.value), note: String(report.note ?? ""), evidence: proofsOn(rows, report.id) }
    : null,
});

/** The names of what a report points to. */
function proofsOn({ EvidenceUse = [], Evidence = [] }: Rows, reportId: unknown) {
  const used = EvidenceUse.filter((use) => use.reportId === reportId).map(({ evidenceId }) => evidenceId);
  return Evidence.filter(({ id }) => used.includes(id)).map(({ name }) => String(name));
}

/** Whoever a visitor can be has documents to look at; of the others they would be half of the region. */
export const hasDocuments = ({ seat }: Staff) => seat.actor !== undefined;
