"use client";

import { useFormatter, useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef, useState } from "react";

import { Blockers } from "@/components/ui/blockers";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useMove } from "@/components/ui/use-move";
import { handOverTogetherAction } from "@/lib/evaluation/actions";
import { mostHandedOver } from "@/lib/evaluation/chain";

type HandOverTogetherProps = {
  people: readonly { id: string; version: number; name: string }[];
  /** Each of them with what is handed over, to be opened one by one. */
  children?: ReactNode;
};

/** Hands over everybody who is listed in one press, and says to whom; the focus comes there when the list goes. */
export function HandOverTogether({ people, children }: HandOverTogetherProps) {
  const t = useTranslations("evaluation.handOverTogether");
  const format = useFormatter();
  const { move, busy, blockers } = useMove();
  const [told, setTold] = useState<readonly string[]>([]);
  const heading = useRef<HTMLParagraphElement>(null);
  useEffect(() => heading.current?.focus(), [told]);
  const next = people.slice(0, mostHandedOver);
  const handOver = async () => {
    const evaluations = next.map(({ id: evaluationId, version }) => ({ evaluationId, version }));
    const answer = await move((key) => handOverTogetherAction({ evaluations }, key));
    if (answer?.ok) setTold(next.map(({ name }) => name));
  };
  return (
    <div className="mb-7 space-y-3 empty:hidden">
      {told.length > 0 && (
        <Notice tone="good">
          <p ref={heading} tabIndex={-1} className="font-semibold">
            {t("done", { count: told.length })}
          </p>
          <p>{t("doneTo", { names: format.list(told) })}</p>
        </Notice>
      )}
      {people.length > 0 && (
        <>
          {children}
          <Blockers blockers={blockers} />
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <Button look="primary" aria-busy={busy} onClick={handOver}>
              {t("action", { count: next.length })}
            </Button>
            <span className="text-ink-3 text-sm">{t("note")}</span>
          </div>
        </>
      )}
    </div>
  );
}
