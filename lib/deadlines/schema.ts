import { z } from "zod";

import { pageNumber } from "@/lib/search-parameters";

import { deadlines, earlyChoices, lateChoices } from "./stages";

/** Whose deadline an address asks for. */
export const deadlineParameters = z.object({ deadline: z.enum(deadlines) });

/** Which side of the deadline, and which page of the people. */
export const owingFilterSchema = z.object({
  which: z.enum(["open", "late"]).catch("open"),
  page: pageNumber,
});

/** One of the choices, as a select sends it; an empty one is never. */
const oneOf = (choices: readonly number[]) =>
  z.enum(["", ...choices.map(String)]).transform((choice) => (choice === "" ? null : Number(choice)));

export const setRemindersSchema = z.strictObject({
  deadline: z.enum(deadlines),
  /** 0 while nothing was set. */
  version: z.int().min(0),
  earlyDays: oneOf(earlyChoices),
  lateDays: oneOf(lateChoices),
});
