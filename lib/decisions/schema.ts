import { z } from "zod";

import { firstOf } from "@/lib/search-parameters";

import { day, requiredText } from "@/lib/fields";
import { askedFigures, indicatorKey } from "@/lib/reporting/schema";

const version = z.int().min(0);

export const decideSchema = z.strictObject({
  unitId: z.uuid(),
  indicator: indicatorKey,
  year: z.int().min(1900).max(9999),
  quarter: z.int().min(0).max(4),
  sentence: requiredText(500, "sentence-required"),
  ownerId: z.uuid("owner-required"),
  dueOn: day("due-required"),
});

const reference = { decisionId: z.uuid(), version };

export const reportDecisionSchema = z.strictObject({
  ...reference,
  report: requiredText(1000, "report-required"),
});
export const closeDecisionSchema = z.strictObject(reference);
export const withdrawDecisionSchema = z.strictObject({
  ...reference,
  reason: requiredText(500, "reason-required"),
});

/** The figure that an address wants a decision on, and whom it names as its owner or looks for. */
export const askedDecision = askedFigures.extend({
  indicator: indicatorKey,
  owner: z.preprocess(firstOf, z.uuid().optional().catch(undefined)).transform((owner) => owner ?? null),
  search: z.preprocess(firstOf, z.string().trim().max(80).catch("")).transform((search) => search ?? ""),
});

export const decisionParameters = z.object({ decisionId: z.uuid() });

/** Which decisions a list shows: those that are still open, or all. */
export const decisionsShown = z.preprocess(firstOf, z.enum(["open", "all"]).catch("open"));
