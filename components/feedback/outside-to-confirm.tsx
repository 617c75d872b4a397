"use client";

import { useTranslations } from "next-intl";

import { Blockers } from "@/components/ui/blockers";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Section } from "@/components/ui/section";
import { useMove } from "@/components/ui/use-move";
import { confirmOutsideAction } from "@/lib/feedback/actions";
import { unconfirmed } from "@/lib/feedback/outside";
import type { Beside } from "@/lib/feedback/sheet";

type OutsideToConfirmProps = { name: string; said: Beside["said"] };

/** What a member recorded of outside parties about themselves and the rater has not confirmed; nothing where there is none. */
export function OutsideToConfirm({ name, said }: OutsideToConfirmProps) {
  const t = useTranslations("feedback.outside");
  const { move, busy, blockers } = useMove();
  const waiting = unconfirmed(said);
  if (waiting.length === 0) return null;
  return (
    <Section title={t("waits")} aside={t("waitsLede", { name })}>
      <Card className="divide-line divide-y">
        <Blockers blockers={blockers} />
        {waiting.map(({ id, text, outside: { party } }) => (
          <div key={id} className="flex flex-wrap items-start justify-between gap-3 px-4 py-3">
            <p className="min-w-0 break-words whitespace-pre-line">
              <b className="font-semibold">{party}</b>: {text}
            </p>
            <Button
              aria-busy={busy}
              aria-label={t("confirmNamed", { party })}
              onClick={() => void move(() => confirmOutsideAction({ feedbackId: id }))}
            >
              {t("confirm")}
            </Button>
          </div>
        ))}
      </Card>
    </Section>
  );
}
