"use client";

import { clsx } from "clsx";
import { useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import { isPlainClick } from "@/components/ui/plain-click";

export type QueueLine = {
  key: string;
  name: string;
  what: string;
  days: number;
  /** Whether another rater was to decide, and has not by the deadline (L.II.C.5). */
  pastDeadline: boolean;
};

type QueueListProps = {
  lines: readonly QueueLine[];
  /** The key of what stands open. */
  open: string | null;
  onOpen: (key: string) => void;
};

/** What waits, the longest first, each a way to it; what another rater has let pass the deadline stands apart. */
export function QueueList({ lines, ...list }: QueueListProps) {
  const t = useTranslations("queue");
  const own = lines.filter(({ pastDeadline }) => !pastDeadline);
  const others = lines.filter(({ pastDeadline }) => pastDeadline);
  return (
    <nav aria-label={t("list")} className="lg:max-h-[calc(100dvh-5rem)] lg:overflow-y-auto lg:p-px">
      {own.length > 0 && <Lines lines={own} {...list} />}
      {others.length > 0 && (
        <>
          <h2 className="text-ink-2 pt-4 pb-1.5 text-sm font-semibold">{t("pastDeadline")}</h2>
          <Lines lines={others} {...list} />
        </>
      )}
    </nav>
  );
}

function Lines({ lines, open, onOpen }: QueueListProps) {
  const t = useTranslations("queue");
  return (
    <Card>
      <ul className="divide-line divide-y">
        {lines.map(({ key, name, what, days }) => (
          <li key={key}>
            <a
              href={`/queue?item=${key}`}
              onClick={(event) => {
                if (!isPlainClick(event)) return;
                event.preventDefault();
                onOpen(key);
              }}
              aria-current={key === open ? "true" : undefined}
              className={clsx(
                "hover:bg-sunken block border-l-3 px-3 py-2",
                key === open ? "border-brand lg:bg-brand-soft" : "border-transparent",
              )}
            >
              <span className="block font-semibold">{name}</span>
              <span className="text-ink-2 block text-[13px]">{what}</span>
              <span className="text-ink-2 block text-[13px]">{t("waited", { days })}</span>
            </a>
          </li>
        ))}
      </ul>
    </Card>
  );
}
