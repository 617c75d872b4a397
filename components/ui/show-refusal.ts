import { type FieldValues, get, type Path, type UseFormReturn } from "react-hook-form";

import type { ActionResult } from "@/lib/action";

/** Puts the server's messages at the fields of this form that they are about, in the words of their codes. */
export function showRefusal<Typed extends FieldValues>(
  form: UseFormReturn<Typed>,
  answer: ActionResult<unknown> | null,
  wordOf: (code: string) => string,
) {
  if (!answer || answer.ok) return;
  for (const [name, [code = ""]] of Object.entries(answer.fieldErrors ?? {}))
    if (get(form.getValues(), name) !== undefined)
      form.setError(name as Path<Typed>, { message: wordOf(code) }, { shouldFocus: false });
}
