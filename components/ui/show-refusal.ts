import type { FieldValues, Path, UseFormReturn } from "react-hook-form";

import type { ActionResult } from "@/lib/action";

/** Puts the server's messages at the fields they are about, in the words that the form has for their codes. */
export function showRefusal<Typed extends FieldValues>(
  form: UseFormReturn<Typed>,
  answer: ActionResult<unknown> | null,
  wordOf: (code: string) => string,
) {
  if (!answer || answer.ok) return;
  for (const [name, [code = ""]] of Object.entries(answer.fieldErrors ?? {}))
    form.setError(name as Path<Typed>, { message: wordOf(code) }, { shouldFocus: false });
}
