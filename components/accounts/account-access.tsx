"use client";

import { useTranslations } from "next-intl";

import { AskFirst } from "@/components/ui/ask-first";
import { closeAccountAction, reopenAccountAction } from "@/lib/accounts/actions";

type AccountAccessProps = { account: { id: string; version: number; name: string }; closed: boolean };

/** Closes an account, or opens it again. */
export function AccountAccess({ account: { id, version, name }, closed }: AccountAccessProps) {
  const t = useTranslations("accounts.state");
  const move = closed ? reopenAccountAction : closeAccountAction;
  const way = closed ? "reopen" : "close";
  return (
    <AskFirst
      key={way}
      label={t(way)}
      named={t(`${way}Of`, { name })}
      question={t(`${way}Ask`)}
      run={(key) => move({ accountId: id, version }, key)}
    />
  );
}
