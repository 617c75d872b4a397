import type { Question } from "./midwife";

/** The words that tell where a text came from; none of them can be there by chance. */
export const canaries = {
  plan: "kenari-rencana-7f3a",
  draft: "kenari-draf-91bc",
  report: "kenari-laporan-c2d8",
  step: "kenari-langkah-aksi-2c4e",
  feedback: "kenari-umpan-balik-5e60",
  given: "kenari-nilai-perilaku-7d12",
  followUp: "kenari-tindak-lanjut-e4a9",
  question: "kenari-pertanyaan-33c0",
  answer: "kenari-jawaban-b85f",
  selfAssessment: "kenari-penilaian-diri-a417",
  note: "kenari-catatan-penilai-38f2",
  objection: "kenari-keberatan-1f6b",
  statement: "kenari-penjelasan-penilai-c07e",
  behaviourRemark: "kenari-catatan-perilaku-51d7",
  guidance: "kenari-bimbingan-4c1e",
  guidanceStep: "kenari-langkah-bimbingan-b07a",
  guidanceNote: "kenari-hasil-langkah-93d6",
  appreciation: "kenari-apresiasi-e52f",
  opening: "kenari-data-pembuka-b04c",
  competency: "kenari-kompetensi-d95b",
  ownView: "kenari-pandangan-sendiri-2f8e",
  training: "kenari-pelatihan-06ce",
  assignment: "kenari-usul-penugasan-9a3d",
  offer: "kenari-pengajuan-sukarela-5e1b",
  typed: "kenari-ketikan-4b7d",
  correction: "kenari-perbaikan-data-8d41",
  counselling: "kenari-konseling-82f1",
  counsellingAgreed: "kenari-kesepakatan-0d5c",
  counsellingAnswer: "kenari-kata-sendiri-e9b3",
  counsellingStep: "kenari-langkah-61aa",
  counsellingUnseen: "kenari-belum-dibuka-f704",
  development: "kenari-rencana-pengembangan-2b6f",
  developmentReason: "kenari-alasan-nilai-rendah-77e1",
  nomination: "kenari-usul-pelatihan-6d2b",
  potential: "kenari-potensi-c81f",
  professional: "kenari-ip-asn-40e6",
} as const;

export type Canary = keyof typeof canaries;

/** Her confirmed plan of the year, with a report on it that was answered. */
export async function markPlan(ask: Question, personId: string, raterId: string) {
  const plan = await ask(
    `UPDATE "PerformancePlan" SET status = 'approved', "approvedEdition" = 1, "submittedAt" = '2026-01-10'
     WHERE "personId" = $1 AND year = 2026 RETURNING id, "agencyId"`,
    personId,
  );
  const result = await ask(
    `UPDATE "WorkResult" SET statement = $2 WHERE "planId" = $1 RETURNING id`,
    plan.id,
    canaries.plan,
  );
  const report = await ask(
    `UPDATE "ProgressReport" SET note = $2 WHERE id = (SELECT id FROM "ProgressReport"
     WHERE "planId" = $1 ORDER BY "reportedAt" DESC LIMIT 1) RETURNING id, "indicatorId"`,
    plan.id,
    canaries.report,
  );
  await ask(
    `INSERT INTO "Feedback" (id, "personId", "authorId", kind, "reportId", text, "givenAt")
     VALUES (gen_random_uuid(), $1, $2, 'incidental', $3, $4, '2026-06-02') RETURNING id`,
    personId,
    raterId,
    report.id,
    canaries.feedback,
  );
  const step = await ask(
    `INSERT INTO "ActionStep" (id, "planId", "resultId", text, "dueOn")
     VALUES (gen_random_uuid(), $1, $2, $3, '2026-09-30') RETURNING id`,
    plan.id,
    result.id,
    canaries.step,
  );
  return {
    step: step.id,
    plan: plan.id,
    agencyId: plan.agencyId,
    result: result.id,
    report: report.id,
    indicator: report.indicatorId ?? "",
  };
}

/** Feedback on a value, a step on a result, a request that waits, and one that was answered; the id of what waits. */
export async function markFeedback(
  ask: Question,
  her: Record<"person" | "rater" | "asked" | "result", string>,
) {
  await ask(
    `INSERT INTO "Feedback" (id, "personId", "authorId", kind, behaviour, text, "givenAt")
     VALUES (gen_random_uuid(), $1, $2, 'periodic', 'loyal', $3, '2026-06-02') RETURNING id`,
    ...[her.person, her.rater, canaries.given],
  );
  await ask(
    `INSERT INTO "FollowUp" (id, "personId", "authorId", "resultId", step, note, "notedAt")
     VALUES (gen_random_uuid(), $1, $2, $3, 'coaching', $4, '2026-06-02') RETURNING id`,
    ...[her.person, her.rater, her.result, canaries.followUp],
  );
  const answered = await ask(
    `INSERT INTO "FeedbackRequest" (id, "personId", "askedId", behaviour, question, "askedAt", outcome, "closedAt")
     VALUES (gen_random_uuid(), $1, $2, 'adaptive', 'Apa?', '2026-06-01', 'answered', '2026-06-02') RETURNING id`,
    ...[her.person, her.asked],
  );
  await ask(
    `INSERT INTO "Feedback" (id, "personId", "authorId", kind, "requestId", text, "givenAt")
     VALUES (gen_random_uuid(), $1, $2, 'incidental', $3, $4, '2026-06-02') RETURNING id`,
    ...[her.person, her.asked, answered.id, canaries.answer],
  );
  const open = await ask(
    `INSERT INTO "FeedbackRequest" (id, "personId", "askedId", behaviour, question, "askedAt")
     VALUES (gen_random_uuid(), $1, $2, 'loyal', $3, '2026-06-02') RETURNING id`,
    ...[her.person, her.asked, canaries.question],
  );
  return open.id;
}

/** What she recorded of an outside party about herself, which waits for her rater; its id. */
export async function markOutside(ask: Question, person: string) {
  const { id } = await ask(
    `INSERT INTO "Feedback" (id, "personId", "authorId", kind, behaviour, text, "givenAt", party, channel, "receivedOn")
     VALUES (gen_random_uuid(), $1, $1, 'incidental', 'competent', $2, '2026-06-02', $3, 'talk', '2026-06-01') RETURNING id`,
    ...[person, canaries.given, canaries.given],
  );
  return id;
}

/** A counselling note that she has opened, with what both added, and one that she has not; the id of the first. */
export async function markCounselling(ask: Question, person: string, rater: string) {
  const note = (subject: string, agreement: string, seenAt?: string) =>
    ask(
      `INSERT INTO "CounsellingNote" (id, "personId", "authorId", "talkedOn", subject, agreement, "writtenAt", "seenAt", salt)
       VALUES (gen_random_uuid(), $1, $2, '2026-06-01', $3, $4, '2026-06-02', $5, 'x') RETURNING id`,
      ...[person, rater, subject, agreement, seenAt],
    );
  const entry = (noteId: string, author: string, text: string, step?: string) =>
    ask(
      `INSERT INTO "CounsellingEntry" (id, "noteId", "authorId", step, text, "writtenAt")
       VALUES (gen_random_uuid(), $1, $2, $3::"FollowUpStep", $4, '2026-06-02') RETURNING id`,
      ...[noteId, author, step, text],
    );
  const { id } = await note(canaries.counselling, canaries.counsellingAgreed, "2026-06-02");
  await entry(id, person, canaries.counsellingAnswer);
  await entry(id, rater, canaries.counsellingStep, "coaching");
  await note(canaries.counsellingUnseen, canaries.counsellingUnseen);
  return id;
}

/** What somebody else than her rater proposes for her, for one of their own indicators; the id of what waits. */
export async function markAssignment(ask: Question, personId: string, assigner: string) {
  const { id } = await ask(
    `INSERT INTO "RoleExpectation" (id, "personId", "indicatorId", text, state, "writtenAt")
     SELECT gen_random_uuid(), $1, i.id, $3, 'proposed', '2026-06-02' FROM "Indicator" i
       JOIN "WorkResult" w ON w.id = i."resultId" JOIN "PerformancePlan" p ON p.id = w."planId"
     WHERE p."personId" = $2 AND p.year = 2026 AND p."approvedEdition" > 0 ORDER BY i.id LIMIT 1 RETURNING id`,
    ...[personId, assigner, canaries.assignment],
  );
  return id;
}

/** What she offers to another leader than her rater, who has not approved it yet; its id. */
export async function markOffer(ask: Question, personId: string, leader: string, planId: string) {
  const { id } = await ask(
    `INSERT INTO "RoleOffer" (id, "personId", "leaderId", "planId", text, "offeredAt")
     VALUES (gen_random_uuid(), $1, $2, $3, $4, '2026-06-02') RETURNING id`,
    ...[personId, leader, planId, canaries.offer],
  );
  return id;
}

/** Her evaluation, which waits for the rater's signature. */
export const markEvaluation = (ask: Question, personId: string, raterId: string, planId: string) =>
  ask(
    `UPDATE "Evaluation" SET status = 'awaiting_rater', "signedAt" = NULL, "handedOverAt" = NULL,
       "signedById" = NULL, finality = NULL, "finalAt" = NULL, "reportedAt" = NULL, "acknowledgedAt" = NULL, predicate = NULL,
       "resultRating" = NULL, "behaviourRating" = NULL, explanation = NULL, snapshot = NULL, "unitResultId" = NULL,
       "planId" = $2, "raterId" = $3, "selfAssessment" = $4, note = $5
     WHERE id = (SELECT id FROM "Evaluation" WHERE "personId" = $1 LIMIT 1) RETURNING id`,
    personId,
    planId,
    raterId,
    canaries.selfAssessment,
    canaries.note,
  );

/** Another evaluation of hers, to which she objected; her rater has answered, and the superior is to decide. */
export async function markObjection(
  ask: Question,
  her: string,
  [rater, superior]: [string, string],
  other: string,
) {
  const { id } = await ask(
    `UPDATE "Evaluation" SET status = 'objected', "raterId" = $2, "signedById" = $2, finality = NULL, "finalAt" = NULL, "reportedAt" = NULL
     WHERE id = (SELECT id FROM "Evaluation" WHERE "personId" = $1 AND id <> $3 AND "signedAt" IS NOT NULL LIMIT 1)
     RETURNING id`,
    ...[her, rater, other],
  );
  await ask(`DELETE FROM "Objection" WHERE "evaluationId" = $1 RETURNING "evaluationId" AS id`, id).catch(
    () => null,
  );
  await ask(
    `INSERT INTO "Objection" ("evaluationId", reason, "filedAt", "deciderId", statement, "statedAt")
     VALUES ($1, $2, '2026-06-01', $3, $4, '2026-06-02') RETURNING "evaluationId" AS id`,
    ...[id, canaries.objection, superior, canaries.statement],
  );
  return id;
}

/** Guidance on an evaluation of hers, with a step that is done and one that is not, and appreciation of it; their ids. */
export async function markGuidance(ask: Question, her: string, rater: string, evaluationId: string) {
  await ask(
    `UPDATE "Evaluation" SET "resultRating" = 'below', "behaviourRating" = 'as_expected', predicate = 'needs_improvement'
     WHERE id = $1 RETURNING id`,
    evaluationId,
  );
  await ask(
    `WITH old AS (SELECT id FROM "Guidance" WHERE "evaluationId" = $1),
       gone AS (DELETE FROM "GuidanceStep" WHERE "guidanceId" IN (SELECT id FROM old))
     SELECT $1 AS id`,
    evaluationId,
  );
  await ask(
    `WITH gone AS (DELETE FROM "Guidance" WHERE "evaluationId" = $1),
       taken AS (DELETE FROM "Appreciation" WHERE "evaluationId" = $1) SELECT $1 AS id`,
    evaluationId,
  );
  const { id: guidance } = await ask(
    `INSERT INTO "Guidance" (id, "evaluationId", "openedById", aim, "openedAt")
     VALUES (gen_random_uuid(), $1, $2, $3, '2026-06-01') RETURNING id`,
    ...[evaluationId, rater, canaries.guidance],
  );
  const step = (text: string, note?: string) =>
    ask(
      `INSERT INTO "GuidanceStep" (id, "guidanceId", form, text, "dueOn", "doneOn", "doneById", note)
       VALUES (gen_random_uuid(), $1, 'coaching', $2, '2026-09-30', CASE WHEN $3::text IS NOT NULL THEN date '2026-06-02' END,
         CASE WHEN $3::text IS NOT NULL THEN $4::uuid END, $3) RETURNING id`,
      ...[guidance, text, note, her],
    );
  await step("Selesai", canaries.guidanceNote);
  const { id: guidanceStep } = await step(canaries.guidanceStep);
  const { id: appreciation } = await ask(
    `INSERT INTO "Appreciation" (id, "evaluationId", "giverId", text, "givenAt")
     VALUES (gen_random_uuid(), $1, $2, $3, '2026-06-02') RETURNING id`,
    ...[evaluationId, rater, canaries.appreciation],
  );
  return { guidance, guidanceStep, appreciation };
}

/** What her rater wrote on a value, which waits for the signature, too. */
export const markBehaviour = (ask: Question, evaluationId: string) =>
  ask(
    `INSERT INTO "BehaviourRemark" ("evaluationId", value, text) VALUES ($1, 'loyal', $2) RETURNING "evaluationId" AS id`,
    evaluationId,
    canaries.behaviourRemark,
  );

/** What a document says of a year of hers before this system. */
export const markOpening = (ask: Question, personId: string) =>
  ask(
    `UPDATE "PastPredicate" SET "documentNumber" = $2 WHERE "personId" = $1 AND year = 2023 RETURNING id`,
    ...[personId, canaries.opening],
  );

/** Her potential, and what the archive says of her for the IP ASN, as the keeper wrote it down. */
export async function markTalent(ask: Question, personId: string, agencyId: string, keeperId: string) {
  await ask(
    `INSERT INTO "PotentialAssessment" (id, "personId", "agencyId", score, "assessedOn", "validUntil", source,
       "documentNumber", "documentDate", "recordedById", "recordedAt")
     VALUES (gen_random_uuid(), $1, $2, 82, '2026-03-02', '2029-03-02', $3, 'x', '2026-03-10', $4, '2026-03-11') RETURNING id`,
    ...[personId, agencyId, canaries.potential, keeperId],
  );
  await ask(
    `INSERT INTO "ProfessionalRecord" (id, "personId", "agencyId", education, source, "documentNumber", "documentDate",
       "recordedById", "recordedAt")
     VALUES (gen_random_uuid(), $1, $2, 'bachelor', $3, 'x', '2026-03-10', $4, '2026-03-11') RETURNING id`,
    ...[personId, agencyId, canaries.professional, keeperId],
  );
}

/** Her assessed competencies, and a training of this year for one of them. */
export async function markCompetencies(ask: Question, personId: string) {
  const { competencyId } = await ask(
    `UPDATE "CompetencyAssessment" SET reason = $2 WHERE "personId" = $1 RETURNING "competencyId"`,
    personId,
    canaries.competency,
  );
  await ask(
    `INSERT INTO "CompetencyAssessment" (id, origin, "personId", "competencyId", level, reason, "assessedById", "assessedOn", "assessedAt")
     VALUES (gen_random_uuid(), 'self', $1, $2, 3, $3, $1, '2026-06-02', '2026-06-02T02:00:00Z') RETURNING id`,
    ...[personId, competencyId, canaries.ownView],
  );
  await ask(
    `UPDATE "TrainingRecord" SET title = $3, "competencyId" = $2, "startedOn" = '2026-02-01',
       "endedOn" = '2026-02-02'
     WHERE id = (SELECT id FROM "TrainingRecord" WHERE "personId" = $1 LIMIT 1) RETURNING id`,
    personId,
    competencyId,
    canaries.training,
  );
  return competencyId;
}

/** Her approved development plan of the next year, with a line that a low rating speaks for. */
export async function markDevelopment(ask: Question, personId: string, raterId: string) {
  const plan = await ask(
    `INSERT INTO "DevelopmentPlan" (id, "personId", year, "agencyId", "unitId")
     SELECT gen_random_uuid(), $1, 2027, "agencyId", "unitId" FROM "PerformancePlan"
     WHERE "personId" = $1 AND year = 2026 LIMIT 1 RETURNING id`,
    personId,
  );
  const period = { kind: "annual", number: 1, year: 2025, cadence: "quarterly" };
  const why = {
    key: "rating:x",
    reason: "low_rating",
    low: "result",
    about: canaries.developmentReason,
    period,
  };
  await ask(
    `INSERT INTO "DevelopmentItem" (id, "planId", goal, form, hours, "startsOn", "endsOn", reason, because, place)
     VALUES (gen_random_uuid(), $1, $2, 'coaching', 8, '2027-02-01', '2027-03-01', 'low_rating', $3::jsonb, 0) RETURNING id`,
    plan.id,
    canaries.development,
    JSON.stringify(why),
  );
  await ask(
    `UPDATE "DevelopmentPlan" SET status = 'submitted', "submittedAt" = '2026-06-01' WHERE id = $1 RETURNING id`,
    plan.id,
  );
  await ask(
    `UPDATE "DevelopmentPlan" SET status = 'approved', "decidedById" = $2, "decidedAt" = '2026-06-02' WHERE id = $1
     RETURNING id`,
    plan.id,
    raterId,
  );
  return plan.id;
}
/** The newest training of hers for a competency, which was marked with it. */
export const trainingOf = async (ask: Question, personId: string) =>
  (
    await ask(
      `SELECT id FROM "TrainingRecord" WHERE "personId" = $1 AND title = $2`,
      ...[personId, canaries.training],
    )
  ).id;

/** What she asks for: a seat at an event that is still to come. */
export const markNomination = (ask: Question, personId: string) =>
  ask(
    `INSERT INTO "TrainingNomination" (id, "eventId", "personId", "agencyId", "unitId", status, reason, "proposedById",
       "proposedAt") SELECT gen_random_uuid(), e.id, $1, q."agencyId", q."unitId", 'asked', $2, $1, '2026-06-02'
     FROM "TrainingEvent" e, "Assignment" t JOIN "Position" q ON q.id = t."positionId"
     WHERE t."personId" = $1 AND t."validTo" IS NULL AND e.status = 'open' AND e."nominateBy" > '2026-06-10'
       AND NOT EXISTS (SELECT FROM "TrainingNomination" n WHERE n."eventId" = e.id AND n."personId" = $1)
     ORDER BY e.id LIMIT 1 RETURNING id, "eventId"`,
    ...[personId, canaries.nomination],
  );

/** A colleague's plan that was never handed in. */
export async function markDraft(ask: Question, personId: string) {
  const draft = await ask(
    `UPDATE "PerformancePlan" SET status = 'draft', "submittedAt" = NULL, "approvedEdition" = 0
     WHERE year = 2026 AND "personId" = $1 RETURNING id`,
    personId,
  );
  await ask(
    `UPDATE "WorkResult" SET statement = $2 WHERE "planId" = $1 RETURNING id`,
    draft.id,
    canaries.draft,
  );
  return draft.id;
}

/** What she was typing when she went home. */
export const markTyped = (ask: Question, personId: string) =>
  ask(
    `INSERT INTO "Draft" ("personId", name, "submissionKey", revision, body, "updatedAt")
     VALUES ($1, 'development.training', gen_random_uuid(), gen_random_uuid(), $2, '2026-06-02') RETURNING name AS id`,
    personId,
    JSON.stringify({ base: {}, typed: { title: canaries.typed }, others: {}, at: "2026-06-02T02:00:00Z" }),
  );

/** What she asks to have corrected in her record. */
export const markCorrection = (ask: Question, personId: string) =>
  ask(
    `INSERT INTO "CorrectionRequest" (id, "personId", field, wanted, reason, "askedAt", "dueOn")
     VALUES (gen_random_uuid(), $1, 'other', $2, $2, '2026-06-02', '2026-06-05') RETURNING id`,
    ...[personId, canaries.correction],
  );
