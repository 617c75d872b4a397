/** Written by so many others, the words of a result are remarked upon (P5). Nobody is stopped: people in one position share much of their work. */
export const manyAlike = 10;

/** A result's words as they are compared: without capitals, punctuation or doubled spaces. The database has the same by name. */
export const wordingOf = (statement: string) =>
  statement
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** The result that says the same as a text, if any. */
export function inSameWords<Result extends { statement: string }>(text: string, results: readonly Result[]) {
  const words = wordingOf(text);
  return words === "" ? undefined : results.find(({ statement }) => wordingOf(statement) === words);
}
