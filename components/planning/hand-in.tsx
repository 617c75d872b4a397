"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, useState } from "react";

import { Button } from "@/components/ui/button";
import { useShelf } from "@/components/ui/drafts/keeper";
import { useInPlace } from "@/components/ui/in-place";
import { placesOfDrafts } from "@/lib/planning/places";

type HandInProps = {
  /** The ids that the plan's drafts are about. */
  subjects: readonly string[];
  /** Whether something is missing, so that nothing can be handed in yet and nothing is asked. */
  lacking: boolean;
  busy: boolean;
  submit: () => void;
};

/**
 * Hands the plan in. Where something was typed into its forms and not saved, on this device or another, it asks in its own
 * place first, for what is not saved does not go with the plan; the focus goes to the answer that loses nothing.
 */
export function HandIn({ subjects, lacking, busy, submit }: HandInProps) {
  const t = useTranslations("planning");
  const shelf = useShelf();
  const [unsaved, setUnsaved] = useState<readonly string[]>([]);
  const { open, show, close, opener } = useInPlace<"question">();
  const press = () => {
    const places = placesOfDrafts(shelf?.unsent() ?? [], subjects);
    if (lacking || places.length === 0) return submit();
    setUnsaved(places);
    show("question");
  };
  if (!open)
    return (
      <Button look="primary" aria-busy={busy} {...opener("question")} onClick={press}>
        {t("submit")}
      </Button>
    );
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    close();
  };
  const back = () => {
    close();
    // After the button has taken the focus back.
    setTimeout(() => focusIn(unsaved[0] ?? ""));
  };
  const question = t("unsaved", { count: unsaved.length });
  return (
    <div
      role="group"
      aria-label={question}
      onKeyDown={onKeyDown}
      className="flex flex-wrap items-center gap-2"
    >
      <p className="w-full font-semibold">{question}</p>
      <Button ref={focused} onClick={back}>
        {t("backToUnsaved")}
      </Button>
      <Button look="danger" aria-busy={busy} onClick={submit}>
        {t("submitWithout")}
      </Button>
    </div>
  );
}

const focused = (button: HTMLButtonElement | null) => button?.focus();

/** The first thing to write in or to press in a place of the page, which is opened where it is folded away. */
function focusIn(place: string) {
  const found = document.getElementById(place);
  found?.closest("details")?.setAttribute("open", "");
  found?.querySelector<HTMLElement>("form :is(input, textarea, select)")?.focus();
  if (found && !found.contains(document.activeElement)) found.querySelector<HTMLElement>("button")?.focus();
  found?.scrollIntoView?.({ block: "center" });
}
