"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useEffect } from "react";

import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Issued } from "@/lib/accounts/sheet";

type CodeCardsProps = { issued: Issued; /** The address that people type. */ site: string; product: string };

/** Codes as cards, two beside each other on A4, to cut along their lines. They are in this page only, and gone with it. */
export function CodeCards({ issued: { cards, until, withheld }, site, product }: CodeCardsProps) {
  const t = useTranslations("accounts.print");
  const date = useFormatter().dateTime(new Date(until), { dateStyle: "long" });
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, []);
  return (
    <>
      <div className="mb-5 max-w-[68ch] space-y-3 print:hidden">
        <Notice tone="warning" announced>
          <p className="font-semibold">{t("ready", { count: cards.length, date })}</p>
          <p>{t("once")}</p>
          {withheld > 0 && <p>{t("withheld", { count: withheld })}</p>}
        </Notice>
        <Button look="primary" onClick={() => print()}>
          {t("print")}
        </Button>
      </div>
      <ul className="grid sm:grid-cols-2 print:grid-cols-2">
        {cards.map((card) => (
          <CodeCard key={card.code} {...{ card, site, product, date }} />
        ))}
      </ul>
    </>
  );
}

type CodeCardProps = { card: Issued["cards"][number]; site: string; product: string; date: string };

function CodeCard({ card: { name, unit, account, code }, site, product, date }: CodeCardProps) {
  const t = useTranslations("accounts.card");
  const known = "ending" in account ? t("account", account) : t("accountName", account);
  return (
    <li className="border-line-strong bg-surface -mt-px -ml-px min-w-0 break-inside-avoid space-y-1.5 border border-dashed p-4 text-[13px] leading-snug">
      <p className="text-ink-2">{t("title", { product })}</p>
      <p className="text-base font-semibold">{name}</p>
      <p className="text-ink-2">{[known, unit].filter(Boolean).join(" · ")}</p>
      <p className="py-1 font-mono text-[19px] font-semibold tracking-wide whitespace-nowrap">{code}</p>
      <p className="break-words">{t("steps", { site })}</p>
      <p>{t("secret", { date })}</p>
    </li>
  );
}
