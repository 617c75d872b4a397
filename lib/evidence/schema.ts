import { z } from "zod";

/** A file's name as it is shown: no folders, no control characters, at most 120 characters. */
export const fileNameSchema = z
  .string()
  .transform((typed) => typed.split(/[\\/]/).at(-1) ?? "")
  .transform((typed) =>
    typed
      .replace(/[\p{Cc}\p{Cf}]/gu, "")
      .trim()
      .slice(-120),
  )
  .pipe(z.string().min(1));
