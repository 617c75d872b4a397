"use client";

import { type BaseSyntheticEvent, useId } from "react";
import { type DefaultValues, type FieldValues, type Path, useForm } from "react-hook-form";

import type { ActionResult } from "@/lib/action";

import { useFormDraft } from "./drafts/use-form-draft";
import { useReason } from "./reason";
import { showRefusal } from "./show-refusal";
import { type OwnWords, useErrorWords } from "./use-error-words";
import { useMove } from "./use-move";

type Send<Typed, Data> = (typed: Typed, key: string) => Promise<ActionResult<Data>>;

/**
 * A form that sends what is typed in it, the same way everywhere: what is wrong stands at its field and in the summary
 * above, a refusal that no field could mend below that, and nothing typed is lost. `words` has those of the form's own codes; the form's
 * fields are called as the action's schema calls them. A form that names its draft ("plan.result:<planId>:new") has what
 * is typed kept and brought back, and says so where it places its `DraftState`.
 */
export function useMovingForm<Typed extends FieldValues>(
  defaultValues: DefaultValues<Typed>,
  words: OwnWords,
  draftName?: string,
) {
  const id = useId();
  const wordOf = useErrorWords(words);
  const reasonOf = useReason();
  const form = useForm<Typed>({ defaultValues, shouldFocusError: false });
  const draft = useFormDraft(form, defaultValues, draftName);
  const { move, busy, blockers, setBlockers, current } = useMove(draft);
  const { errors, submitCount } = form.formState;

  const settle = (typed: Typed, finish: () => void) => (draft ? draft.settle(typed, finish) : finish());

  /** What happens when the form is sent; never the form's `action`, after which React would empty its fields. */
  const submit =
    <Data>(send: Send<Typed, Data>, done?: (data: Data) => void) =>
    (event?: BaseSyntheticEvent) => {
      // An answer may blame what has no field here; left standing, it would keep the form from ever being sent again.
      form.clearErrors();
      return form.handleSubmit(async (typed) => {
        const answer = await move((key) => send(typed, key));
        if (answer?.ok) settle(typed, () => done?.(answer.data));
        else setBlockers(showRefusal(form, answer, { wordOf, reasonOf }));
      })(event);
    };
  /** What a control needs to be this field; `required` is the code said when it is left empty. */
  const field = (name: Path<Typed>, required?: string) => ({
    id: `${id}-${name}`,
    error: form.getFieldState(name, form.formState).error?.message,
    ...form.register(name, {
      // What was refused is being mended; a reason that no longer holds would stand beside what is right.
      onChange: () => setBlockers([]),
      validate: (typed) => !required || String(typed).trim() !== "" || wordOf(required),
    }),
  });
  return {
    form,
    field,
    submit,
    move,
    busy,
    current,
    kept: { draft, id },
    summary: { id, errors, blockers, attempts: submitCount },
  };
}
