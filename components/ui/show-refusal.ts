import { type FieldValues, get, type Path, type UseFormReturn } from "react-hook-form";

import type { ActionResult } from "@/lib/action";
import { blamedField } from "@/lib/blamed-field";
import type { Blocker } from "@/lib/errors";

type Words = {
  /** Of the code of what is wrong with a field. */
  wordOf: (code: string) => string;
  reasonOf: (blocker: Blocker) => string;
};

/**
 * Puts what the server refused at the fields of this form that it is about: what was badly formed in the words of its codes,
 * and each reason of a command that one field can mend. Answers the reasons that found no field.
 */
export function showRefusal<Typed extends FieldValues>(
  form: UseFormReturn<Typed>,
  answer: ActionResult<unknown> | null,
  { wordOf, reasonOf }: Words,
): readonly Blocker[] {
  if (!answer || answer.ok) return [];
  const has = (name: string) => get(form.getValues(), name) !== undefined;
  const show = (name: string, message: string) =>
    form.setError(name as Path<Typed>, { message }, { shouldFocus: false });
  const malformed = Object.entries(answer.fieldErrors ?? {});
  for (const [name, [code = ""]] of malformed) if (has(name)) show(name, wordOf(code));
  if (malformed.length > 0) return malformed.every(([name]) => has(name)) ? [] : answer.blockers;

  const placed = answer.blockers.map((blocker) => ({ blocker, at: blamedField(blocker.code, has) }));
  for (const name of new Set(placed.flatMap(({ at }) => at ?? []))) {
    const here = placed.filter(({ at }) => at === name);
    show(name, here.map(({ blocker }) => reasonOf(blocker)).join(" "));
  }
  return placed.filter(({ at }) => !at).map(({ blocker }) => blocker);
}
