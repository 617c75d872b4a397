import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";

import { Card } from "@/components/ui/card";
import type { Decision } from "@/lib/decisions/sheet";

import { DecisionState, useHolder } from "./decision-item";
import { DecisionMoves } from "./decision-moves";
import { ThenNow } from "./then-now";

/** A decision with everything that is on record of it, and what the reader can do. */
export function DecisionSheet({ decision }: { decision: Decision }) {
  const t = useTranslations("decisions");
  const format = useFormatter();
  const holder = useHolder();
  const on = (at: string) => format.dateTime(new Date(at), { dateStyle: "long" });
  const { owner, decider, dueOn, decidedAt, report, reportedAt, reason, settledAt, status } = decision;
  return (
    <Card className="max-w-[56rem] space-y-4 p-5">
      <div className="flex flex-wrap items-start justify-between gap-x-8 gap-y-3">
        <ThenNow decision={decision} large />
        <DecisionState decision={decision} />
      </div>
      <dl className="grid gap-x-8 gap-y-3 sm:grid-cols-2">
        <Fact word={t("owner")} text={owner.name} more={holder(owner)}>
          {t("dueOn", { date: on(dueOn) })}
        </Fact>
        <Fact word={t("decidedBy")} text={decider.name} more={holder(decider)}>
          {t("decidedOn", { date: on(decidedAt) })}
        </Fact>
      </dl>
      {report && reportedAt && (
        <Said word={`${t("report")} · ${t("reportedOn", { date: on(reportedAt) })}`} text={report} />
      )}
      {reason && <Said word={t("reason")} text={reason} />}
      {settledAt && (
        <p className="text-ink-2 text-[13px]">
          {t(status === "withdrawn" ? "withdrawnOn" : "closedOn", { date: on(settledAt) })}
        </p>
      )}
      <DecisionMoves decision={decision} />
    </Card>
  );
}

function Fact({
  word,
  text,
  more,
  children,
}: {
  word: string;
  text: string;
  more: string;
  children: ReactNode;
}) {
  return (
    <div>
      <dt className="text-ink-3 text-[13px]">{word}</dt>
      <dd className="font-semibold">{text}</dd>
      <dd className="text-ink-2 text-[13px]">{more}</dd>
      <dd className="text-ink-2 text-[13px]">{children}</dd>
    </div>
  );
}

function Said({ word, text }: { word: string; text: string }) {
  return (
    <div className="bg-sunken rounded-md px-3 py-2">
      <p className="text-ink-2 text-[13px]">{word}</p>
      <p className="max-w-[68ch] break-words whitespace-pre-wrap">{text}</p>
    </div>
  );
}
