import { z } from "zod";

import { day, optionalDecimal, requiredText, text } from "@/lib/fields";
import { searchedText } from "@/lib/search-parameters";
import { gpaFault } from "@/lib/study/guide";

import { behaviourValues } from "./behaviour-values";
import { cascadingMethods } from "./cascade";
import { exampleNamed } from "./examples";
import { lineOf } from "./remarks";

/** Which plan, as the person saw it. */
export const planReference = { planId: z.uuid(), version: z.number().int().min(0) };

const line = (required: string) => requiredText(500, required);
const note = text(1000);

export const createPlanSchema = z.strictObject({
  year: z.number().int().min(2000).max(2200),
  approach: z.enum(["quantitative", "qualitative"]),
  origin: z.enum(["empty", "previous", "past", "goals", "example"]),
  /** The position whose example it is, where the plan starts from one. */
  example: z
    .string()
    .refine((position) => exampleNamed(position), "example-unknown")
    .nullable(),
});

export const saveResultSchema = z.strictObject({
  ...planReference,
  resultId: z.uuid().nullable(),
  kind: z.enum(["main", "additional"]),
  /** The acting assignment that it is written for; "" for the position itself. */
  assignmentId: z.union([z.uuid(), z.literal("").transform(() => null)]),
  statement: line("statement-required"),
  /** The superior's indicator that it supports; "" for none. */
  supports: z.union([z.uuid(), z.literal("").transform(() => null)]),
  method: z.enum(cascadingMethods),
});

/** Proposed links as the person saw them: no more than a plan has results. */
export const relinkSchema = z.strictObject({
  ...planReference,
  links: z
    .array(z.strictObject({ resultId: z.uuid(), supports: z.uuid() }))
    .min(1)
    .max(100),
});

export const saveContractSchema = z.strictObject({
  ...planReference,
  contractReference: line("contract-required"),
});

const optionalLine = text(200).transform((typed) => typed || null);

export const saveIndicatorSchema = z
  .strictObject({
    ...planReference,
    resultId: z.uuid(),
    indicatorId: z.uuid().nullable(),
    text: line("indicator-required"),
    aspect: z.enum(["quantity", "quality", "time", "cost"]).nullable(),
    perspective: z.enum(["recipients", "processes", "strengthening", "budget"]).nullable(),
    targetValue: optionalDecimal({ whole: 14, fraction: 4 }),
    targetUnit: optionalLine,
    targetNarrative: optionalLine,
    direction: z.enum(["higher", "lower"]),
  })
  .refine(({ aspect, perspective }) => aspect === null || perspective === null, {
    path: ["perspective"],
    message: "aspect-or-perspective",
  });

export const resultQualities = ["outcome", "intermediate_outcome", "low_control_output"] as const;
/** What is expected of a leave of study: the grade points to reach, and by when to graduate. */
export const addStudyResultsSchema = z.strictObject({
  ...planReference,
  leaveId: z.uuid(),
  gpa: optionalDecimal({ whole: 1, fraction: 2 }).transform((typed, context) => {
    const wrong = typed === null ? "gpa-required" : gpaFault(typed);
    if (wrong) context.addIssue({ code: "custom", message: wrong });
    return typed ?? "";
  }),
  due: day("date-required"),
});

export const reportingIntervals = ["monthly", "quarterly", "semester", "annual"] as const;

export const saveManualSchema = z.strictObject({
  ...planReference,
  indicatorId: z.uuid(),
  purpose: line("purpose-required"),
  definition: requiredText(1000, "definition-required"),
  /** Empty where the plan measures in words. */
  formula: note.transform((typed) => typed || null),
  quality: z.enum(resultQualities, "quality-required"),
  dataSource: line("data-source-required"),
  interval: z.enum(reportingIntervals, "interval-required"),
});

/** Which edition of a plan an address asks for. */
export const editionParameters = z.object({
  planId: z.uuid(),
  number: z.coerce.number().int().min(1).max(10_000),
});

export const removeLineSchema = z.strictObject({ ...planReference, lineId: z.uuid() });

export const saveExpectationSchema = z.strictObject({
  ...planReference,
  value: z.enum(behaviourValues),
  expectation: note,
});

export const expectRoleSchema = z.strictObject({
  memberId: z.uuid(),
  indicatorId: z.uuid(),
  /** Of the cell as the person saw it; 0 where nothing was ever written. */
  version: z.number().int().min(0),
  /** Empty takes the expectation away. */
  text: text(500),
});

const assignment = { assignmentId: z.uuid(), version: z.number().int().min(1) };

export const approveAssignmentSchema = z.strictObject(assignment);

/** So many a rater approves at once. */
export const mostAssignmentsAtOnce = 100;

export const approveAssignmentsSchema = z.strictObject({
  assignments: z.array(approveAssignmentSchema).min(1).max(mostAssignmentsAtOnce),
});

export const refuseAssignmentSchema = z.strictObject({
  ...assignment,
  reason: requiredText(500, "refusal-required"),
});

const offer = { offerId: z.uuid(), version: z.number().int().min(1) };

export const offerRoleSchema = z.strictObject({
  leaderId: z.uuid(),
  text: line("offer-required"),
  reason: text(500).transform((typed) => typed || null),
});

export const moveOfferSchema = z.strictObject(offer);

export const declineOfferSchema = z.strictObject({
  ...offer,
  reason: requiredText(500, "offer-refusal-required"),
});

export const placeOfferSchema = z.strictObject({
  ...offer,
  indicatorId: z.uuid("offer-line-required"),
  text: line("offer-required"),
});

/** Which leader a member looks for, and whom they chose, from the address of their plans. */
export const offerParameters = z.object({ search: searchedText, to: z.uuid().nullable().catch(null) });

/** Whom a leader looks for, whom they chose, and whose team they look into, from the address of the matrix. */
export const matrixParameters = z.object({
  search: searchedText,
  person: z.uuid().nullable().catch(null),
  team: z.uuid().nullable().catch(null),
});

export const addAppendixItemSchema = z.strictObject({
  ...planReference,
  section: z.enum(["resources", "accountability", "consequences"]),
  text: line("appendix-required"),
});

export const movePlanSchema = z.strictObject(planReference);

/** So many plans a rater confirms at once. */
export const mostPlansAtOnce = 100;

export const approvePlansSchema = z.strictObject({
  plans: z.array(movePlanSchema).min(1).max(mostPlansAtOnce),
});

/**
 * Remarks come by the key of their line, empty where there is none, and become the list of those that say something. Their
 * number has no limit but the lines of the plan, which the command knows: a long plan can go back as well.
 */
export const returnPlanSchema = z
  .strictObject({
    ...planReference,
    note,
    remarks: z.record(z.union([z.uuid(), z.enum(behaviourValues)]), text(500)),
  })
  .transform(({ remarks, ...returned }) => ({
    ...returned,
    comments: Object.entries(remarks).flatMap(([key, text]) => (text ? [{ ...lineOf(key), text }] : [])),
  }));

export const answerRemarkSchema = z.strictObject({
  ...planReference,
  remarkId: z.uuid(),
  answer: line("answer-required"),
});

export const remindRaterSchema = z.strictObject({ raterId: z.uuid() });

export const revisePlanSchema = z.strictObject({ ...planReference, dialogueNote: line("dialogue-required") });

export type PlanReference = z.output<typeof movePlanSchema>;
