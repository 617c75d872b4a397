"use client";

import { useTranslations } from "next-intl";

import { Blockers } from "@/components/ui/blockers";
import { Button } from "@/components/ui/button";
import { useMove } from "@/components/ui/use-move";
import { withdrawRequestAction } from "@/lib/feedback/actions";

type WithdrawRequestProps = { request: { requestId: string; version: number }; name: string };

/** Takes a request back while it waits. */
export function WithdrawRequest({ request, name }: WithdrawRequestProps) {
  const t = useTranslations("feedback.requests");
  const { move, busy, blockers } = useMove();
  return (
    <>
      <Blockers blockers={blockers} />
      <Button
        look="quiet"
        aria-busy={busy}
        aria-label={t("withdrawFrom", { name })}
        onClick={() => move((key) => withdrawRequestAction(request, key))}
      >
        {t("withdraw")}
      </Button>
    </>
  );
}
