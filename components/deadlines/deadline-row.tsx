import { useFormatter, useTranslations } from "next-intl";

import { Tag } from "@/components/ui/tag";
import type { DeadlineLine } from "@/lib/deadlines/sheet";

import { ReminderForm } from "./reminder-form";

/** A deadline in the list: the rule behind it, when it comes next, how much is open, and when people are reminded of it. */
export function DeadlineRow({ line }: { line: DeadlineLine }) {
  const t = useTranslations("deadlines");
  const format = useFormatter();
  const { deadline, next, open, late } = line;
  const date = next && format.dateTime(new Date(next), { dateStyle: "long" });
  return (
    <li className="grid items-start gap-x-8 gap-y-3 px-4 py-3.5 lg:grid-cols-[minmax(0,1fr)_31rem]">
      <div>
        <h2 className="flex flex-wrap items-center gap-2 font-sans text-[14.5px] font-semibold">
          {t(`kinds.${deadline}`)}
          {(open > 0 || late === 0) && (
            <Tag tone={open > 0 ? "info" : "good"}>{t("open", { count: open })}</Tag>
          )}
          {late > 0 && <Tag tone="warning">{t("late", { count: late })}</Tag>}
        </h2>
        <p className="text-ink-2 mt-1 max-w-[60ch] text-[13px]">
          {date ? t("next", { date }) : t("none")}. {t(`rules.${deadline}`)}
        </p>
      </div>
      <ReminderForm setting={line} />
    </li>
  );
}
