"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, useId } from "react";

import type { ActionResult } from "@/lib/action";

import { Blockers } from "./blockers";
import { Button } from "./button";
import { useInPlace } from "./in-place";
import { useMove } from "./use-move";

type AskFirstProps = {
  /** On the button, and on the one that says yes. */
  label: string;
  /** The label with what it is about, for those who hear the button by itself. */
  named: string;
  question: string;
  run: (key: string) => Promise<ActionResult<unknown>>;
};

/**
 * A button whose press cannot be undone: it asks in its own place first. The focus goes to the answer that changes nothing,
 * Escape leaves the question, and whichever way it ends the focus has a place: the button, or the heading above what went.
 */
export function AskFirst({ label, named, question, run }: AskFirstProps) {
  const t = useTranslations("ui");
  const id = useId();
  const { move, busy, blockers, setBlockers } = useMove();
  const { open, close, opener } = useInPlace<"question">();
  if (!open)
    return (
      <Button look="quiet" {...opener("question")} aria-label={named}>
        {label}
      </Button>
    );
  const leave = () => {
    setBlockers([]);
    close();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    leave();
  };
  const yes = async () => {
    const above = headingAbove(document.getElementById(id));
    const answer = await move(run);
    if (answer?.ok) focusOn(above);
  };
  return (
    <div
      id={id}
      role="group"
      aria-label={`${question} ${named}`}
      onKeyDown={onKeyDown}
      className="flex flex-wrap items-center gap-2"
    >
      <Blockers blockers={blockers} />
      <span className="font-semibold">{question}</span>
      <Button look="danger" aria-busy={busy} onClick={yes}>
        {label}
      </Button>
      <Button look="quiet" ref={focused} onClick={leave}>
        {t("cancel")}
      </Button>
    </div>
  );
}

const focused = (button: HTMLButtonElement | null) => button?.focus();

const headingAbove = (question: HTMLElement | null) =>
  (question?.closest("section") ?? question?.closest("main"))?.querySelector<HTMLElement>("h1, h2, h3");

function focusOn(heading: HTMLElement | null | undefined) {
  heading?.setAttribute("tabindex", "-1");
  heading?.focus();
}
