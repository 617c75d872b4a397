"use client";

import {
  type Control,
  type FieldValues,
  type Path,
  type PathValue,
  type UseFormSetValue,
  useWatch,
} from "react-hook-form";

type FormOf<Typed extends FieldValues> = { control: Control<Typed>; setValue: UseFormSetValue<Typed> };

/** Several ids in one text field of a form, so that they are kept and brought back as everything that is typed. */
export function useChosen<Typed extends FieldValues>(form: FormOf<Typed>, name: Path<Typed>) {
  const typed: string = useWatch({ control: form.control, name });
  const choose = (ids: readonly string[]) =>
    form.setValue(name, ids.join(" ") as PathValue<Typed, Path<Typed>>, {
      shouldDirty: true,
      shouldValidate: ids.length > 0,
    });
  return { chosen: idsIn(typed), choose };
}

/** The ids in such a field. */
export const idsIn = (typed: string) => typed.split(" ").filter(Boolean);
