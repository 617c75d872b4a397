"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";

import { keysCookie } from "./keys-cookie";

const shortcuts = [
  ["j, ↓", "next"],
  ["k, ↑", "previous"],
  ["a", "approve"],
  ["r", "write"],
  ["Ctrl+Enter, ⌘+Enter", "send"],
  ["z", "takeBack"],
  ["?", "help"],
] as const;

const year = 365 * 24 * 60 * 60;

/** The keys of the queue, and the switch that silences them on this device. */
export function QueueHelp({ keys }: { keys: boolean }) {
  const t = useTranslations("queue.keys");
  const router = useRouter();
  const turn = () => {
    document.cookie = `${keysCookie}=${keys ? "off" : "on"}; path=/; max-age=${year}; samesite=lax`;
    router.refresh();
  };
  return (
    <div className="pb-3 text-[13px] max-lg:hidden">
      <Disclosure summary={t("title")} shortcut={keys ? "?" : undefined}>
        <p className="text-ink-2">{t("lede")}</p>
        <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 py-2">
          {shortcuts.map(([key, what]) => (
            <div key={what} className="contents">
              <dt className="font-semibold">{key}</dt>
              <dd>{t(what)}</dd>
            </div>
          ))}
        </dl>
        <Button onClick={turn}>{t(keys ? "off" : "on")}</Button>
      </Disclosure>
    </div>
  );
}
