import { z } from "zod";

import { deadlines, earlyChoices, lateChoices } from "./stages";

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
