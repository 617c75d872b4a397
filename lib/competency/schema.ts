import { z } from "zod";

import { day, requiredText, text } from "@/lib/fields";
import { pageNumber, searchedText } from "@/lib/search-parameters";

import { levelOf } from "./competencies";
import { functionalLevels, standardKinds } from "./standards";

const level = z.int("level-required").min(1, "level-required").max(5, "level-required").transform(levelOf);

export const assessCompetencySchema = z.strictObject({
  personId: z.uuid(),
  competencyId: z.uuid(),
  level,
  reason: requiredText(1000, "reason-required"),
  recommendation: text(1000),
  assessedOn: day("date-required"),
});

/** One line of the form B.1.9: what was not looked at has no level. */
const line = z
  .strictObject({ level: level.nullable(), reason: text(1000), recommendation: text(1000) })
  .refine((typed) => typed.level === null || typed.reason !== "", {
    path: ["reason"],
    error: "reason-required",
  });
/** Lines by competency. */
const lines = z.record(z.uuid(), line).refine((typed) => Object.keys(typed).length <= 100);

export const assessTogetherSchema = z.strictObject({
  personId: z.uuid(),
  assessedOn: day("date-required"),
  lines,
});
export const assessOneselfSchema = z.strictObject({ lines });

const indicators = z.strictObject({
  ...{ 1: text(1000), 2: text(1000), 3: text(1000), 4: text(1000), 5: text(1000) },
});
const name = requiredText(160, "name-required");
const definition = text(1000);

export const addCompetencySchema = z.strictObject({
  code: text(40).regex(/^[a-z][a-z0-9_]+$/, "code-wrong"),
  name,
  definition,
  /** Null for what all agencies have in common. */
  agencyId: z.uuid().nullable(),
  indicators,
});

const competency = { competencyId: z.uuid(), version: z.int().min(0) };

export const describeCompetencySchema = z.strictObject({ ...competency, name, definition, indicators });
export const retireCompetencySchema = z.strictObject({ ...competency, retired: z.boolean() });

export const setStandardsSchema = z.strictObject({
  ...competency,
  /** Null for what the government asks of all agencies. */
  agencyId: z.uuid().nullable(),
  /** By kind of position or functional level; what is not there is not asked. */
  levels: z.partialRecord(z.enum([...standardKinds, ...functionalLevels]), level),
});

const requirement = { positionId: z.uuid(), competencyId: z.uuid() };
/** What stood there when the page was opened. */
const seen = z.strictObject({ level, inherited: z.boolean() }).nullable();

export const setRequirementSchema = z.strictObject({ ...requirement, seen, level });
export const restoreRequirementSchema = z.strictObject({ ...requirement, seen });

/** Whose standards are looked at; those of all agencies without one. */
export const scopeSchema = z.object({ agency: z.uuid().nullable().catch(null) });
export const positionsFilterSchema = z.object({ search: searchedText, page: pageNumber });
/** Which unit's gaps, and of which competency alone. */
export const gapsFilterSchema = z.object({
  unit: z.uuid().nullable().catch(null),
  competency: z.uuid().nullable().catch(null),
});
