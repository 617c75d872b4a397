"use client";

import { type SyntheticEvent, useState } from "react";
import { type UseFormReturn, useWatch } from "react-hook-form";

import type { Line } from "@/lib/planning/remarks";

import type { Remarks } from "./return-form";

/**
 * The lines of a plan that goes back: above those with a remark and the first result, at which one can be typed at once; below
 * all others, folded. What is written on below goes above when it is folded again, and never from under the hand.
 */
export function useFoldedLines(lines: readonly Line[], form: UseFormReturn<Remarks>) {
  const remarks = useWatch({ control: form.control, name: "remarks" });
  const [unfolded, setUnfolded] = useState(false);
  const [raised, setRaised] = useState<readonly string[]>([]);
  const first = lines.find(({ kind }) => kind === "result")?.key;
  const written = unfolded
    ? []
    : lines.filter(({ key }) => remarks[key] && !raised.includes(key)).map(({ key }) => key);
  if (written.length > 0) setRaised([...raised, ...written]);
  const isAbove = ({ key }: Line) => key === first || raised.includes(key);
  const fold = {
    onToggle: ({ currentTarget, target }: SyntheticEvent<HTMLDetailsElement>) => {
      if (target === currentTarget) setUnfolded(currentTarget.open);
    },
  };
  return {
    above: lines.filter(isAbove),
    below: lines.filter((line) => !isAbove(line)),
    ...{ unfolded, fold },
  };
}
