import { z } from "zod";

import { isRecorded } from "@/lib/dates";
import { type Digits, misfitOf, readDecimal } from "@/lib/numbers";

// Lines and tabs are text; other control characters no screen shows, U+0000 no PostgreSQL keeps, and half a surrogate
// pair is no character at all.
const readable = /^(?:[^\p{Cc}\p{Cs}]|[\t\n\r])*$/u;

/** Text as typed, without the space around it; `too-long:500` beyond 500 `longest` characters. */
export const text = (longest: number) =>
  z.string().trim().max(longest, `too-long:${longest}`).regex(readable, "unreadable-characters");

/** Text that has to be there, else the code `required`. */
export const requiredText = (longest: number, required: string) => text(longest).min(1, required);

/** A number as typed ("1.234,5"), as "1234.5"; null when empty. What its column would cut or round is refused. */
export const optionalDecimal = (digits: Digits) =>
  z
    .string()
    .trim()
    .transform((typed, context) => {
      if (typed === "") return null;
      const read = readDecimal(typed);
      const wrong = read === null ? "not-a-number" : misfitOf(read, digits);
      if (wrong) context.addIssue({ code: "custom", message: wrong });
      return read;
    });

/** A calendar day, else the code `required`; `date-out-of-range` outside the years that anything here is about. */
export const day = (required: string) =>
  z.iso.date({ error: required, abort: true }).refine(isRecorded, "date-out-of-range");

/** A file's name as it is shown: no folders, no invisible characters, at most the last 120 characters. */
export const fileNameSchema = z
  .string()
  .transform((typed) => typed.split(/[\\/]/).at(-1) ?? "")
  .transform((typed) =>
    Array.from(typed.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, "").trim())
      .slice(-120)
      .join(""),
  )
  .pipe(z.string().min(1));
