"use client";

import { useEffect, useState } from "react";
import type { FieldValues, UseFormReturn } from "react-hook-form";

import { leavesOf } from "@/lib/draft";

import { formDraft } from "./form-draft";
import { useShelf } from "./keeper";

/** The draft of a form that names one; null where there is none, or nobody to keep it for. */
export function useFormDraft<Typed extends FieldValues>(
  form: UseFormReturn<Typed>,
  untouched: object,
  name?: string,
) {
  const shelf = useShelf();
  const [draft] = useState(() => shelf && name && formDraft(shelf, name, form, leavesOf(untouched)));
  useEffect(() => (draft ? draft.open() : undefined), [draft]);
  return draft || null;
}
