"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";

import { Blockers } from "@/components/ui/blockers";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { useReason } from "@/components/ui/reason";
import { Tag } from "@/components/ui/tag";
import { useMove } from "@/components/ui/use-move";
import type { Blocker } from "@/lib/errors";
import { relinkAction, saveResultAction } from "@/lib/planning/actions";
import { placeOfLine } from "@/lib/planning/places";
import { isProposed, type Relinking } from "@/lib/planning/relinking";
import type { PlanSheet } from "@/lib/planning/sheet";

type RelinkingsProps = {
  plan: { planId: string; version: number };
  raterName: string;
  relinkings: readonly Relinking[];
  status: PlanSheet["status"];
  /** Whether the owner can write in the plan now. */
  editable: boolean;
};

/** Links of the owner's results that lead to nothing any more, each with the line proposed in its place (P4). */
export function Relinkings({ plan, raterName, relinkings, status, editable }: RelinkingsProps) {
  const t = useTranslations("planning.support");
  const { move, busy, blockers } = useMove();
  const [outcomes, setOutcomes] = useState<readonly Outcome[]>([]);
  const proposed = relinkings.filter(isProposed);
  if (relinkings.length === 0) return <RelinkOutcome outcomes={outcomes} />;
  const renewAll = async () => {
    const links = proposed.map(({ result, to }) => ({ resultId: result.id, supports: to.indicatorId }));
    const answer = await move((key) => relinkAction({ ...plan, links }, key));
    if (answer?.ok) setOutcomes(named(answer.data, proposed));
  };
  return (
    <>
      <RelinkOutcome outcomes={outcomes} />
      <Card className="space-y-3 px-4 py-3.5">
        <h3 className="font-sans text-[14.5px] font-semibold">{t("relinkTitle", { name: raterName })}</h3>
        <p className="text-ink-2 text-[13px]">
          {t(editable ? "relinkLede" : status === "submitted" ? "relinkPullBack" : "relinkRevise")}
        </p>
        <Blockers blockers={blockers} />
        {editable && proposed.length > 1 && (
          <Button aria-busy={busy} onClick={renewAll}>
            {t("relinkAll", { count: proposed.length })}
          </Button>
        )}
        <ul className="divide-line divide-y">
          {relinkings.map((relinking) =>
            isProposed(relinking) ? (
              <Proposal key={relinking.result.id} {...{ plan, relinking, editable }} />
            ) : (
              <Gone key={relinking.result.id} {...relinking} />
            ),
          )}
        </ul>
      </Card>
    </>
  );
}

type Outcome = { resultId: string; statement: string; blockers: readonly Blocker[] };

const named = (outcomes: readonly Omit<Outcome, "statement">[], relinkings: readonly Relinking[]) =>
  outcomes.map((outcome) => ({
    ...outcome,
    statement: relinkings.find(({ result }) => result.id === outcome.resultId)?.result.statement ?? "",
  }));

/** How many links were renewed at once, and which were not and why; the focus comes here when the answer does. */
function RelinkOutcome({ outcomes }: { outcomes: readonly Outcome[] }) {
  const t = useTranslations("planning.support");
  const reason = useReason();
  const heading = useRef<HTMLParagraphElement>(null);
  useEffect(() => heading.current?.focus(), [outcomes]);
  if (outcomes.length === 0) return null;
  const failed = outcomes.filter(({ blockers }) => blockers.length > 0);
  return (
    <Notice tone={failed.length === 0 ? "good" : "warning"}>
      <p ref={heading} tabIndex={-1} className="font-semibold">
        {t("relinked", { count: outcomes.length - failed.length })}
      </p>
      {failed.length > 0 && (
        <ul className="list-disc pl-5 break-words">
          {failed.map(({ resultId, statement, blockers }) => (
            <li key={resultId}>
              {statement}: {blockers.map(reason).join(" ")}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}

/** A link to a line that is gone, with nothing like it to propose. */
function Gone({ result, from }: Pick<Relinking, "result" | "from">) {
  const t = useTranslations("planning.support");
  return (
    <li className="py-2 break-words first:pt-0 last:pb-0">
      <a href={`#${placeOfLine(result.id)}`} className="text-brand-strong inline-block min-h-6">
        {result.statement}
      </a>
      <p className="text-ink-3 text-[13px]">
        {t("relinkFrom", { statement: from.statement, text: from.text })}
      </p>
      <p className="text-ink-2 text-[13px]">{t("relinkGone")}</p>
    </li>
  );
}

type ProposalProps = Pick<RelinkingsProps, "plan" | "editable"> & {
  relinking: Extract<Relinking, { to: object }>;
};

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
