"use client";

import { useState } from "react";
import type { FieldValues, UseFormReturn } from "react-hook-form";

import { useReason } from "@/components/ui/reason";
import { showRefusal } from "@/components/ui/show-refusal";
import { type OwnWords, useErrorWords } from "@/components/ui/use-error-words";
import type { ActionResult } from "@/lib/action";
import type { Blocker } from "@/lib/errors";

type Look<Preview> = {
  /** What is typed, as text: another makes what was shown stale. */
  of: string;
  ask: () => Promise<ActionResult<Preview>>;
  words: OwnWords;
};

/** What comes of what is typed, shown before it is recorded; over as soon as anything is typed differently. */
export function usePreview<Typed extends FieldValues, Preview extends { blockers: readonly Blocker[] }>(
  form: UseFormReturn<Typed>,
  { of, ask, words }: Look<Preview>,
) {
  const wordOf = useErrorWords(words);
  const reasonOf = useReason();
  const [shown, setShown] = useState<{ of: string; preview: Preview }>();
  const [refused, setRefused] = useState<{ attempts: number; blockers: readonly Blocker[] }>({
    ...{ attempts: 0, blockers: [] },
  });
  const [looking, setLooking] = useState(false);

  async function look() {
    if (looking) return;
    setLooking(true);
    form.clearErrors();
    const unanswered = { ok: false, blockers: [{ code: "unanswered" as const }] } as const;
    const answer = await ask().catch(() => unanswered);
    setLooking(false);
    const blockers = answer.ok ? answer.data.blockers : answer.blockers;
    if (answer.ok && blockers.length === 0) {
      setRefused({ attempts: 0, blockers: [] });
      return setShown({ of, preview: answer.data });
    }
    const refusal = answer.ok ? { ok: false as const, blockers } : answer;
    const left = showRefusal(form, refusal, { wordOf, reasonOf });
    setRefused(({ attempts }) => ({ attempts: attempts + 1, blockers: left }));
  }
  return {
    ...{ look, looking, refused, preview: shown?.of === of ? shown.preview : null },
    forget: () => setShown(undefined),
  };
}
