import type { Actor } from "@/lib/access/actor";
import { holds } from "@/lib/access/permissions";
import type { Catalogue } from "@/lib/i18n/catalogues";

type Words = Catalogue["help"];

/** One thing to do in the year. Its words are in the catalogues; its key is its place on the page of guides. */
export type GuideStep = keyof Words["steps"];

/** Where a step is done, by the name that its link has in the catalogues. */
export const screens = {
  home: "/",
  news: "/news",
  goals: "/goals",
  plans: "/plans",
  progress: "/progress",
  requests: "/progress/requests",
  counselling: "/progress/counselling",
  evaluations: "/evaluations",
  development: "/development",
  developmentPlan: "/development/plan",
  queue: "/queue",
  teamPlans: "/plans/team",
  roleMatrix: "/plans/matrix",
  workTeams: "/plans/teams",
  ledTeams: "/progress/team",
  teamProgress: "/progress/team",
  writtenNotes: "/progress/counselling?side=rater",
  teamEvaluations: "/evaluations/team",
  signTeam: "/evaluations/team/sign",
  unitResults: "/evaluations/units",
  ratingPattern: "/evaluations/pattern",
  teamDevelopment: "/development/team",
  reports: "/reports",
  unitFigures: "/reports/units",
  waiting: "/plans/waiting",
  needs: "/development/needs",
  developmentBudget: "/development/budget",
  people: "/organisation/people",
  dataErrors: "/organisation/data-errors",
  units: "/organisation/units",
  imports: "/administration/imports",
  opening: "/administration/opening",
  hardships: "/administration/hardships",
  adoption: "/administration/adoption",
  deadlines: "/administration/deadlines",
  outcomes: "/administration/outcomes",
  documents: "/administration/documents",
  calendar: "/administration/calendar",
  office: "/administration/office",
  audit: "/administration/audit",
  letters: "/administration/audit/assignments",
  samples: "/administration/audit/samples",
  retention: "/administration/retention",
  selfAssessment: "/development/self-assessment",
  gaps: "/development/gaps",
  competencies: "/administration/competencies",
  career: "/career",
  training: "/training",
  teamTraining: "/training/team",
  keptTraining: "/administration/training",
  trainingOutcomes: "/training/outcomes",
  careerFigures: "/career/figures",
  talentSettings: "/administration/talent",
  data: "/data",
  account: "/account",
  accounts: "/administration/accounts",
  corrections: "/organisation/corrections",
} as const satisfies Record<keyof Words["screens"], string>;

type Screen = keyof typeof screens;

/**
 * What of the reader decides about guides: whether they rate anybody today, whether they have no plan of their own, and
 * their seat in work teams.
 */
type Place = { leads: boolean; official: boolean; seat: "leader" | "member" | null };

/** What somebody in one role does, in the order of the year, and what to do when something is not right. */
export type Guide = {
  guide: keyof Words["guides"];
  steps: readonly { step: GuideStep; screen: Screen; needsOwnPlan?: true }[];
  answers: readonly { answer: keyof Words["answers"]; screen?: Screen }[];
};

type GuideOfRole = Guide & { isFor: (actor: Actor, place: Place) => boolean };

const guides: readonly GuideOfRole[] = [
  {
    guide: "everyone",
    isFor: () => true,
    steps: [
      { step: "begin", screen: "home" },
      { step: "news", screen: "news" },
      { step: "goals", screen: "goals" },
      { step: "ownData", screen: "data" },
      { step: "ownAccount", screen: "account" },
      { step: "secondFactor", screen: "account" },
    ],
    answers: [{ answer: "interrupted" }, { answer: "readers" }, { answer: "wrongData", screen: "data" }],
  },
  {
    guide: "employee",
    isFor: (_, { official }) => !official,
    steps: [
      { step: "plan", screen: "plans" },
      { step: "mend", screen: "plans" },
      { step: "copyOver", screen: "plans" },
      { step: "offer", screen: "plans" },
      { step: "report", screen: "progress" },
      { step: "ask", screen: "requests" },
      { step: "ownTeams", screen: "workTeams" },
      { step: "counselled", screen: "counselling" },
      { step: "learn", screen: "development" },
      { step: "seeOneself", screen: "selfAssessment" },
      { step: "planLearning", screen: "developmentPlan" },
      { step: "askSeat", screen: "training" },
      { step: "selfAssess", screen: "evaluations" },
      { step: "acknowledge", screen: "evaluations" },
      { step: "guided", screen: "development" },
      { step: "career", screen: "career" },
    ],
    answers: [
      { answer: "notMyRater", screen: "plans" },
      { answer: "noAnswer", screen: "home" },
      { answer: "workChanged", screen: "plans" },
      { answer: "disagree", screen: "evaluations" },
    ],
  },
  {
    guide: "rater",
    isFor: (_, { leads }) => leads,
    steps: [
      { step: "clear", screen: "queue" },
      { step: "decidePlans", screen: "teamPlans" },
      { step: "spreadRoles", screen: "roleMatrix", needsOwnPlan: true },
      { step: "shapeTeams", screen: "workTeams" },
      { step: "answer", screen: "teamProgress" },
      { step: "respond", screen: "teamProgress" },
      { step: "counsel", screen: "writtenNotes" },
      { step: "develop", screen: "teamDevelopment" },
      { step: "assessTeam", screen: "teamDevelopment" },
      { step: "lookAtGaps", screen: "gaps" },
      { step: "sendToTraining", screen: "teamTraining" },
      { step: "unitLevels", screen: "unitResults" },
      { step: "rate", screen: "teamEvaluations" },
      { step: "decideObjections", screen: "home" },
      { step: "guide", screen: "home" },
      { step: "lookAtPattern", screen: "ratingPattern" },
      { step: "signTeam", screen: "signTeam" },
    ],
    answers: [{ answer: "notMyMember" }, { answer: "confirmedTooSoon", screen: "teamPlans" }],
  },
  {
    guide: "teamLeader",
    isFor: (_, { seat }) => seat === "leader",
    steps: [
      { step: "shareInTeam", screen: "roleMatrix", needsOwnPlan: true },
      { step: "leadTeam", screen: "ledTeams" },
    ],
    answers: [],
  },
  {
    guide: "leadership",
    isFor: (actor) => holds(actor, "report:read"),
    steps: [
      { step: "unblock", screen: "waiting" },
      { step: "overview", screen: "reports" },
      { step: "compare", screen: "unitFigures" },
      { step: "readNeeds", screen: "needs" },
      { step: "readOutcomes", screen: "trainingOutcomes" },
    ],
    answers: [{ answer: "oddFigure", screen: "reports" }],
  },
  {
    guide: "people",
    isFor: (actor) => holds(actor, "people:manage"),
    steps: [
      { step: "import", screen: "imports" },
      { step: "keepRaters", screen: "people" },
      { step: "mendRecords", screen: "dataErrors" },
      { step: "reorganise", screen: "units" },
      { step: "answerCorrections", screen: "corrections" },
      { step: "keepAccounts", screen: "accounts" },
      { step: "settleReports", screen: "home" },
      { step: "realise", screen: "goals" },
      { step: "sendTrainers", screen: "adoption" },
      { step: "keepCompetencies", screen: "competencies" },
    ],
    answers: [{ answer: "missingPerson", screen: "imports" }],
  },
  {
    guide: "cycle",
    isFor: (actor) => holds(actor, "cycle:manage"),
    steps: [
      { step: "runOffice", screen: "office" },
      { step: "keepCalendar", screen: "calendar" },
      { step: "remindOfDeadlines", screen: "deadlines" },
      { step: "takeOutcomes", screen: "outcomes" },
      { step: "withdrawDocuments", screen: "documents" },
      { step: "hearHardships", screen: "hardships" },
      { step: "openingData", screen: "opening" },
      { step: "fundLearning", screen: "developmentBudget" },
      { step: "keepTrainings", screen: "keptTraining" },
      { step: "decideLevels", screen: "unitResults" },
      { step: "determineFigures", screen: "careerFigures" },
      { step: "keepTalent", screen: "talentSettings" },
    ],
    answers: [],
  },
  {
    guide: "audit",
    isFor: (actor) => holds(actor, "letter:hold"),
    steps: [
      { step: "readLetters", screen: "letters" },
      { step: "readTrail", screen: "audit" },
      { step: "drawSample", screen: "samples" },
    ],
    answers: [{ answer: "brokenChain", screen: "audit" }],
  },
  {
    guide: "system",
    isFor: (actor) => holds(actor, "letter:keep"),
    steps: [
      { step: "giveRoles", screen: "accounts" },
      { step: "keepLetters", screen: "letters" },
      { step: "keepRetention", screen: "retention" },
    ],
    answers: [],
  },
];

/** The guides of the roles that the actor has, and no others: decided as the navigation decides what it offers. */
export const guidesFor = (actor: Actor, place: Place): Guide[] =>
  guides
    .filter(({ isFor }) => isFor(actor, place))
    .map(({ guide, steps, answers }) => ({
      guide,
      answers,
      steps: steps.filter(({ needsOwnPlan }) => !(needsOwnPlan && place.official)),
    }));
