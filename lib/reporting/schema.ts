import { z } from "zod";

import { firstOf, pageNumber } from "@/lib/search-parameters";

import { steps } from "./adoption";
import { type IndicatorKey, indicatorKeys } from "./indicators";

/** Which figures an address asks for; what is no unit, year or quarter is none of those there are. */
export const askedFigures = z.object({
  unit: z.preprocess(firstOf, z.uuid().optional()).transform((unit) => unit ?? null),
  year: z
    .preprocess(firstOf, z.coerce.number().int().min(1900).max(9999).optional())
    .transform((year) => year ?? null),
  quarter: z
    .preprocess(firstOf, z.coerce.number().int().min(0).max(4).optional())
    .transform((quarter) => quarter ?? 0),
});

/** The name of an indicator in an address. */
export const indicatorKey = z.enum(indicatorKeys as [IndicatorKey, ...IndicatorKey[]]);

/** The charts that are no indicator by unit. */
const charts = ["comparison", "predicates", "waits", "trend"] as const;

/** Which file of figures is asked for: of all indicators as a workbook, of one, or of another chart. */
export const askedFile = askedFigures
  .extend({
    indicator: indicatorKey.optional().transform((key) => key ?? null),
    chart: z
      .enum(charts)
      .optional()
      .transform((chart) => chart ?? null),
    format: z.enum(["xlsx", "csv"]).default("xlsx"),
    shared: z
      .literal("1")
      .optional()
      .transform((shared) => shared === "1"),
  })
  .refine(({ indicator, chart, format }) => format === "xlsx" || (indicator ?? chart) !== null);

/** The unit whose adoption an address asks for; none for the highest one that is read. */
export const adoptionParameters = z.object({ unit: z.uuid().nullable().catch(null) });

/** Whom an address asks for: who in a unit has not reached a step. */
export const notReachedParameters = z.object({ unit: z.uuid(), step: z.enum(steps), page: pageNumber });

/** The unit and step that a visit is to be planned for; none for the list alone. */
export const visitsParameters = z.object({
  unit: z.uuid().nullable().catch(null),
  step: z.enum(steps).nullable().catch(null),
});
