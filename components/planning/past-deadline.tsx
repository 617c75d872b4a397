import { useFormatter, useTranslations } from "next-intl";

import { Notice } from "@/components/ui/notice";
import type { IsoDate } from "@/lib/dates";
import { type Escalation, isEscalated } from "@/lib/planning/escalation";

type PastDeadlineProps = {
  escalation: Escalation;
  today: IsoDate;
  raterName: string;
  reader: "owner" | "rater" | "superior" | "other";
};

/** Says of a plan that waits from when on the rater's superior may decide, to each who reads it in their words (L.II.C.5). */
export function PastDeadline({ escalation, today, raterName, reader }: PastDeadlineProps) {
  const t = useTranslations("planning.escalation");
  const format = useFormatter();
  const date = format.dateTime(new Date(escalation.since), { day: "numeric", month: "long" });
  const words = { date, superior: escalation.superiorName, rater: raterName };
  const open = isEscalated(escalation, today);
  return (
    <div className="mb-6">
      <Notice tone={open ? "warning" : "info"}>{t(open ? reader : "ahead", words)}</Notice>
    </div>
  );
}

/** In which of its roles the person reads the plan. */
export function readerOf(
  personId: string,
  plan: { mayEdit: boolean; raterId: string | null; escalation: Escalation | null },
): PastDeadlineProps["reader"] {
  if (plan.mayEdit) return "owner";
  if (plan.raterId === personId) return "rater";
  return plan.escalation?.superiorId === personId ? "superior" : "other";
}
