import { z } from "zod";

import { requiredText } from "@/lib/fields";

export const sayHardshipSchema = z.strictObject({
  /** Where it was said: the path of the page. */
  address: z.string().min(1).max(500).startsWith("/"),
  hardship: requiredText(500, "hardship-required"),
});

export const answerHardshipsSchema = z.strictObject({
  screen: z.string().min(1).max(200).startsWith("/"),
  /** The remarks that whoever answers has read. */
  hardshipIds: z.array(z.uuid()).min(1).max(500),
  answer: requiredText(500, "answer-required"),
});
