import { z } from "zod";

import { text } from "@/lib/fields";
import { locales } from "@/lib/i18n/locales";

/** An address that mail can go to, at most as long as the mail protocol carries; "" for no mail. */
const email = text(254)
  .transform((typed) => typed || null)
  .refine((typed) => typed === null || z.email().safeParse(typed).success, "address-invalid");

export const setMailSchema = z.strictObject({
  version: z.number().int().min(0),
  email,
  locale: z.enum(locales),
  /** With another address: the password, taken as it is, and the code of the second factor from whoever has one. */
  current: z.string().max(1000).optional(),
  factor: z.string().trim().max(40).optional(),
});

/** Which digest a job of the queue is about. */
export const digestJobSchema = z.strictObject({ personId: z.uuid(), day: z.iso.date() });
