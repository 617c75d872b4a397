"use client";

import { clsx } from "clsx";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ReactNode, type RefObject, useEffect, useRef, useState, useTransition } from "react";

import type { Remarks } from "@/components/planning/return-form";
import { keyAfter } from "@/lib/tasks/queue";

import { type Done, QueueContext, type Returned } from "./queue-context";
import { QueueHelp } from "./queue-help";
import { useQueueKeys } from "./queue-keys";
import { type QueueLine, QueueList } from "./queue-list";
import { QueueNews } from "./queue-news";

type QueueProps = {
  lines: readonly QueueLine[];
  /** The key of what stands open; null when nothing does. */
  open: string | null;
  /** Whether the address names it; on a phone the list stands alone until it does. */
  asked: boolean;
  keys: boolean;
  /** What stands open. */
  children: ReactNode;
};

/** A thing of several parts, and the list in which its first part was done. */
type Begun = { key: string | null; order: readonly string[] };

/**
 * The list beside what stands open in it. What was decided makes way for the next, and the focus goes along. While another
 * thing is on its way, what still stands there can be neither decided nor answered.
 */
export function Queue({ lines, open, asked, keys, children }: QueueProps) {
  const t = useTranslations("queue");
  const router = useRouter();
  const queue = useRef<HTMLDivElement>(null);
  const [loading, startLoading] = useTransition();
  const focusOnOpened = useFocusOnOpened(queue, open, loading);
  const [done, setDone] = useState<Done | null>(null);
  const [written, setWritten] = useState<Record<string, Remarks | undefined>>({});
  const all = lines.map(({ key }) => key);
  const begun = useRef<Begun | null>(null);
  /** The list as it stood when the open thing was begun: it moves down as it is worked off, past nobody. */
  const orderOf = (key: string | null, now: readonly string[]) =>
    begun.current?.key === key ? begun.current.order.filter((one) => one === key || now.includes(one)) : now;

  const show = (key: string | null, how: "push" | "replace" = "replace") =>
    startLoading(() => router[how](key ? `/queue?item=${key}` : "/queue"));
  const step = (by: 1 | -1, inList: boolean) => {
    const next = all[(open ? all.indexOf(open) : -1) + by];
    if (!next) return;
    if (inList) linkTo(queue.current, next)?.focus();
    else focusOnOpened(next);
    show(next);
  };
  useQueueKeys(queue, keys && !loading, step);

  const openFromList = (key: string) => {
    focusOnOpened(key);
    show(key, "push");
  };

  const ways = {
    keys,
    done: (what: Done, stay = false) => {
      setDone(what);
      // The address names what stays open: what waits for it is younger now, and others may stand before it.
      const next = stay ? open : keyAfter(orderOf(open, all), open);
      focusOnOpened(next);
      show(next);
      begun.current = stay ? { key: open, order: orderOf(open, all) } : null;
    },
    writtenOn: (planId: string) => written[planId],
  };
  const takenBack = ({ kind, planId, name, written: before }: Returned) => {
    setWritten((known) => ({ ...known, [planId]: before }));
    setDone({ words: t("decided.takenBack", { name }) });
    focusOnOpened(`${kind}:${planId}`);
    show(`${kind}:${planId}`);
  };

  return (
    <QueueContext value={ways}>
      <div ref={queue} className="space-y-4">
        <QueueNews done={done} onTakenBack={takenBack} />
        <div className="grid items-start gap-x-6 lg:grid-cols-[17rem_minmax(0,1fr)]">
          <div className={clsx("lg:sticky lg:top-4", asked && "max-lg:hidden")}>
            <QueueHelp keys={keys} />
            {lines.length > 0 && <QueueList lines={lines} open={open} onOpen={openFromList} />}
          </div>
          <div inert={loading} className={clsx("min-w-0", !asked && lines.length > 0 && "max-lg:hidden")}>
            {lines.length > 0 && (
              <a href="/queue" className="text-brand-strong mb-3 inline-block underline lg:hidden">
                {t("back")}
              </a>
            )}
            {children}
          </div>
        </div>
      </div>
    </QueueContext>
  );
}

const linkTo = (queue: HTMLElement | null, key: string) =>
  queue?.querySelector<HTMLElement>(`nav a[href="/queue?item=${key}"]`);

/**
 * Lets the focus go to the heading of what was asked for, or of what stands there instead, once it does: that nothing is on its way
 * any more may be known before what came is shown.
 */
function useFocusOnOpened(queue: RefObject<HTMLElement | null>, open: string | null, loading: boolean) {
  const awaited = useRef<{ key: string | null; from: string | null } | null>(null);
  useEffect(() => {
    if (!awaited.current || loading) return;
    const { key, from } = awaited.current;
    if (open === from && open !== key) return;
    awaited.current = null;
    queue.current?.querySelector<HTMLElement>("[data-opened]")?.focus();
  });
  return (key: string | null) => {
    awaited.current = { key, from: open };
  };
}
