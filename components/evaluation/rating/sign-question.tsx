"use client";

import { useTranslations } from "next-intl";
import type { KeyboardEvent } from "react";

import { Button } from "@/components/ui/button";
import type { Rating } from "@/lib/evaluation/sheet";
import { predicateOf } from "@/lib/evaluation/quadrant";

import { PredicateTag } from "../predicate-tag";

type SignQuestionProps = {
  name: string;
  resultRating: Rating;
  behaviourRating: Rating;
  /** Until when the self-assessment may still come, in words; null where it is there, or too late. */
  selfUntil: string | null;
  onYes: () => void;
  onLeave: () => void;
};

/** Whose evaluation is signed with which predicate, asked once more: it cannot be undone. Escape leaves the question. */
export function SignQuestion({ name, onYes, onLeave, selfUntil, ...rated }: SignQuestionProps) {
  const t = useTranslations("evaluation");
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    onLeave();
  };
  return (
    <div
      role="group"
      aria-label={t("signAsks", { name })}
      onKeyDown={onKeyDown}
      className="flex w-full flex-wrap items-center justify-end gap-x-3 gap-y-2"
    >
      <div className="min-w-0 flex-1 basis-72">
        <p className="font-semibold">
          {t("signAsks", { name })}{" "}
          <PredicateTag predicate={predicateOf(rated.resultRating, rated.behaviourRating)} />
        </p>
        <p className="text-ink-2 text-[13px]">
          {selfUntil && `${t("signEarly", { name, date: selfUntil })} `}
          {t("signFinal")}
        </p>
      </div>
      <span className="flex flex-wrap gap-2">
        <Button look="primary" onClick={onYes}>
          {t("signYes")}
        </Button>
        <Button look="secondary" ref={focused} onClick={onLeave}>
          {t("signCancel")}
        </Button>
      </span>
    </div>
  );
}

const focused = (button: HTMLButtonElement | null) => button?.focus();
