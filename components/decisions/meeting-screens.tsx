"use client";

import { clsx } from "clsx";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useState } from "react";

import { Button } from "@/components/ui/button";

type MeetingScreensProps = {
  /** What each screen is about, in the order of the meeting. */
  labels: readonly string[];
  /** One for each label. */
  children: readonly ReactNode[];
};

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 };

/** Out of sight and of reach, with its width: a chart without one would be empty on paper. */
const laidAside =
  "invisible absolute inset-x-0 h-0 overflow-hidden print:visible print:static print:h-auto print:overflow-visible";

/** One question a screen, turned by keys, by the pointer of whoever presents, or by buttons; on paper each has its page. */
export function MeetingScreens({ labels, children }: MeetingScreensProps) {
  const t = useTranslations("decisionForms.meeting");
  const [at, setAt] = useState(0);
  const last = labels.length - 1;
  useEffect(() => {
    const turn = (event: KeyboardEvent) => {
      const step = steps[event.key];
      if (!step || event.altKey || event.ctrlKey || event.metaKey || isTyping(event.target)) return;
      event.preventDefault();
      setAt((now) => Math.min(last, Math.max(0, now + step)));
      scrollTo({ top: 0 });
    };
    addEventListener("keydown", turn);
    return () => removeEventListener("keydown", turn);
  }, [last]);
  return (
    <div data-meeting="" className="relative">
      {labels.map((label, i) => (
        <section
          key={label}
          aria-label={label}
          className={clsx(
            "pb-24 lg:[zoom:1.3] print:[zoom:1] print:break-after-page print:pb-0 print:last:break-after-auto",
            i !== at && laidAside,
          )}
        >
          {children[i]}
        </section>
      ))}
      <nav
        aria-label={t("screens")}
        className="border-line bg-surface fixed inset-x-0 bottom-0 z-20 flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-t px-4 py-3 lg:px-7 print:hidden"
      >
        <Button className="min-h-11" onClick={() => setAt(Math.max(0, at - 1))} aria-disabled={at === 0}>
          {t("previous")}
        </Button>
        <p
          aria-live="polite"
          className="text-ink-2 order-first w-full text-center text-[13px] sm:order-none sm:w-auto"
        >
          <b className="text-ink font-semibold">{labels[at]}</b> ·{" "}
          {t("place", { number: at + 1, total: labels.length })}
          <span className="text-ink-3 hidden lg:inline"> · {t("keys")}</span>
        </p>
        <Button
          className="min-h-11"
          look="primary"
          onClick={() => setAt(Math.min(last, at + 1))}
          aria-disabled={at === last}
        >
          {t("next")}
        </Button>
      </nav>
    </div>
  );
}

/** Keys belong to whoever types, and to an open list. */
const isTyping = (target: EventTarget | null) =>
  target instanceof Element && target.closest("input, textarea, select, [contenteditable]") !== null;
