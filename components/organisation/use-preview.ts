"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { UseFormReturn } from "react-hook-form";

import { useReason } from "@/components/ui/reason";
import { showRefusal } from "@/components/ui/show-refusal";
import { useErrorWords } from "@/components/ui/use-error-words";
import type { Blocker } from "@/lib/errors";
import { previewMovementAction } from "@/lib/movements/actions";
import { relevant, type TypedForm } from "@/lib/movements/form";
import type { MovementPreview } from "@/lib/movements/sheet";

/** What is typed of a movement, shown before it is recorded; over as soon as anything is typed differently. */
export function usePreview<Typed extends TypedForm & { basis: string }>(
  form: UseFormReturn<Typed>,
  personId: string,
  typed: TypedForm,
) {
  const wordOf = useErrorWords(useTranslations("movements.errors"));
  const reasonOf = useReason();
  const [shown, setShown] = useState<{ of: string; preview: MovementPreview }>();
  const [refused, setRefused] = useState<{ attempts: number; blockers: readonly Blocker[] }>({
    ...{ attempts: 0, blockers: [] },
  });
  const [looking, setLooking] = useState(false);
  const of = JSON.stringify(relevant(typed));

  async function look() {
    if (looking) return;
    setLooking(true);
    form.clearErrors();
    const unanswered = { ok: false, blockers: [{ code: "unanswered" as const }] } as const;
    const answer = await previewMovementAction({ personId, ...relevant(typed) }).catch(() => unanswered);
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
