"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { createContext, type ReactNode, use, useEffect, useState } from "react";

import { Tag } from "@/components/ui/tag";
import { markNewsReadAction } from "@/lib/notifications/actions";

const NewInVisit = createContext<readonly string[]>([]);

type NewsVisitProps = {
  /** The ids of what is new as the page is read, and of the newest piece of all. */
  unread: readonly string[];
  newest: string;
  children: ReactNode;
};

/**
 * Remembers that the list was opened, and what was new then or came since: it stays new to the eye for the whole visit,
 * while the bell goes to zero. When the remembering fails, the news stays new: nothing to tell anybody.
 */
export function NewsVisit({ unread, newest, children }: NewsVisitProps) {
  const router = useRouter();
  const [met, setMet] = useState(unread);
  const come = unread.filter((id) => !met.includes(id));
  if (come.length > 0) setMet([...met, ...come]);
  const toRemember = unread.length > 0;
  useEffect(() => {
    if (!toRemember) return;
    markNewsReadAction({ upTo: newest }).then(
      ({ ok }) => ok && router.refresh(),
      () => undefined,
    );
  }, [newest, toRemember, router]);
  return <NewInVisit value={met}>{children}</NewInVisit>;
}

/** How much was new in this visit. */
export const NewsHeadline = () =>
  useTranslations("shell.news")("headline", { unread: use(NewInVisit).length });

type NewsLineProps = {
  id: string;
  href: string;
  /** When it was. */
  time: ReactNode;
  children: ReactNode;
};

/** One piece of news, marked while it is new in this visit. */
export function NewsLine({ id, href, time, children }: NewsLineProps) {
  const t = useTranslations("shell.news");
  const isNew = use(NewInVisit).includes(id);
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-4 px-4 py-2.5">
      <a href={href} className={isNew ? "font-semibold" : "text-ink-2 no-underline hover:underline"}>
        {children}
      </a>
      <span className="text-ink-3 flex gap-2 text-[13px]">
        {isNew && <Tag tone="info">{t("new")}</Tag>}
        {time}
      </span>
    </li>
  );
}
