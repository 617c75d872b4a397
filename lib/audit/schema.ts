import { z } from "zod";

import { isRecorded } from "@/lib/dates";
import { pageNumber, searchedText } from "@/lib/search-parameters";

import { eventKinds } from "./kinds";

const day = z.iso.date().refine(isRecorded).nullable().catch(null);

/** What of the trail an address asks for; whatever makes no sense is not asked for. */
export const trailFilterSchema = z.object({
  kind: z.enum(eventKinds).nullable().catch(null),
  /** A name or part of one, or a NIP; "" for anybody. */
  who: searchedText,
  /** The chain of one agency, or the region's. */
  agency: z
    .union([z.literal("region"), z.uuid()])
    .nullable()
    .catch(null),
  from: day,
  to: day,
  /** Only what people did: what time itself ended stays out. */
  people: z
    .literal("only")
    .optional()
    .catch(undefined)
    .transform((asked) => asked === "only"),
  page: pageNumber,
});

export type TrailFilter = z.output<typeof trailFilterSchema>;
