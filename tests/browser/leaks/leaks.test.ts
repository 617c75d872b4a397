/** Real records of one person, asked for by people in every relation to her: nobody reads or changes what is not theirs. */
import type { Client } from "pg";

import { type RunningApp, startApp } from "../../support/app";
import { askAll } from "../../support/ask-all";
import { builtActions } from "../../support/build";
import { type HttpVisitor, httpVisitorAs } from "../../support/http-visitor";
import { type Canary, canaries } from "./canaries";
import { aMidwifeWithCanaries, type Midwife, ownerOf, type Relation } from "./midwife";

let app: RunningApp;
let owner: Client;
let midwife: Midwife;
/** Of her evaluation. */
let periodId: string;
const visitors = new Map<Relation, HttpVisitor>();

/** Who may read which text, written from the rules and product.md; whoever is not named must not. */
const readers: Record<Canary, readonly Relation[]> = {
  // The leader of a work team she belongs to: what is confirmed, how it goes, and nothing of what her rater makes of it.
  plan: ["self", "rater", "superior", "teamLeader", "ownAgencyAdmin", "regionalHr", "auditor"],
  draft: ["peer"],
  report: ["self", "rater", "superior", "teamLeader", "regionalHr", "auditor"],
  step: ["self", "rater", "superior", "teamLeader"],
  feedback: ["self", "rater", "superior", "teamLeader", "regionalHr", "auditor"],
  given: ["self", "rater", "superior", "regionalHr", "auditor"],
  followUp: ["self", "rater", "superior", "regionalHr", "auditor"],
  // Who is asked reads the question and their own answer, and nothing else of hers.
  question: ["self", "asked"],
  answer: ["self", "asked", "rater", "superior", "regionalHr", "auditor"],
  selfAssessment: ["self", "rater", "superior", "regionalHr", "auditor"],
  // Until the evaluation is signed, what its rater writes is the rater's alone.
  note: ["rater"],
  objection: ["self", "rater", "superior", "regionalHr", "auditor"],
  statement: ["self", "rater", "superior", "regionalHr", "auditor"],
  behaviourRemark: ["rater"],
  // Guidance and appreciation are of the line of rating, and of nobody who keeps or reads records.
  guidance: ["self", "rater", "superior"],
  guidanceStep: ["self", "rater", "superior"],
  guidanceNote: ["self", "rater", "superior"],
  appreciation: ["self", "rater", "superior"],
  // Who reads her predicates reads what a document says of those before.
  opening: ["self", "rater", "superior", "regionalHr", "auditor"],
  competency: ["self", "rater", "superior", "ownAgencyAdmin", "regionalHr"],
  ownView: ["self", "rater", "superior", "ownAgencyAdmin", "regionalHr"],
  training: ["self", "rater", "superior", "ownAgencyAdmin", "regionalHr"],
  // A proposal is between who made it and the rater who decides; she hears of it once it counts.
  assignment: ["rater", "otherAgency"],
  // An offer is between her and her rater until the rater has approved; the leader it is for hears of it then.
  offer: ["self", "rater"],
  // What was not sent yet is nobody else's, whatever their role.
  typed: ["self"],
  // What is to be corrected is between her and who keeps her records.
  correction: ["self", "ownAgencyAdmin", "regionalHr"],
  // A counselling talk is between the two who held it, and hers to read once she has opened it.
  counselling: ["self", "rater"],
  counsellingAgreed: ["self", "rater"],
  counsellingAnswer: ["self", "rater"],
  counsellingStep: ["self", "rater"],
  counsellingUnseen: ["rater"],
  development: ["self", "rater", "superior", "ownAgencyAdmin", "regionalHr"],
  // What ratings said is hers and her supervisor's alone, whoever else reads the plan.
  developmentReason: ["self", "rater"],
  // What she asks a seat for is her supervisor's to read, and of who keeps trainings.
  nomination: ["self", "rater", "regionalHr"],
  // Her box is hers, and of those who look at talents over her: her superior leads the agency, the regent the region. What the IP ASN
  // asks is hers, and of who keeps her records.
  potential: ["self", "superior", "aboveTheSuperior", "regionalHr", "leadership"],
  professional: ["self", "ownAgencyAdmin", "regionalHr"],
};

const counsellingNotes = (_: unknown, relation: Relation) =>
  `/progress/counselling${relation === "rater" ? "?side=rater" : ""}`;

/** Beside the evaluation, which the leader of a work team has no part in. */
const progressOf = ({ evaluation, person }: Midwife["ids"], relation: Relation) =>
  relation === "teamLeader" ? `/progress/team/${person}` : `/evaluations/${evaluation}`;

/** Where each text stands for those who may read it: it must be there, or the table above proves nothing. */
const shownAt: Record<Canary, (ids: Midwife["ids"], relation: Relation) => string> = {
  plan: ({ plan }) => `/plans/${plan}`,
  draft: ({ draft }) => `/plans/${draft}`,
  report: progressOf,
  step: ({ person }, relation) => (relation === "self" ? "/progress" : `/progress/team/${person}`),
  feedback: progressOf,
  given: ({ evaluation }) => `/evaluations/${evaluation}`,
  followUp: ({ evaluation }) => `/evaluations/${evaluation}`,
  question: () => "/progress/requests",
  answer: ({ evaluation }, relation) =>
    relation === "asked" ? "/progress/requests" : `/evaluations/${evaluation}`,
  selfAssessment: ({ evaluation }) => `/evaluations/${evaluation}`,
  note: ({ evaluation }) => `/evaluations/${evaluation}`,
  objection: ({ objected }) => `/evaluations/${objected}`,
  statement: ({ objected }) => `/evaluations/${objected}`,
  behaviourRemark: ({ evaluation }) => `/evaluations/${evaluation}`,
  guidance: ({ objected }) => `/evaluations/${objected}`,
  guidanceStep: ({ person }, relation) =>
    relation === "self" ? "/development" : `/development/team/${person}`,
  guidanceNote: ({ objected }) => `/evaluations/${objected}`,
  appreciation: ({ person }, relation) =>
    relation === "self" ? "/development" : `/development/team/${person}`,
  opening: ({ evaluation }, relation) =>
    relation === "self" ? "/evaluations" : `/evaluations/${evaluation}`,
  competency: ({ person }) => `/development/team/${person}`,
  ownView: ({ person }, relation) =>
    relation === "rater" ? `/development/team/${person}/assessment` : `/development/team/${person}`,
  training: ({ person }) => `/development/team/${person}`,
  assignment: ({ assignment }, relation) =>
    relation === "rater" ? `/queue?item=assignment:${assignment}` : "/plans/matrix",
  offer: ({ offer }, relation) => (relation === "self" ? "/plans" : `/queue?item=offer:${offer}`),
  typed: ({ person }) => `/api/drafts?owner=${person}`,
  correction: (_, relation) => (relation === "self" ? "/data/corrections" : "/organisation/corrections"),
  counselling: counsellingNotes,
  counsellingAgreed: counsellingNotes,
  counsellingAnswer: counsellingNotes,
  counsellingStep: counsellingNotes,
  counsellingUnseen: counsellingNotes,
  development: ({ development }) => `/development/plans/${development}`,
  developmentReason: ({ development }) => `/development/plans/${development}`,
  nomination: ({ trainingEvent }, relation) =>
    relation === "self"
      ? ownCopy
      : relation === "rater"
        ? "/training/team"
        : `/administration/training/${trainingEvent}`,
  potential: ({ person }, relation) => (relation === "self" ? "/talent/mine" : `/talent/people/${person}`),
  professional: ({ person }, relation) => (relation === "self" ? "/talent/mine" : `/talent/people/${person}`),
};

const ownCopy = "/api/data?format=json";

const lists = [
  "/",
  "/help",
  "/help/practice",
  "/help/changed",
  "/help/changes",
  "/help/keys",
  "/administration/hardships",
  "/news",
  "/account",
  "/second-factor",
  "/administration/accounts",
  "/administration/accounts?state=active",
  "/goals",
  "/goals?year=2025&quarter=4",
  "/queue",
  "/queue?item=plan",
  "/queue?item=reports",
  "/queue/approval",
  "/queue/assignments",
  "/plans",
  "/plans/team",
  "/plans/matrix",
  "/plans/teams",
  "/plans/matrix?search=Yulia",
  "/queue?item=assignment",
  "/queue?item=offer",
  "/plans?search=Yulia",
  "/progress",
  "/progress/team",
  "/progress/team?show=answered",
  "/progress/requests",
  "/progress/counselling",
  "/progress/counselling?side=rater",
  "/evaluations",
  "/evaluations/team",
  "/evaluations/team/sign",
  "/evaluations/team/simulation",
  "/evaluations/units",
  "/evaluations/units?show=decided",
  "/evaluations/pattern",
  "/evaluations/pattern?side=below",
  "/evaluations/units/simulation",
  "/development",
  "/development/team",
  "/development/gaps",
  "/development/self-assessment",
  "/administration/competencies",
  "/administration/competencies/positions?search=bidan",
  "/career",
  "/career/dossier",
  "/career/figures",
  "/development/plan?year=2027&search=Yulia",
  "/development/needs?year=2027",
  "/development/budget?year=2027",
  "/queue?item=development",
  "/organisation/people?search=Yulia",
  "/organisation/units?search=puskesmas",
  "/organisation/data-errors?kind=no_rater",
  "/organisation/data-errors?kind=no_address",
  "/administration/audit",
  "/administration/audit?who=Yulia&people=only",
  "/administration/audit/assignments?show=all",
  "/administration/audit/samples",
  "/administration/retention",
  "/administration/imports",
  "/administration/opening?year=2023",
  "/administration/adoption",
  "/administration/adoption/visits",
  "/administration/deadlines",
  "/administration/documents",
  "/administration/outcomes/reported",
  "/administration/office",
  "/administration/office/year",
  "/administration/office/month",
  "/administration/calendar",
  "/administration/calendar/cycles",
  "/administration/calendar/extensions?search=Yulia",
  "/administration/deadlines/progress_to_report?which=open",
  "/reports",
  "/reports/units",
  "/reports/gaps",
  "/reports/plans-confirmed/people?who=all",
  "/reports/rated-good/people?who=all&year=2025",
  "/reports/gaps/people?who=all",
  "/reports/results",
  "/reports/decisions?shown=all",
  "/reports/meeting",
  "/reports/sheet",
  "/plans/waiting",
  "/training",
  "/training?competency=gaps",
  "/training/team",
  "/training/outcomes",
  "/administration/training",
  "/talent",
  "/talent/people?box=9",
  "/talent/people?lacking=not_assessed",
  "/talent/succession",
  "/talent/mine",
  "/talent/records?search=Yulia",
  "/administration/talent",
  "/data",
  "/data/readers",
  "/data/corrections",
  "/organisation/corrections",
];

beforeAll(async () => {
  app = await startApp();
  owner = await ownerOf(app.databaseUrl());
  midwife = await aMidwifeWithCanaries(owner);
  const { rows } = await owner.query<{ id: string }>(
    `SELECT "periodId" AS id FROM "Evaluation" WHERE id = $1`,
    [midwife.ids.evaluation],
  );
  periodId = rows[0]?.id ?? "";
  for (const relation of relations)
    visitors.set(relation, await httpVisitorAs(app.origin, midwife.people[relation].username));
  const { roleWithdrawn, disabled } = midwife.people;
  expect(await as("roleWithdrawn").status("/reports")).toBe(200);
  expect(await as("disabled").status("/reports")).toBe(200);
  await owner.query(`UPDATE "RoleGrant" SET "validTo" = '2026-06-02' WHERE "personId" = $1`, [
    roleWithdrawn.id,
  ]);
  await owner.query(`UPDATE "Account" SET "disabledAt" = now() WHERE "personId" = $1`, [disabled.id]);
}, 300_000);

afterAll(async () => {
  await owner?.end();
  await app?.stop();
});

function as(relation: Relation) {
  const visitor = visitors.get(relation);
  if (!visitor) throw new Error(`Nobody is ${relation}`);
  return visitor;
}
const relations = [
  "self",
  "rater",
  "superior",
  "aboveTheSuperior",
  "peer",
  "teamLeader",
  "formerTeamLeader",
  "asked",
  "formerRater",
  "otherAgency",
  "ownAgencyAdmin",
  "otherAgencyAdmin",
  "regionalHr",
  "leadership",
  "auditor",
  "systemAdmin",
  "roleWithdrawn",
  "disabled",
] as const satisfies readonly Relation[];

describe("the records of a midwife", () => {
  it("are tried by everybody there is", () => {
    expect([...relations].sort()).toEqual(Object.keys(midwife.people).sort());
    expect(new Set(Object.values(midwife.people).map(({ id }) => id)).size).toBe(relations.length);
  });

  it.each(relations)("show %s every text that is theirs, and on no page any other", async (relation) => {
    const { ids } = midwife;
    const details = Object.values(shownAt).map((where) => where(ids, relation));
    const hers = [
      `/organisation/people/${ids.person}`,
      `/organisation/units/${ids.unit}`,
      `/progress/team/${ids.person}`,
      `/plans/matrix?team=${ids.team}`,
      `/career/${ids.person}`,
      `/career/${ids.person}/dossier`,
      // All that is kept about whoever asks, and nothing of hers for anybody else.
      ownCopy,
    ];
    const pages = new Set([...lists, ...details, ...hers]);
    const seen = new Map(await askAll(pages, async (page) => [page, await as(relation).text(page)] as const));
    const everything = [...seen.values()].join();
    for (const canary of Object.keys(canaries) as Canary[]) {
      const mayRead = readers[canary].includes(relation);
      expect([canary, everything.includes(canaries[canary])]).toEqual([canary, mayRead]);
      if (mayRead)
        expect([canary, seen.get(shownAt[canary](ids, relation))?.includes(canaries[canary])]).toEqual([
          canary,
          true,
        ]);
    }
  });

  it.each(relations)(
    "hand %s the official form of her plan only if the plan may be read",
    async (relation) => {
      const refused = relation === "disabled" ? 401 : 404;
      const status = await as(relation).status(`/api/plans/${midwife.ids.plan}/editions/1`);
      expect(status).toBe(readers.plan.includes(relation) ? 200 : refused);
    },
  );

  it.each(relations)(
    "hand %s the official document of an evaluation only if its ratings may be read",
    async (relation) => {
      const readers: readonly Relation[] = ["self", "rater", "superior", "regionalHr", "auditor"];
      const refused = relation === "disabled" ? 401 : 404;
      const status = await as(relation).status(`/api/documents/${midwife.ids.document}`);
      expect([relation, status]).toEqual([relation, readers.includes(relation) ? 200 : refused]);
    },
  );

  it.each(relations)("hand %s her form B.1.9 only if her assessments may be read", async (relation) => {
    const refused = relation === "disabled" ? 401 : 404;
    const status = await as(relation).status(`/api/development/assessment/${midwife.ids.person}`);
    expect([relation, status]).toEqual([relation, readers.competency.includes(relation) ? 200 : refused]);
  });

  it.each(relations)(
    "hand %s her career, her dossier and its paper only if she is theirs to lead or keep",
    async (relation) => {
      const readers: readonly Relation[] = ["self", "rater", "superior", "regionalHr"];
      const { person } = midwife.ids;
      for (const page of [
        `/career/${person}`,
        `/career/${person}/dossier`,
        `/api/career/dossier/${person}`,
      ]) {
        const refused = relation === "disabled" ? (page.startsWith("/api") ? 401 : 307) : 404;
        const status = await as(relation).status(page);
        expect([page, status]).toEqual([page, readers.includes(relation) ? 200 : refused]);
      }
    },
  );

  it.each(relations)("hand %s the sheet for e-Kinerja only if the plan may be read", async (relation) => {
    const refused = relation === "disabled" ? 307 : 404;
    const status = await as(relation).status(`/plans/${midwife.ids.plan}/editions/1/copy`);
    expect(status).toBe(readers.plan.includes(relation) ? 200 : refused);
  });

  it("are closed at once to an account that was disabled", async () => {
    const statuses = await askAll(lists, async (page) => [page, await as("disabled").status(page)]);
    expect(statuses).toEqual(lists.map((page) => [page, 307]));
  });

  it("open no page of a role that was withdrawn", async () => {
    for (const page of ["/reports", "/organisation/people", "/administration/imports"])
      expect([page, await as("roleWithdrawn").status(page)]).toEqual([page, 404]);
  });
});

const said = { party: "x", channel: "talk", receivedOn: "2026-06-01", text: "x" };
const talk = { talkedOn: "2026-06-02", subject: "x", agreement: "x", followUpOn: "" };

const keepsHerTeams = ["rater", "ownAgencyAdmin", "regionalHr"] as const satisfies readonly Relation[];
const herTeam = ({ team }: Midwife["ids"]) => ({ teamId: team, version: 0 });

const herNomination = ({ nomination }: Midwife["ids"]) => ({ nominationId: nomination, version: 0 });

/** Who may make a key to her account, and close it. */
const keepAccounts: readonly Relation[] = ["ownAgencyAdmin", "regionalHr", "systemAdmin"];

/** The end of her unit, today. */
const closing = { kind: "close", from: "2026-06-03", unit: "", name: "", head: "", positions: [] };

/** The end of her service, today. */
const retirement = {
  ...{ kind: "retirement", from: "2026-06-03", to: "", unit: "", position: "" },
  ...{ rater: "", successor: "", reason: "" },
};

/** Actions on her records, and who may take them at all. */
const changes: Record<string, { may: readonly Relation[]; input: (ids: Midwife["ids"]) => object }> = {
  recordPotentialAction: {
    may: ["regionalHr"],
    input: ({ person }) => ({
      ...{ personId: person, score: "80", assessedOn: "2026-05-01", documentDate: "2026-05-02" },
      ...{ source: "x", documentNumber: "x" },
    }),
  },
  recordProfessionalAction: {
    may: ["ownAgencyAdmin", "regionalHr"],
    input: ({ person }) => ({
      ...{ personId: person, education: "master", leadershipTraining: "", functionalTraining: "yes" },
      ...{ discipline: "none", source: "x", documentNumber: "x", documentDate: "2026-05-02" },
    }),
  },
  setRaterAction: {
    may: ["ownAgencyAdmin", "regionalHr"],
    input: ({ person }) => ({
      ...{ personId: person, version: 0, rater: "1", from: "2026-06-03", basis: "structure", answer: "x" },
    }),
  },
  previewMovementAction: {
    may: ["ownAgencyAdmin", "regionalHr"],
    input: ({ person }) => ({ personId: person, ...retirement }),
  },
  recordMovementAction: {
    may: ["ownAgencyAdmin", "regionalHr"],
    input: ({ person }) => ({ personId: person, ...retirement, version: 0, basis: "x" }),
  },
  closeAccountAction: {
    may: keepAccounts,
    input: ({ account }) => ({ accountId: account, version: 0 }),
  },
  reopenAccountAction: {
    may: keepAccounts,
    input: ({ account }) => ({ accountId: account, version: 0 }),
  },
  giveRoleAction: {
    may: ["systemAdmin"],
    input: ({ account: accountId, unit: unitId }) => ({
      ...{ accountId, unitId, role: "auditor", validFrom: "2026-06-10", validTo: "" },
    }),
  },
  issueActivationAction: { may: keepAccounts, input: ({ account }) => ({ accountId: account }) },
  issueRecoveryAction: {
    may: keepAccounts,
    input: ({ account }) => ({ accountId: account, checked: "card" }),
  },
  resetFactorAction: {
    may: keepAccounts,
    input: ({ account }) => ({ accountId: account, checked: "card" }),
  },
  makeAccountsAction: {
    may: keepAccounts,
    input: ({ unit }) => ({ unitId: unit }),
  },
  issueActivationsAction: {
    may: keepAccounts,
    input: ({ unit }) => ({ unitId: unit, again: true }),
  },
  withdrawCorrectionAction: {
    may: ["self"],
    input: ({ correction }) => ({ requestId: correction, version: 1 }),
  },
  // Hers she may read, and is told that another answers it.
  decideCorrectionAction: {
    may: ["self", "ownAgencyAdmin", "regionalHr"],
    input: ({ correction }) => ({
      ...{ requestId: correction, version: 1, decision: "refused", answer: "x", correctedOn: null },
    }),
  },
  extendWindowAction: {
    may: ["regionalHr"],
    input: ({ person }) => ({ personId: person, periodId, until: "2026-06-20", reason: "x" }),
  },
  extendPeriodsAction: {
    may: ["regionalHr"],
    input: () => ({ periods: [periodId], until: "2026-06-20", reason: "x" }),
  },
  saveStudyLeaveAction: {
    may: ["ownAgencyAdmin", "regionalHr"],
    input: ({ person }) => ({
      ...{ personId: person, leaveId: null, version: 0, institution: "x", programme: "x", level: "master" },
      ...{ place: "home", institutionAccreditation: "b", programmeAccreditation: "b" },
      ...{ from: "2026-02-01", due: "2028-01-31", to: "", outcome: "running" },
    }),
  },
  saveGradeStepAction: {
    may: ["ownAgencyAdmin", "regionalHr"],
    input: ({ person }) => ({
      ...{ personId: person, stepId: null, version: 0, grade: "IV/a", from: "2026-04-01" },
      ...{ documentNumber: "x", documentDate: "2026-03-14" },
    }),
  },
  saveBonusAction: {
    may: ["ownAgencyAdmin", "regionalHr"],
    input: ({ person }) => ({
      ...{ personId: person, bonusId: null, version: 0, education: "master", from: "2026-04-01" },
      ...{ documentNumber: "x", documentDate: "2026-03-14", files: [] },
    }),
  },
  keepRaterAction: {
    may: ["ownAgencyAdmin", "regionalHr"],
    input: ({ person }) => ({ personId: person, answer: "x" }),
  },
  previewReorganisationAction: {
    may: ["ownAgencyAdmin", "regionalHr"],
    input: ({ unit }) => ({ unitId: unit, ...closing }),
  },
  recordReorganisationAction: {
    may: ["ownAgencyAdmin", "regionalHr"],
    input: ({ unit }) => ({ unitId: unit, ...closing, version: 0, basis: "x" }),
  },
  setIndependenceAction: {
    may: ["ownAgencyAdmin", "regionalHr"],
    input: ({ unit }) => ({ unitId: unit, independent: true }),
  },
  saveResultAction: {
    may: ["self"],
    input: ({ plan, result }) => ({
      planId: plan,
      version: 0,
      resultId: result,
      kind: "main",
      assignmentId: "",
      statement: "x",
      supports: "",
      method: "direct_aspect",
    }),
  },
  saveIndicatorAction: {
    may: ["self"],
    input: ({ plan, result, indicator }) => ({
      ...{ planId: plan, version: 0, resultId: result, indicatorId: indicator, text: "x", aspect: "time" },
      ...{ perspective: null, targetValue: "1", targetUnit: "%", targetNarrative: "", direction: "higher" },
    }),
  },
  relinkAction: {
    may: ["self"],
    input: ({ plan, result, indicator }) => ({
      ...{ planId: plan, version: 0, links: [{ resultId: result, supports: indicator }] },
    }),
  },
  saveManualAction: {
    may: ["self"],
    input: ({ plan, indicator }) => ({
      ...{ planId: plan, version: 0, indicatorId: indicator, purpose: "x", definition: "x", formula: "x" },
      ...{ quality: "outcome", dataSource: "x", interval: "quarterly" },
    }),
  },
  saveContractAction: {
    may: ["self"],
    input: ({ plan }) => ({ planId: plan, version: 0, contractReference: "x" }),
  },
  addStudyResultsAction: {
    may: ["self"],
    input: ({ plan, person }) => ({ planId: plan, version: 0, leaveId: person, gpa: "3", due: "2028-01-31" }),
  },
  saveExpectationAction: {
    may: ["self"],
    input: ({ plan }) => ({ planId: plan, version: 0, value: "loyal", expectation: "x" }),
  },
  addAppendixItemAction: {
    may: ["self"],
    input: ({ plan }) => ({ planId: plan, version: 0, section: "resources", text: "x" }),
  },
  removeLineAction: {
    may: ["self"],
    input: ({ plan, result }) => ({ planId: plan, version: 0, lineId: result }),
  },
  submitPlanAction: { may: ["self"], input: ({ plan }) => ({ planId: plan, version: 0 }) },
  pullBackPlanAction: { may: ["self"], input: ({ plan }) => ({ planId: plan, version: 0 }) },
  revisePlanAction: {
    may: ["self"],
    input: ({ plan }) => ({ planId: plan, version: 0, dialogueNote: "x" }),
  },
  // The superior decides in the rater's place once the deadline has passed (L.II.C.5).
  returnPlanAction: {
    may: ["rater", "superior"],
    input: ({ plan }) => ({ planId: plan, version: 0, note: "x", remarks: {} }),
  },
  expectRoleAction: {
    may: ["rater"],
    input: ({ person, indicator }) => ({ memberId: person, indicatorId: indicator, version: 0, text: "x" }),
  },
  approveAssignmentAction: {
    may: ["rater"],
    input: ({ assignment }) => ({ assignmentId: assignment, version: 1 }),
  },
  approveAssignmentsAction: {
    may: ["rater"],
    input: ({ assignment }) => ({ assignments: [{ assignmentId: assignment, version: 1 }] }),
  },
  refuseAssignmentAction: {
    may: ["rater"],
    input: ({ assignment }) => ({ assignmentId: assignment, version: 1, reason: "x" }),
  },
  withdrawOfferAction: { may: ["self"], input: ({ offer }) => ({ offerId: offer, version: 1 }) },
  approveOfferAction: { may: ["rater"], input: ({ offer }) => ({ offerId: offer, version: 1 }) },
  declineOfferAction: {
    may: ["rater"],
    input: ({ offer }) => ({ offerId: offer, version: 1, reason: "x" }),
  },
  placeOfferAction: {
    may: [],
    input: ({ offer, indicator }) => ({ offerId: offer, version: 1, indicatorId: indicator, text: "x" }),
  },
  answerRemarkAction: {
    may: ["self"],
    input: ({ plan, result }) => ({ planId: plan, version: 0, remarkId: result, answer: "x" }),
  },
  approvePlansAction: {
    may: ["rater", "superior"],
    input: ({ plan }) => ({ plans: [{ planId: plan, version: 0 }] }),
  },
  takeBackReturnAction: { may: ["rater", "superior"], input: ({ plan }) => ({ planId: plan, version: 0 }) },
  approvePlanAction: { may: ["rater", "superior"], input: ({ plan }) => ({ planId: plan, version: 0 }) },
  reportProgressAction: {
    may: ["self"],
    input: ({ indicator }) => ({ indicatorId: indicator, value: "1", note: "", evidence: "", files: [] }),
  },
  saveStepAction: {
    may: ["self"],
    input: ({ result }) => ({ stepId: null, version: 0, resultId: result, text: "x", dueOn: "2026-09-30" }),
  },
  finishStepAction: { may: ["self"], input: ({ step }) => ({ stepId: step, version: 0, done: true }) },
  withdrawReportAction: { may: ["self"], input: ({ report }) => ({ reportId: report }) },
  dropStepAction: { may: ["self"], input: ({ step }) => ({ stepId: step, version: 0 }) },
  giveFeedbackAction: {
    may: ["rater", "superior"],
    input: ({ report }) => ({ reportId: report, text: "x" }),
  },
  recordFeedbackAction: {
    may: ["rater", "superior", "teamLeader"],
    input: ({ person, result }) => ({ personId: person, about: result, kind: "incidental", text: "x" }),
  },
  recordOutsideAction: {
    may: ["self", "rater", "superior"],
    input: ({ person, result }) => ({ personId: person, about: result, ...said }),
  },
  confirmOutsideAction: { may: ["rater"], input: ({ outside }) => ({ feedbackId: outside }) },
  declineOutsideAction: { may: ["rater"], input: ({ outside }) => ({ feedbackId: outside, reason: "x" }) },
  noteFollowUpAction: {
    may: ["rater"],
    input: ({ person, result }) => ({ personId: person, resultId: result, step: "coaching", note: "x" }),
  },
  // About a result of hers; of whom is asked does not matter then.
  askFeedbackAction: {
    may: ["self"],
    input: ({ person, result }) => ({ about: result, askedId: person, number: "", question: "x" }),
  },
  answerRequestAction: {
    may: ["asked"],
    input: ({ request }) => ({ requestId: request, version: 0, text: "x" }),
  },
  declineRequestAction: {
    may: ["asked"],
    input: ({ request }) => ({ requestId: request, version: 0, reason: "x" }),
  },
  withdrawRequestAction: { may: ["self"], input: ({ request }) => ({ requestId: request, version: 0 }) },
  writeNoteAction: { may: ["rater"], input: ({ person }) => ({ personId: person, ...talk }) },
  correctNoteAction: { may: ["rater"], input: ({ note }) => ({ noteId: note, version: 0, ...talk }) },
  openNoteAction: { may: ["self"], input: ({ note }) => ({ noteId: note }) },
  acknowledgeNoteAction: { may: ["self"], input: ({ note }) => ({ noteId: note, version: 0, text: "x" }) },
  addToNoteAction: { may: ["self", "rater"], input: ({ note }) => ({ noteId: note, text: "x" }) },
  followUpNoteAction: {
    may: ["rater"],
    input: ({ note }) => ({ noteId: note, step: "coaching", text: "x", followUpOn: "" }),
  },
  selfAssessAction: {
    may: ["self"],
    input: ({ evaluation }) => ({ evaluationId: evaluation, version: 0, selfAssessment: "x" }),
  },
  saveRatingsAction: {
    may: ["rater"],
    input: ({ evaluation }) => ({
      ...{ evaluationId: evaluation, version: 0, marks: [], resultRating: null },
      ...{ behaviourRating: null, behaviours: [], note: "" },
    }),
  },
  // The superior evaluates in the rater's place, and is told when.
  signEvaluationAction: {
    may: ["rater", "superior"],
    input: ({ evaluation }) => ({
      ...{ evaluationId: evaluation, version: 0, marks: [], resultRating: "above" },
      ...{ behaviourRating: "above", behaviours: [], note: "" },
    }),
  },
  seeEvaluationAction: {
    may: ["rater"],
    input: ({ evaluation }) => ({ evaluationId: evaluation, version: 0 }),
  },
  signEvaluationsAction: {
    may: ["rater"],
    input: ({ evaluation }) => ({ evaluations: [{ evaluationId: evaluation, version: 0 }], reasons: [] }),
  },
  applySimulationAction: {
    may: ["rater"],
    input: ({ evaluation }) => ({
      changes: [{ evaluationId: evaluation, version: 0, resultRating: "below", behaviourRating: "below" }],
      reasons: [],
    }),
  },
  withdrawDocumentAction: { may: ["regionalHr"], input: ({ code }) => ({ code, reason: "x" }) },
  handOverAction: { may: ["rater"], input: ({ evaluation }) => ({ evaluationId: evaluation, version: 0 }) },
  handOverTogetherAction: {
    may: ["rater"],
    input: ({ evaluation }) => ({ evaluations: [{ evaluationId: evaluation, version: 0 }] }),
  },
  acknowledgeAction: { may: ["self"], input: ({ evaluation }) => ({ evaluationId: evaluation, version: 0 }) },
  openGuidanceAction: {
    may: ["rater"],
    input: ({ objected }) => ({
      ...{ evaluationId: objected, version: 0, aim: "x", form: "coaching", text: "x", dueOn: "2026-12-31" },
    }),
  },
  addGuidanceStepAction: {
    may: ["rater"],
    input: ({ guidance }) => ({
      ...{ guidanceId: guidance, version: 0, form: "coaching", text: "x", dueOn: "2026-12-31" },
    }),
  },
  changeGuidanceStepAction: {
    may: ["rater"],
    input: ({ guidanceStep }) => ({
      ...{ stepId: guidanceStep, version: 0, form: "coaching", text: "x", dueOn: "2026-12-31" },
    }),
  },
  dropGuidanceStepAction: {
    may: ["rater"],
    input: ({ guidanceStep }) => ({ stepId: guidanceStep, version: 0 }),
  },
  finishGuidanceStepAction: {
    may: ["self", "rater"],
    input: ({ guidanceStep }) => ({ stepId: guidanceStep, version: 99, doneOn: "2026-06-02", note: "x" }),
  },
  closeGuidanceAction: {
    may: ["rater"],
    input: ({ guidance }) => ({ guidanceId: guidance, version: 0, outcome: "x" }),
  },
  appreciateAction: {
    may: ["rater"],
    input: ({ objected }) => ({ evaluationId: objected, text: "x" }),
  },
  takeBackAppreciationAction: {
    may: ["rater"],
    input: ({ appreciation }) => ({ appreciationId: appreciation }),
  },
  fileObjectionAction: {
    may: ["self"],
    input: ({ objected }) => ({ evaluationId: objected, version: 0, reason: "x" }),
  },
  stateOnObjectionAction: {
    may: ["rater"],
    input: ({ objected }) => ({ evaluationId: objected, version: 0, statement: "x" }),
  },
  decideObjectionAction: {
    may: ["superior"],
    input: ({ objected }) => ({
      ...{ evaluationId: objected, version: 0, decision: "upheld", hearing: "x", explanation: "x" },
      ...{ recommendation: "", resultRating: null, behaviourRating: null },
    }),
  },
  establishTeamAction: {
    may: keepsHerTeams,
    input: ({ unit, person }) => ({
      ...{ unitId: unit, name: "x", mandate: "x", from: "2026-06-03", to: "" },
      ...{ leaderId: person, memberIds: [person] },
    }),
  },
  describeTeamAction: {
    may: keepsHerTeams,
    input: (ids) => ({ ...herTeam(ids), name: "x", mandate: "x" }),
  },
  appointLeaderAction: {
    may: keepsHerTeams,
    input: (ids) => ({ ...herTeam(ids), leaderId: ids.person, from: "2026-06-04" }),
  },
  addMembersAction: {
    may: keepsHerTeams,
    input: (ids) => ({ ...herTeam(ids), memberIds: [ids.person], from: "2026-06-03" }),
  },
  removeMemberAction: {
    may: keepsHerTeams,
    input: (ids) => ({ ...herTeam(ids), seatId: ids.seat, lastDay: "2026-06-03" }),
  },
  endTeamAction: { may: keepsHerTeams, input: (ids) => ({ ...herTeam(ids), lastDay: "2026-06-03" }) },
  // Her own is refused in words, not as unknown: she knows that she is there.
  assessTogetherAction: {
    may: ["rater", "self"],
    input: ({ person, competency }) => ({
      ...{ personId: person, assessedOn: "2026-06-03" },
      lines: { [competency]: { level: 5, reason: "x", recommendation: "" } },
    }),
  },
  assessCompetencyAction: {
    may: ["rater", "self"],
    input: ({ person, competency }) => ({
      ...{ personId: person, competencyId: competency, level: 3 },
      ...{ reason: "x", recommendation: "", assessedOn: "2026-06-03" },
    }),
  },
  nominateAction: {
    may: ["rater"],
    input: ({ person, trainingEvent }) => ({
      ...{ eventId: trainingEvent, personIds: [person], reason: "", itemId: null },
    }),
  },
  proposeAskedAction: { may: ["rater"], input: herNomination },
  refuseNominationAction: { may: ["rater"], input: (ids) => ({ ...herNomination(ids), note: "x" }) },
  approveNominationsAction: {
    may: ["regionalHr"],
    input: (ids) => ({ nominations: [herNomination(ids)] }),
  },
  withdrawNominationAction: { may: ["self", "rater", "regionalHr"], input: herNomination },
  correctAttendanceAction: { may: ["regionalHr"], input: herNomination },
  cancelEventAction: {
    may: ["regionalHr"],
    input: ({ trainingEvent }) => ({ eventId: trainingEvent, version: 0, reason: "x" }),
  },
  recordAttendanceAction: {
    may: ["regionalHr"],
    input: ({ trainingEvent }) => ({ eventId: trainingEvent, version: 0, attended: [] }),
  },
  attachCertificateAction: {
    may: ["self"],
    input: ({ training, person }) => ({ recordId: training, files: [person] }),
  },
  evaluateTrainingAction: {
    may: ["rater"],
    input: ({ training }) => ({ recordId: training, applied: "fully", note: "x", level: 3 }),
  },
  dropDevelopmentLineAction: {
    may: ["self"],
    input: ({ development }) => herLearning(development, { lineId: development }),
  },
  nameMentorAction: {
    may: ["self"],
    input: ({ development }) => herLearning(development, { lineId: development, mentorId: null }),
  },
  submitDevelopmentPlanAction: { may: ["self"], input: ({ development }) => herLearning(development) },
  pullBackDevelopmentPlanAction: { may: ["self"], input: ({ development }) => herLearning(development) },
  reopenDevelopmentPlanAction: {
    may: ["self"],
    input: ({ development }) => herLearning(development, { reason: "x" }),
  },
  approveDevelopmentPlanAction: { may: ["rater"], input: ({ development }) => herLearning(development) },
  returnDevelopmentPlanAction: {
    may: ["rater"],
    input: ({ development }) => herLearning(development, { note: "x" }),
  },
  takeBackDevelopmentReturnAction: { may: ["rater"], input: ({ development }) => herLearning(development) },
  decideDevelopmentLineAction: {
    may: ["regionalHr"],
    input: ({ development }) =>
      herLearning(development, { lineId: development, kind: "accepted", hours: "", cost: "", reason: "x" }),
  },
  decideDevelopmentLinesAction: {
    may: ["regionalHr"],
    input: ({ development }) => ({
      lines: [herLearning(development, { lineId: development })],
      ...{ kind: "accepted", reason: "x" },
    }),
  },
};

/** Her development plan as it would be named, with what else the form sends. */
function herLearning(planId: string, rest: object = {}) {
  return { planId, version: 2, ...rest };
}

/** What names no record of hers: one's own things, a unit's result, a list, the demo's clock. */
const nothingOfHers = [
  "sayHardshipAction",
  "endWelcomeAction",
  "answerHardshipsAction",
  "askCorrectionAction",
  "assessOneselfAction",
  "setDevelopmentCalendarAction",
  "addCompetencyAction",
  "describeCompetencyAction",
  "retireCompetencyAction",
  "setStandardsAction",
  "setRequirementAction",
  "restoreRequirementAction",
  "reportUpwardAction",
  "createPlanAction",
  "offerRoleAction",
  "recordTrainingAction",
  "decideUnitResultAction",
  "applyImportAction",
  "exportOutcomesAction",
  "setDemoClockAction",
  "markNewsReadAction",
  "setMailAction",
  "setRemindersAction",
  "addHolidayAction",
  "addHolidaysAction",
  "removeHolidayAction",
  "recordDowntimeAction",
  "withdrawDowntimeAction",
  "setCyclesAction",
  "openYearAction",
  "closeYearAction",
  "callAgencyAction",
  "reportRaterAction",
  "remindRaterAction",
  "saveGoalAction",
  "reportGoalAction",
  "chooseAimAction",
  "dropAimAction",
  "setFigureAction",
  "attachScanAction",
  "askSeatAction",
  "saveCourseAction",
  "retireCourseAction",
  "saveEventAction",
  "setCeilingAction",
  "setTalentAction",
  "saveDevelopmentLineAction",
  "setDevelopmentCeilingAction",
  ...["decideAction", "reportDecisionAction", "closeDecisionAction", "withdrawDecisionAction"],
  // Nothing was ever recorded of her by mistake.
  "undoMovementAction",
  // Of whoever asks, and nobody else.
  ...["changePasswordAction", "askProofAction", "proveAddressAction"],
  ...["beginFactorAction", "confirmFactorAction", "renewRecoveriesAction", "removeFactorAction"],
  ...["endSessionAction", "signOutEverywhereAction"],
  // She holds no role.
  "endRoleAction",
  ...["planVisitAction", "holdVisitAction", "cancelVisitAction"],
  ...["recordLetterAction", "endLetterAction", "drawSampleAction"],
  ...["setRetentionAction", "proposeRetentionAction", "confirmRetentionAction", "dropRetentionAction"],
];

const tables = [
  ...["PerformancePlan", "ProgressReport", "Feedback", "FeedbackRequest", "FollowUp"],
  ...["Evaluation", "CompetencyAssessment", "CounsellingNote", "TeamSeat", "RoleExpectation", "RoleOffer"],
  ...["WindowExtension", "Account", "RoleGrant"],
  ...["GradeStep", "CareerAim", "PastCreditPoints", "DiplomaBonus"],
  ...["WindowExtension", "TrainingNomination", "TrainingRecord"],
  ...["WindowExtension", "PotentialAssessment", "ProfessionalRecord"],
  ...["WindowExtension", "DevelopmentPlan", "CorrectionRequest", "Movement"],
  ...["UndoneMovement"],
];

/** All that she has in the database, as one text. */
async function everythingOfHers() {
  const rowsOf = (table: string) =>
    owner.query(`SELECT * FROM "${table}" WHERE "personId" = $1 ORDER BY id`, [midwife.ids.person]);
  const all: unknown[] = [];
  for (const table of tables) all.push((await rowsOf(table)).rows);
  const issued = `SELECT d.id, d.state FROM "SealedDocument" d JOIN "Evaluation" e ON e.id = d."evaluationId"`;
  all.push((await owner.query(`${issued} WHERE e."personId" = $1 ORDER BY d.id`, [midwife.ids.person])).rows);
  for (const table of ["CounsellingEntry", "Guidance", "GuidanceStep", "Appreciation"])
    all.push((await owner.query(`SELECT * FROM "${table}" ORDER BY id`)).rows);
  return JSON.stringify(all);
}

describe("what is hers", () => {
  it("is tried with every action that could touch it", () => {
    const tried = [...Object.keys(changes), ...nothingOfHers];
    expect(tried.sort()).toEqual(
      builtActions()
        .map(({ exportedName }) => exportedName)
        .sort(),
    );
  });

  it.each(relations)("is changed by %s nowhere but where the rules let them", async (relation) => {
    const before = await everythingOfHers();
    await askAll(builtActions(), async ({ id, exportedName, path }) => {
      const change = changes[exportedName];
      if (!change || change.may.includes(relation)) return;
      const { body } = await as(relation).act(path, id, change.input(midwife.ids), crypto.randomUUID());
      const code = relation === "disabled" ? "signed-out" : "not-found";
      expect([exportedName, body.includes(`"code":"${code}"`)]).toEqual([exportedName, true]);
    });
    expect(await everythingOfHers()).toBe(before);
  });
});
