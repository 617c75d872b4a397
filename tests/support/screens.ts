import { randomUUID } from "node:crypto";

import type { Actor } from "@/lib/access/actor";
import { findAim } from "@/lib/career/queries/aim";
import { careersBelow, findCareer } from "@/lib/career/queries/career";
import { findGrowth } from "@/lib/career/queries/growth";
import { findProof } from "@/lib/career/queries/proof";
import { findDossierReaders } from "@/lib/career/queries/readers";
import { findNotes, findNotesOn } from "@/lib/counselling/queries";
import { findCompetency, findDictionary, findStandards } from "@/lib/competency/queries/dictionary";
import { findGaps } from "@/lib/competency/queries/gaps";
import { findPositions } from "@/lib/competency/queries/positions";
import { findProfile, teamProfiles } from "@/lib/competency/queries/profiles";

import { findBudget } from "@/lib/development/queries/budget";
import { findNeeds } from "@/lib/development/queries/needs";
import { findDevelopmentPlan, findOwnDevelopment } from "@/lib/development/queries/plan";
import { openEvaluations } from "@/lib/evaluation/commands/open-evaluations";
import { findAdoption, findNotReached } from "@/lib/reporting/queries/adoption";
import { findAccount, findAccounts, findUnitToPrint } from "@/lib/accounts/queries/kept";
import { findOwnAccount } from "@/lib/accounts/queries/own";
import { findAgency } from "@/lib/office/queries/call";
import { findMonth } from "@/lib/office/queries/month";
import { findStages } from "@/lib/office/queries/stages";
import { findYear } from "@/lib/office/queries/year";
import { findAgencyWindows } from "@/lib/calendar/queries/period-extensions";
import { findVisits } from "@/lib/visits/queries";
import { findOwing } from "@/lib/deadlines/queries/owing";
import { findGroups } from "@/lib/evaluation/queries/group";
import { teamEvaluations } from "@/lib/evaluation/queries/team";
import { findOwnPattern, findPatternsBelow } from "@/lib/evaluation/queries/patterns";
import { findTeamPatterns } from "@/lib/evaluation/queries/team-pattern";
import { undecidedUnits } from "@/lib/evaluation/queries/units";
import { findEvaluation } from "@/lib/evaluation/queries/sheet";
import { findUnitSimulation } from "@/lib/evaluation/queries/unit-simulation";
import { findMember } from "@/lib/feedback/queries/member";
import { findRequests } from "@/lib/feedback/queries/requests";
import { findLetterChoices, findLetters } from "@/lib/oversight/queries/letters";
import { findSamples } from "@/lib/oversight/queries/samples";
import { askCorrection } from "@/lib/privacy/commands/corrections";
import { findKeptCorrections, findOwnCorrections } from "@/lib/privacy/queries/corrections";
import { findReaders } from "@/lib/privacy/queries/readers";
import { findOwnData } from "@/lib/privacy/queries/summary";
import { findTeam } from "@/lib/feedback/queries/team";
import { findRoleMatrix, teamPlans } from "@/lib/planning/queries/team";
import { reportProgress } from "@/lib/progress/commands/report";
import { findDataErrors } from "@/lib/movements/queries/data-errors";
import { previewMovement } from "@/lib/movements/queries/plan";
import { previewReorganisation } from "@/lib/reorganisation/queries/plan";
import { findUnit, findUnits } from "@/lib/reorganisation/queries/units";
import { findProgress } from "@/lib/progress/queries/own";
import { teamReports } from "@/lib/progress/queries/to-answer";
import { findAccountability } from "@/lib/reporting/queries/accountability";
import { findIndicator } from "@/lib/reporting/queries/indicator";
import { findBehind } from "@/lib/reporting/queries/people";
import { findGoalReport, findGoals, findUnitGoals } from "@/lib/goals/queries";
import { findQueue, findTasks } from "@/lib/tasks/queries";
import { findOutcome } from "@/lib/reporting/queries/outcome";
import { isWelcomed } from "@/lib/help/queries";
import { findHardshipAnswers, findHardships } from "@/lib/hardship/queries";
import { findSchedule } from "@/lib/retention/queries/schedule";
import { saveCourse } from "@/lib/training/commands/courses";
import { saveEvent } from "@/lib/training/commands/events";
import { askSeat, nominate } from "@/lib/training/commands/nominate";
import { findCatalogue } from "@/lib/training/queries/catalogue";
import { findKeptEvent, findKeptTrainings } from "@/lib/training/queries/kept";
import { findOutcomes } from "@/lib/training/queries/outcomes";
import { ownNominations, ownTrainings } from "@/lib/training/queries/own";
import { findTeamTrainings } from "@/lib/training/queries/team";
import { findGrid } from "@/lib/talent/queries/grid";
import { findOwnTalent } from "@/lib/talent/queries/people";
import { readBox, readSuccession, readTalent } from "@/lib/talent/queries/read";
import { findRecorded } from "@/lib/talent/queries/records";

import { aRequirement, assesses } from "./competencies";
import { aNote } from "./counselling";
import { anApprovedDevelopment, aWaitingPlan } from "./development";
import { asOwner } from "./database";
import { talentSwitchedOn } from "./talent";
import { aSemesterCycle, inWindow } from "./evaluations";
import { anApprovedPlan, seen } from "./plans";
import { anUnusedAccount } from "./keys";
import { insertRows } from "./rows";
import { aCourse, anEvent } from "./trainings";
import { type Agency, anAgency, aPerson, aTeam, granted, supervises } from "./world";

const ofNextYear = { year: 2027, startsOn: "2027-02-01", endsOn: "2027-02-05" };

/** A rater with so many people, each with a confirmed plan handed in anew, a report and an open evaluation. */
export async function aRaterOf(count: number) {
  const agency = await anAgency();
  const [rater, head] = [await aPerson(agency, "Budi", { isHead: true }), await aPerson(agency, "Dewi")];
  await supervises(head, [rater]);
  await anApprovedPlan(rater, head);
  const people = await Promise.all(Array.from({ length: count }, (_, i) => aPerson(agency, `Pegawai ${i}`)));
  await supervises(rater, people);
  for (const person of people) {
    await aReportOf(person, rater);
    await aNote(rater, person);
  }
  const competencyId = await aRequirement(people, 3);
  for (const person of people) await assesses(rater, person, competencyId);
  for (const person of people) await anApprovedDevelopment(person, rater, { competencyId });
  const developmentId = await aWaitingPlan(people[0] ?? rater, { ...ofNextYear });
  await aSemesterCycle(agency);
  await talentSwitchedOn();
  await openEvaluations(inWindow(rater));
  const eventId = await trainingsOf({ rater, people, agency }, competencyId);
  await handInAgain(people);
  const wrong = { field: "other" as const, wanted: "Data lain", reason: "Salah ketik", files: [] };
  for (const person of people) await askCorrection(person, wrong);
  const [first] = await teamEvaluations(inWindow(rater));
  const accountId = await anUnusedAccount(people[0] ?? rater);
  return {
    ...{ rater: inWindow(rater), person: people[0] ?? rater },
    ...{ head: inWindow(head), unitId: agency.unitId, evaluationId: first?.id ?? "" },
    competencyId,
    ...{ agencyId: agency.agencyId, developmentId, accountId },
    ...{ head: inWindow(head), unitId: agency.unitId, evaluationId: first?.id ?? "", eventId },
  };
}

type Team = { rater: Actor; people: readonly Actor[]; agency: Agency };

/** Everybody asks for a seat at an event, is proposed for another, and took a training whose use is to be evaluated. */
async function trainingsOf({ rater, people, agency }: Team, competencyId: string) {
  const keeper = granted(await aPerson(agency, "Hana"), "regional_hr", "");
  const courseId = await saveCourse(keeper, aCourse({ competencyId }));
  const eventId = await saveEvent(keeper, anEvent(courseId));
  for (const person of people) await askSeat(person, { eventId, reason: "" });
  const later = { startsOn: "2026-07-13", endsOn: "2026-07-14" };
  const another = await saveEvent(keeper, anEvent(courseId, later));
  await nominate(rater, { eventId: another, personIds: people.map(({ personId }) => personId), reason: "" });
  const taken = { title: "Pelayanan", provider: "BKPSDMD", form: "course", quantity: 8, hours: 8 };
  const day = {
    startedOn: "2026-03-02",
    endedOn: "2026-03-02",
    recordedAt: "2026-03-03",
    international: false,
  };
  const place = { agencyId: agency.agencyId, unitId: agency.unitId };
  await insertRows(
    asOwner(),
    "TrainingRecord",
    people.map(({ personId }) => ({ id: randomUUID(), personId, competencyId, ...place, ...taken, ...day })),
  );
  return another;
}

/** Lets the confirmed plans wait for the rater once more. */
const handInAgain = (people: readonly Actor[]) =>
  asOwner().query(
    `UPDATE "PerformancePlan" SET status = 'submitted', edition = 2 WHERE "personId" = ANY($1::uuid[])`,
    [people.map(({ personId }) => personId)],
  );

/** A report on the first indicator of a plan that was confirmed for it. */
async function aReportOf(person: Actor, rater: Actor) {
  const planId = await anApprovedPlan(person, rater);
  await reportProgress(person, await aReport(person, planId));
}

/** What the form would send for the first indicator of the plan. */
async function aReport(person: Actor, planId: string) {
  const indicatorId = (await seen(person, planId)).results[0]?.indicators[0]?.id ?? "";
  return { indicatorId, value: "10", note: "", evidence: "", files: [] };
}

/** The write that everybody makes daily, ready to be made: a report, sent with the key of its form. */
export async function aDailyWrite() {
  const { ayu, budi } = await aTeam();
  const report = await aReport(ayu, await anApprovedPlan(ayu, budi));
  const submission = { key: randomUUID(), action: "progress.report", bodyHash: "-" };
  return () => reportProgress({ ...ayu, submission }, report);
}

/** The rater with the right to keep the cycles of everybody. */
const keeperOf = (rater: Actor) => granted(rater, "regional_hr", "");

const thisYear = { year: null, quarter: 0 };

type World = Awaited<ReturnType<typeof aRaterOf>>;

/** The query behind each screen whose length grows with the people in it. */
export const screens = {
  "one's own data": ({ person }: World) => findOwnData(person),
  "who opened one's record": ({ person }: World) => findReaders(person, { page: 1 }),
  "one's own corrections": ({ person }: World) => findOwnCorrections(person),
  "the corrections one answers": ({ rater }: World) =>
    findKeptCorrections(keeperOf(rater), { show: "open", page: 1 }),
  "the team's plans": ({ rater }: World) => teamPlans(rater, 2026),
  "the errors in the records": ({ rater }: World) =>
    findDataErrors(keeperOf(rater), { kind: "no_address", agency: "", page: 1 }),
  "what a movement would change": ({ rater, person }: World) =>
    previewMovement(keeperOf(rater), {
      ...{ personId: person.personId, kind: "retirement", from: "2026-07-01", to: null, reason: null },
      ...{ unit: "", position: "", rater: "", successor: "" },
    }),
  "the units one keeps": ({ rater }: World) => findUnits(keeperOf(rater), { search: "", page: 1 }),
  "a unit one keeps": ({ rater, unitId }: World) => findUnit(keeperOf(rater), unitId),
  "what a reorganisation would change": ({ rater, unitId }: World) =>
    previewReorganisation(keeperOf(rater), {
      ...{ unitId, kind: "rename", from: rater.today, unit: "", name: "Dinas Baru", head: "", positions: [] },
    }),
  "the role matrix": ({ rater }: World) => findRoleMatrix(rater, 2026),
  "the team's reports": ({ rater }: World) => teamReports(rater, "waiting"),
  "the team's evaluations": ({ rater }: World) => teamEvaluations(rater),
  "the team beside the pattern of its unit's result": ({ rater }: World) => findTeamPatterns(rater),
  "one's own pattern as a rater": ({ rater }: World) => findOwnPattern(rater),
  "the patterns of raters below": ({ rater }: World) => findPatternsBelow(keeperOf(rater)),
  "the units to decide on": ({ rater }: World) => undecidedUnits(keeperOf(rater), ""),
  "the goals of all units": ({ rater }: World) => findGoals(rater, 2026, 1),
  "the goals of a unit": ({ rater, unitId }: World) => findUnitGoals(rater, unitId, 2026),
  "the table of a unit's yearly report": ({ rater, unitId }: World) => findGoalReport(rater, unitId, 2026, 1),
  "the team's groups": ({ rater }: World) => findGroups(rater),
  "somebody's evaluation in turn": ({ rater, evaluationId }: World) => findEvaluation(rater, evaluationId),
  "the unit's simulation": ({ head, unitId }: World) => findUnitSimulation(head, unitId),
  "the stages of all agencies": ({ rater }: World) => findStages(keeperOf(rater), 2026),
  "whom to call in an agency": ({ rater, agencyId }: World) => findAgency(keeperOf(rater), agencyId),
  "the year of all agencies": ({ rater }: World) => findYear(keeperOf(rater), 2027),
  "the routine of the month": ({ rater }: World) => findMonth(keeperOf(rater)),
  "the windows of whole agencies": ({ rater }: World) => findAgencyWindows(keeperOf(rater)),
  "the adoption of the unit": ({ rater }: World) => findAdoption(keeperOf(rater), null),
  "who has not reached a step": ({ rater, unitId }: World) =>
    findNotReached(keeperOf(rater), { unitId, step: "fed", page: 1 }),
  "the accounts that one keeps": ({ rater, unitId }: World) =>
    findAccounts(keeperOf(rater), { search: "", unit: unitId, state: "none", page: 1 }),
  "the unit whose codes are printed": ({ rater, unitId }: World) => findUnitToPrint(keeperOf(rater), unitId),
  "an account with its roles": ({ rater, accountId }: World) =>
    findAccount(granted(rater, "system_admin", ""), accountId),
  "one's own account": ({ person }: World) => findOwnAccount(person),
  "the visits of trainers": ({ rater }: World) => findVisits(keeperOf(rater), null),
  "the team's competencies": ({ rater }: World) => teamProfiles(rater),
  "a member's competencies": ({ rater, person }: World) => findProfile(rater, person.personId),
  "the dictionary of competencies": ({ rater }: World) => findDictionary(keeperOf(rater)),
  "what a competency is asked of": ({ rater, competencyId }: World) =>
    findCompetency(keeperOf(rater), competencyId, null),
  "the standards of competencies": ({ rater }: World) => findStandards(keeperOf(rater), null),
  "the positions with what they ask": ({ rater }: World) =>
    findPositions(keeperOf(rater), { search: "", page: 1 }),
  "the accountability of a unit": ({ rater, unitId }: World) =>
    findAccountability(keeperOf(rater), { ...thisYear, unit: unitId }),
  "an indicator of a unit": ({ rater, unitId }: World) =>
    findIndicator(keeperOf(rater), "gaps", { ...thisYear, unit: unitId }),
  "the people behind an indicator": ({ rater, unitId }: World) =>
    findBehind(
      keeperOf(rater),
      "plans-confirmed",
      { ...thisYear, unit: unitId },
      { page: 1, everybody: true, rater: null },
    ),
  "the gaps of a unit": ({ rater, unitId }: World) =>
    findGaps(keeperOf(rater), { unit: unitId, competency: null }),
  "the gaps of the people below": ({ rater }: World) => findGaps(rater, { unit: null, competency: null }),
  "a member's progress": ({ rater, person }: World) => findMember(rater, person.personId),
  "the team's periodic feedback": ({ rater }: World) => findTeam(rater),
  "the requests for feedback": ({ person }: World) => findRequests(person),
  "the counselling notes": ({ rater }: World) => findNotes(rater, { side: "rater", page: 1 }),
  "the counselling notes about a member": ({ rater, person }: World) => findNotesOn(rater, person.personId),
  "the people behind a deadline": ({ rater }: World) =>
    findOwing(keeperOf(rater), { deadline: "evaluation_to_rate", which: "open", page: 1 }),
  "what can be learnt": ({ person }: World) => findCatalogue(person, null),
  "one's own trainings": ({ person }: World) => ownTrainings(person, 2026),
  "one's own nominations": ({ person }: World) => ownNominations(person),
  "the team's trainings": ({ rater }: World) => findTeamTrainings(rater),
  "the trainings that are kept": ({ rater }: World) => findKeptTrainings(keeperOf(rater)),
  "an event and its people": ({ rater, eventId }: World) => findKeptEvent(keeperOf(rater), eventId),
  "what trainings have closed": ({ rater }: World) => findOutcomes(keeperOf(rater), 2026),
  "the queue": ({ rater }: World) => findQueue(rater),
  "the list of tasks": ({ rater }: World) => findTasks(rater),
  "a member's career": ({ rater, person }: World) => findCareer(rater, person.personId),
  "what a member learnt": ({ rater, person }: World) => findGrowth(rater, person.personId),
  "what speaks for a member": ({ rater, person }: World) => findProof(rater, person.personId),
  "the careers of the team": ({ rater }: World) => careersBelow(rater),
  "who opened one's own dossier": ({ rater }: World) => findDossierReaders(rater),
  "one's own aim": ({ rater }: World) => findAim(rater, "analis"),
  "one's own development plan": ({ person }: World) =>
    findOwnDevelopment(person, { year: 2026, search: "peg" }),
  "a development plan to decide on": ({ rater, developmentId }: World) =>
    findDevelopmentPlan(rater, developmentId),
  "the needs of a unit": ({ rater }: World) => findNeeds(keeperOf(rater), { unitId: null, year: 2026 }),
  "the year's plan of an agency": ({ rater, agencyId }: World) =>
    findBudget(keeperOf(rater), { agencyId, year: 2026, page: 1 }),
  "one's own progress": ({ person }: World) => findProgress(person, 2026),
  "the talent map": ({ rater }: World) => findGrid(keeperOf(rater)),
  "the people of a box": ({ rater }: World) => readBox(keeperOf(rater), { lacking: "not_assessed" }, 1),
  "the succession view": ({ rater }: World) => readSuccession(keeperOf(rater), { unit: "", page: 1 }),
  "somebody's box": ({ rater, person }: World) => readTalent(keeperOf(rater), person.personId),
  "one's own box": ({ person }: World) => findOwnTalent(person),
  "what ratings and a unit's result were made of": ({ rater, unitId }: World) =>
    findOutcome(granted(rater, "leadership", ""), { unit: unitId, year: 2026, quarter: 0 }),
  "the letters of auditors": ({ rater }: World) =>
    findLetters(granted(rater, "system_admin", ""), { show: "all", page: 1 }),
  "whom a letter can send": ({ rater }: World) => findLetterChoices(granted(rater, "system_admin", "")),
  "the samples of an auditor": ({ rater }: World) => findSamples(granted(rater, "auditor", "")),
  "the first help": ({ rater }: World) => isWelcomed(rater),
  "what is hard": ({ rater }: World) => findHardships(keeperOf(rater)),
  "what has changed": ({ rater }: World) => findHardshipAnswers(rater),
  "the schedule of retention": ({ rater }: World) => findSchedule(keeperOf(rater)),
  "the people whose records one keeps": ({ rater }: World) =>
    findRecorded(keeperOf(rater), { search: "", page: 1 }),
};
