"use client";

import { useFormatter, useTranslations } from "next-intl";

import { AskFirst } from "@/components/ui/ask-first";
import { Card } from "@/components/ui/card";
import { Tag } from "@/components/ui/tag";
import { endSessionAction, signOutEverywhereAction } from "@/lib/accounts/actions";
import type { OwnAccount } from "@/lib/accounts/sheet";

type Sessions = OwnAccount["sessions"];

/** Where one is signed in, with a way to end each; once this one ended, the page that is read again leads to the sign-in page. */
export function OwnSessions({ sessions }: { sessions: Sessions }) {
  const t = useTranslations("accounts.sessions");
  return (
    <>
      <Card className="mb-2">
        <ul className="divide-line divide-y">
          {sessions.map((session) => (
            <SessionRow key={session.id} session={session} />
          ))}
        </ul>
      </Card>
      <AskFirst
        label={t("everywhere")}
        named={t("everywhere")}
        question={t("everywhereAsk")}
        run={(key) => signOutEverywhereAction({}, key)}
      />
    </>
  );
}

function SessionRow({ session }: { session: Sessions[number] }) {
  const t = useTranslations("accounts.sessions");
  const format = useFormatter();
  const { id, startedAt, address, browser, system, current, byProvider } = session;
  const device = browser && system ? t("browserOn", { browser, system }) : (browser ?? system);
  const what = [
    device ?? t("unknownBrowser"),
    address && t("from", { address }),
    byProvider && t("byProvider"),
  ]
    .filter(Boolean)
    .join(", ");
  const since = t("since", {
    date: format.dateTime(new Date(startedAt), { dateStyle: "medium", timeStyle: "short" }),
  });
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 py-2.5">
      <div className="min-w-0">
        <p className="font-semibold break-words">{what}</p>
        <p className="text-ink-2 text-[13px]">{since}</p>
      </div>
      {current ? (
        <Tag tone="good">{t("here")}</Tag>
      ) : (
        <AskFirst
          label={t("end")}
          named={t("endOf", { what: `${what}, ${since}` })}
          question={t("endAsk")}
          run={(key) => endSessionAction({ sessionId: id }, key)}
        />
      )}
    </li>
  );
}
