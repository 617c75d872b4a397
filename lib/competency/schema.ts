import { z } from "zod";

import { day, requiredText, text } from "@/lib/fields";

import { levelOf } from "./competencies";

export const assessCompetencySchema = z.strictObject({
  personId: z.uuid(),
  competencyId: z.uuid(),
  level: z.int("level-required").min(1, "level-required").max(5, "level-required").transform(levelOf),
  reason: requiredText(1000, "reason-required"),
  recommendation: text(1000),
  assessedOn: day("date-required"),
});
