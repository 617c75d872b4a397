"use client";

import { clsx } from "clsx";
import { useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import { isPlainClick } from "@/components/ui/plain-click";

export type QueueLine = { key: string; name: string; what: string; days: number };

type QueueListProps = {
  lines: readonly QueueLine[];
  /** The key of what stands open. */
  open: string | null;
  onOpen: (key: string) => void;
};

/** What waits, the longest first, each a way to it. */
export function QueueList({ lines, open, onOpen }: QueueListProps) {
  const t = useTranslations("queue");
  return (
    <nav aria-label={t("list")} className="lg:max-h-[calc(100dvh-5rem)] lg:overflow-y-auto lg:p-px">
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
    </nav>
  );
}
