import { z } from "zod";

import { requiredText } from "@/lib/fields";
import { parseCivilServantNumber } from "@/lib/organisation/civil-servant-number";

/** The time zones of Indonesia: WIB, WITA, WIT. */
export const timeZones = ["Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"] as const;

const shortName = /^[a-z][a-z0-9.-]{2,29}$/;

/** A NIP, or a short name for whoever has none; spaces are passed over. */
const account = requiredText(100, "account-required")
  .transform((typed) => typed.replace(/\s+/g, "").toLowerCase())
  .refine((typed) => /^\d/.test(typed) || shortName.test(typed), "account-form")
  .refine((typed) => !/^\d/.test(typed) || parseCivilServantNumber(typed).number !== null, "account-number");

/** What setting up a government asks, in this order. */
export const setupSchema = z.strictObject({
  /** As documents name it: "Kabupaten Bungo". */
  name: requiredText(120, "name-required"),
  /** As the screen names the product: "Kinerja Bungo". */
  displayName: requiredText(60, "display-name-required"),
  /** The town where documents are signed. */
  seat: requiredText(80, "seat-required"),
  timeZone: z.enum(timeZones, "time-zone"),
  /** The code of the unit above all others, with which every path begins. */
  code: z
    .string()
    .trim()
    .regex(/^[a-z][a-z0-9-]{1,19}$/, "code-form"),
  /** The name of the first administrator. */
  admin: requiredText(120, "admin-required"),
  account,
});

export type SetupAnswers = z.output<typeof setupSchema>;
export type SetupQuestion = keyof SetupAnswers;

/** The questions in their order. */
export const setupQuestions = Object.keys(setupSchema.shape) as SetupQuestion[];
