import type { Actor } from "@/lib/access/actor";
import { holds, holdsThisYear } from "@/lib/access/permissions";
import type { requireFrame } from "@/lib/access/session";
import { canKeepFigures } from "@/lib/career/policy";
import { canReadLetters, isSent } from "@/lib/oversight/policy";
import { canKeepRetention } from "@/lib/retention/policy";
import type { talentPages } from "@/lib/talent/queries/settings";

type Messages = typeof import("@/lib/i18n/messages/id/shell.json");
type Item = readonly [href: string, name: keyof Messages["items"]];
type Group = { name: keyof Messages["groups"]; items: Item[] };
type Frame = Awaited<ReturnType<typeof requireFrame>>;
type Talent = Awaited<ReturnType<typeof talentPages>>;

const when = (holdsTrue: boolean, ...items: Item[]): Item[] => (holdsTrue ? items : []);

/** The menu of somebody: the groups with something in them, from one's own work to what one keeps for others. */
export const menuOf = (actor: Actor, frame: Frame, talent: Talent): Group[] =>
  [
    { name: "mine" as const, items: mine(frame, talent) },
    { name: "team" as const, items: team(frame) },
    { name: "leadership" as const, items: leadership(actor, talent) },
    { name: "people" as const, items: people(actor, frame, talent) },
    { name: "cycle" as const, items: cycle(actor) },
    { name: "learning" as const, items: learning(actor) },
    {
      name: "oversight" as const,
      items: [
        ...when(holds(actor, "audit:read"), ["/administration/audit", "audit"]),
        ...when(canReadLetters(actor), ["/administration/audit/assignments", "letters"]),
        ...when(isSent(actor), ["/administration/audit/samples", "samples"]),
        ...when(canKeepRetention(actor), ["/administration/retention", "retention"]),
      ],
    },
  ].filter(({ items }) => items.length > 0);

const mine = ({ official }: Frame, talent: Talent): Item[] => [
  ["/", "home"],
  ...when(
    !official,
    ["/plans", "plans"],
    ["/progress", "progress"],
    ["/evaluations", "evaluations"],
    ["/development", "development"],
    ["/development/plan", "developmentPlan"],
    ["/training", "training"],
    ["/career", "career"],
    ...when(talent.own, ["/talent/mine", "ownTalent"]),
  ),
  ["/goals", "goals"],
  ["/data", "data"],
  ["/account", "account"],
];

/** Of somebody who rates, or who sits in a work team. */
function team({ leads, seat, official }: Frame): Item[] {
  const matrix = when(!official, ["/plans/matrix", "roleMatrix"]);
  const teams: Item = ["/plans/teams", "workTeams"];
  const progress: Item = ["/progress/team", "teamProgress"];
  if (!leads) return seat ? [teams, ...when(seat === "leader", ...matrix, progress)] : [];
  return [
    ["/queue", "queue"],
    ["/plans/team", "teamPlans"],
    ...matrix,
    teams,
    progress,
    ["/evaluations/team", "teamEvaluations"],
    ["/development/team", "teamDevelopment"],
    ["/training/team", "teamTraining"],
  ];
}

/** Stands once: with what the keeper of cycles keeps, else with the people one keeps, else with the figures one reads. */
const adoption: Item = ["/administration/adoption", "adoption"];

const leadership = (actor: Actor, talent: Talent): Item[] =>
  when(
    holds(actor, "report:read"),
    ["/reports", "reports"],
    ["/reports/decisions", "decisions"],
    ...when(holdsThisYear(actor, "report:read") && !holds(actor, "people:manage"), adoption),
    ["/plans/waiting", "waiting"],
    ...when(
      holdsThisYear(actor, "report:read"),
      ["/development/gaps", "gaps"],
      ["/development/needs", "needs"],
    ),
    ["/training/outcomes", "trainingOutcomes"],
    ...when(talent.grid, ["/talent", "talent"]),
  );

const people = (actor: Actor, { leads, seat }: Frame, talent: Talent): Item[] => [
  ...when(
    holds(actor, "people:manage"),
    ["/organisation/people", "people"],
    ["/organisation/units", "units"],
    ["/organisation/data-errors", "dataErrors"],
    ["/organisation/corrections", "corrections"],
    ...when(!leads && !seat, ["/plans/teams", "workTeams"]),
    ["/administration/accounts", "accounts"],
    ["/administration/imports", "imports"],
    ...when(!holds(actor, "cycle:manage"), adoption),
  ),
  ...when(holds(actor, "account:manage") && !holds(actor, "people:manage"), [
    "/administration/accounts",
    "accounts",
  ]),
  ...when(holds(actor, "cycle:manage"), ["/administration/opening", "opening"]),
  ...when(holds(actor, "people:manage") && talent.records, ["/talent/records", "talentRecords"]),
  ...when(holds(actor, "cycle:manage"), ["/administration/talent", "talentSettings"]),
  ...when(canKeepFigures(actor), ["/career/figures", "careerFigures"]),
];

const cycle = (actor: Actor): Item[] =>
  when(
    holds(actor, "cycle:manage"),
    ["/administration/office", "office"],
    ["/administration/calendar", "calendar"],
    ["/administration/deadlines", "deadlines"],
    adoption,
    ["/evaluations/units", "unitResults"],
    ["/administration/outcomes", "outcomes"],
    ["/administration/documents", "documents"],
    ["/administration/hardships", "hardships"],
  );

/** What readers of reports find among the leadership's pages already stands here for everybody else who reads it. */
function learning(actor: Actor): Item[] {
  const reads = holds(actor, "development:read");
  const only = reads && !holds(actor, "report:read");
  return [
    ...when(holds(actor, "competency:manage"), ["/administration/competencies", "competencies"]),
    ...when(only, ["/development/gaps", "gaps"], ["/development/needs", "needs"]),
    ...when(reads, ["/development/budget", "developmentBudget"]),
    ...when(holds(actor, "training:manage"), ["/administration/training", "keptTraining"]),
    ...when(only, ["/training/outcomes", "trainingOutcomes"]),
  ];
}
