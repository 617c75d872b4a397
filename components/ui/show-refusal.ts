import { type FieldValues, get, type Path, type UseFormReturn } from "react-hook-form";

import type { ActionResult } from "@/lib/action";

/**
 * Puts the server's messages at the fields of this form that they are about, in the words of their codes. Answers whether
 * all of them found their field.
 */
export function showRefusal<Typed extends FieldValues>(
  form: UseFormReturn<Typed>,
  answer: ActionResult<unknown> | null,
  wordOf: (code: string) => string,
) {
  const blamed = Object.entries((answer?.ok === false && answer.fieldErrors) || {});
  const here = blamed.filter(([name]) => get(form.getValues(), name) !== undefined);
  for (const [name, [code = ""]] of here)
    form.setError(name as Path<Typed>, { message: wordOf(code) }, { shouldFocus: false });
  return blamed.length > 0 && here.length === blamed.length;
}
