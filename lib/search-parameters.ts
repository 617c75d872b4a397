import { z } from "zod";

/** What the address of a page carries, as Next hands it over. */
export type SearchParameters = Promise<Record<string, string | string[] | undefined>>;

/** The first of several of one name. */
export const firstOf = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);

const longest = 100;

/** What is looked for, from an address that anybody may have written: no characters that no database keeps; "" for none. */
export const searchedText = z
  .string()
  .transform((typed) =>
    typed
      .replace(/[\p{Cc}\p{Cs}]/gu, "")
      .trim()
      .slice(0, longest),
  )
  .catch("");

// Beyond it no list goes, and no database counts (OFFSET is a bigint).
const lastPage = 1_000_000;

/** Which page of a list is asked for; the first for anything that is no page. */
export const pageNumber = z.coerce.number().int().min(1).max(lastPage).catch(1);
