"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from "react";

import { Button } from "@/components/ui/button";
import type { ChangeRole } from "@/lib/help/changes";
import { tours } from "@/lib/help/tours";

import { mark, placeBeside } from "./tour-place";

/** Shows somebody around the screen that they have before them. Nothing on it is covered or locked: it can be left at any stop. */
export function Tour({ role }: { role: ChangeRole }) {
  const t = useTranslations("tour");
  const router = useRouter();
  const [at, setAt] = useState(0);
  const stops = tours[role];
  const [stop, selector] = stops[at] ?? stops[0];
  const note = useRef<HTMLDivElement>(null);
  const leave = () => router.replace("/", { scroll: false });

  useLayoutEffect(() => {
    const target = document.querySelector<HTMLElement>(selector);
    if (note.current) placeBeside(note.current, target);
    return mark(target);
  }, [selector]);
  // Whoever listens hears the new stop at once.
  useEffect(() => note.current?.querySelector("h2")?.focus({ preventScroll: true }), [at]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") leave();
  };
  return (
    <div
      ref={note}
      role="dialog"
      aria-labelledby="tour-stop"
      aria-describedby="tour-text"
      onKeyDown={onKeyDown}
      className="border-line-strong bg-surface fixed inset-x-3 bottom-3 z-40 space-y-2 rounded-lg border p-4 shadow-xl sm:inset-x-auto sm:w-96 print:hidden"
    >
      <p className="text-ink-3 text-sm">{t("place", { place: at + 1, total: stops.length })}</p>
      <h2 id="tour-stop" tabIndex={-1} className="text-lg font-semibold outline-none">
        {t(`stops.${stop}.title`)}
      </h2>
      <p id="tour-text">{t(`stops.${stop}.text`)}</p>
      <p className="flex flex-wrap gap-2 pt-1">
        {at < stops.length - 1 ? (
          <Button look="primary" onClick={() => setAt(at + 1)}>
            {t("next")}
          </Button>
        ) : (
          <Button look="primary" onClick={leave}>
            {t("done")}
          </Button>
        )}
        {at > 0 && <Button onClick={() => setAt(at - 1)}>{t("back")}</Button>}
        {at < stops.length - 1 && (
          <Button look="quiet" onClick={leave}>
            {t("leave")}
          </Button>
        )}
      </p>
    </div>
  );
}
