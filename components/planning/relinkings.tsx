"use client";

import { useTranslations } from "next-intl";

import { Blockers } from "@/components/ui/blockers";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Tag } from "@/components/ui/tag";
import { useMove } from "@/components/ui/use-move";
import { saveResultAction } from "@/lib/planning/actions";
import type { Relinking } from "@/lib/planning/relinking";

type RelinkingsProps = {
  plan: { planId: string; version: number };
  raterName: string;
  relinkings: readonly Relinking[];
  /** Whether the owner can write in the plan now. */
  editable: boolean;
};

/** Links of the owner's results that lead to nothing any more, each with the line proposed in its place (P4). */
export function Relinkings({ plan, raterName, relinkings, editable }: RelinkingsProps) {
  const t = useTranslations("planning.support");
  return (
    <Card className="space-y-3 px-4 py-3.5">
      <h3 className="font-sans text-[14.5px] font-semibold">{t("relinkTitle", { name: raterName })}</h3>
      <p className="text-ink-2 text-[13px]">{t(editable ? "relinkLede" : "relinkLater")}</p>
      <ul className="divide-line divide-y">
        {relinkings.map((relinking) => (
          <Proposal key={relinking.result.id} {...{ plan, relinking, editable }} />
        ))}
      </ul>
    </Card>
  );
}

type ProposalProps = Pick<RelinkingsProps, "plan" | "editable"> & { relinking: Relinking };

function Proposal({ plan, relinking: { result, from, to, because }, editable }: ProposalProps) {
  const t = useTranslations("planning.support");
  const { move, blockers } = useMove();
  const { id: resultId, ...written } = result;
  const link = { supports: to.indicatorId, method: from.method };
  const renew = () => move((key) => saveResultAction({ ...plan, resultId, ...written, ...link }, key));
  return (
    <li className="flex flex-wrap items-start justify-between gap-2 py-2 first:pt-0 last:pb-0">
      <div className="min-w-0 flex-1 basis-64 break-words">
        <p>{result.statement}</p>
        <p className="text-ink-3 text-[13px]">
          {t("relinkFrom", { statement: from.statement, text: from.text })}
        </p>
        <p className="text-ink-2 text-[13px]">
          {t("relinkTo", { statement: to.statement, text: to.text })} <Tag>{t(because)}</Tag>
        </p>
        <Blockers blockers={blockers} />
      </div>
      {editable && (
        <Button onClick={renew} aria-label={t("relinkNamed", { text: result.statement })}>
          {t("relink")}
        </Button>
      )}
    </li>
  );
}
