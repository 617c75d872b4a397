import { z } from "zod";

import { blamedField } from "@/lib/blamed-field";
import * as access from "@/lib/access/schema";
import * as accounts from "@/lib/accounts/schema";
import * as calendar from "@/lib/calendar/schema";
import * as career from "@/lib/career/schema";
import * as competency from "@/lib/competency/schema";
import * as counselling from "@/lib/counselling/schema";
import * as decisions from "@/lib/decisions/schema";
import * as development from "@/lib/development/schema";
import * as deadlines from "@/lib/deadlines/schema";
import type { BlockerCode } from "@/lib/errors";
import * as evaluation from "@/lib/evaluation/schema";
import * as feedback from "@/lib/feedback/schema";
import * as goals from "@/lib/goals/schema";
import * as guidance from "@/lib/guidance/schema";
import { catalogues } from "@/lib/i18n/catalogues";
import * as movements from "@/lib/movements/schema";
import * as reorganisation from "@/lib/reorganisation/schema";
import * as organisation from "@/lib/organisation/schema";
import * as oversight from "@/lib/oversight/schema";
import * as planning from "@/lib/planning/schema";
import * as privacy from "@/lib/privacy/schema";
import * as progress from "@/lib/progress/schema";
import * as study from "@/lib/study/schema";
import * as talent from "@/lib/talent/schema";
import * as teams from "@/lib/teams/schema";
import * as training from "@/lib/training/schema";
import * as hardship from "@/lib/hardship/schema";
import * as visits from "@/lib/visits/schema";

const fieldsIn = (domain: object) =>
  Object.values(domain)
    .filter((exported) => exported instanceof z.ZodType)
    .flatMap((schema) =>
      Object.keys(z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }).properties ?? {}),
    );

/** The fields that actions know, by the first part of the codes that they refuse with. */
const fields = {
  ...{
    counselling: fieldsIn(counselling),
    decision: fieldsIn(decisions),
    cycle: [...fieldsIn(deadlines), ...fieldsIn(calendar)],
    development: [...fieldsIn(competency), ...fieldsIn(training), ...fieldsIn(development)],
    guidance: fieldsIn(guidance),
    competency: fieldsIn(competency),
    visit: fieldsIn(visits),
    hardship: fieldsIn(hardship),
  },
  ...{ evaluation: fieldsIn(evaluation), feedback: fieldsIn(feedback), goal: fieldsIn(goals) },
  ...{
    organisation: [...fieldsIn(organisation), ...fieldsIn(study)],
    team: fieldsIn(teams),
    talent: fieldsIn(talent),
  },
  ...{ offer: fieldsIn(planning), plan: fieldsIn(planning), progress: fieldsIn(progress) },
  ...{ career: fieldsIn(career), correction: fieldsIn(privacy) },
  training: fieldsIn(training),
  ...{
    letter: fieldsIn(oversight),
    sample: fieldsIn(oversight),
    movement: [...fieldsIn(movements), ...fieldsIn(reorganisation)],
  },
  ...{ access: fieldsIn(access), account: fieldsIn(accounts) },
} as Record<string, string[]>;

const codes = Object.entries(catalogues.id.blockers).flatMap(([domain, words]) =>
  Object.keys(words).map((code) => (domain === "general" ? code : `${domain}.${code}`) as BlockerCode),
);
const blaming = codes.filter((code) => blamedField(code, () => true));

describe("the field that a reason is about", () => {
  it.each(blaming)("is one that the actions of its domain know: %s", (code) => {
    const known = fields[code.split(".")[0] ?? ""] ?? [];
    expect(known).toContain(blamedField(code, (field) => known.includes(field)));
  });

  it("is the one that the form at hand has, where forms differ", () => {
    expect(blamedField("team.ends-before-start", (field) => field === "lastDay")).toBe("lastDay");
    expect(blamedField("team.ends-before-start", (field) => field === "from")).toBeUndefined();
  });

  it("is none where a state or a right stands in the way", () => {
    for (const code of ["stale", "not-found", "team.ended", "evaluation.signed"] as const)
      expect(blamedField(code, () => true)).toBeUndefined();
  });
});
