import { useFormatter, useTranslations } from "next-intl";

import { Tag } from "@/components/ui/tag";
import type { TeamLine } from "@/lib/evaluation/sheet";

/** By when the reader's step is due, and in words where that is over; nothing where none is theirs. */
export function DueWords({ step, by, late }: Pick<TeamLine, "step" | "by" | "late">) {
  const t = useTranslations("teamList");
  const format = useFormatter();
  if (!step || !by) return null;
  const date = format.dateTime(new Date(by), { dateStyle: "long" });
  if (late) return <Tag tone="danger">{t(`late.${step}`, { date })}</Tag>;
  return <span className="text-ink-2 text-[13px]">{t(`by.${step}`, { date })}</span>;
}
