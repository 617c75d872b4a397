import { useFormatter, useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import { Tag } from "@/components/ui/tag";
import type { DeadlineLine } from "@/lib/deadlines/sheet";

import { ReminderForm } from "./reminder-form";

/** A deadline: the rule behind it, when it comes next, how much is open, and when people are reminded of it. */
export function DeadlineCard({ line }: { line: DeadlineLine }) {
  const t = useTranslations("deadlines");
  const format = useFormatter();
  const { deadline, next, open, late } = line;
  const date = next && format.dateTime(new Date(next), { dateStyle: "long" });
  return (
    <Card className="space-y-3 px-4 py-3.5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 className="text-lg font-semibold">{t(`kinds.${deadline}`)}</h2>
        <p className="flex gap-2">
          <Tag tone={open > 0 ? "info" : "good"}>{t("open", { count: open })}</Tag>
          {late > 0 && <Tag tone="warning">{t("late", { count: late })}</Tag>}
        </p>
      </div>
      <p className="text-ink-2 text-sm">
        {date ? t("next", { date }) : t("none")}. {t(`rules.${deadline}`)}
      </p>
      <ReminderForm setting={line} />
    </Card>
  );
}
