import { useFormatter, useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import type { OfferToDecide } from "@/lib/planning/sheet";

import { type Gap, Part, Weighing } from "./weighing";

type OfferToReadProps = { offer: OfferToDecide; gaps: readonly Gap[] };

/** What somebody offers and why, who has approved it, and for the rater what to weigh. */
export function OfferToRead({ offer, gaps }: OfferToReadProps) {
  const t = useTranslations("queue.offer");
  const format = useFormatter();
  const { text, reason, approval, workload } = offer;
  return (
    <Card className="space-y-4 px-4 py-3.5">
      <Part title={t("text")}>
        <p className="border-brand border-l-2 pl-2 text-base break-words">{text}</p>
      </Part>
      {reason && (
        <Part title={t("reason")}>
          <p className="break-words">{reason}</p>
        </Part>
      )}
      {approval && (
        <p className="text-ink-2 text-[13px]">
          {t("approvedBy", {
            name: approval.name,
            date: format.dateTime(new Date(approval.at), { day: "numeric", month: "long" }),
          })}
        </p>
      )}
      {workload && <Weighing {...{ workload, gaps }} />}
    </Card>
  );
}
