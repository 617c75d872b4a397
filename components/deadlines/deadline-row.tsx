import { useFormatter, useTranslations } from "next-intl";

import { Tag } from "@/components/ui/tag";
import type { DeadlineLine } from "@/lib/deadlines/sheet";

import { ReminderForm } from "./reminder-form";

const link = "inline-flex min-h-6 items-center underline decoration-1 underline-offset-2";

/** A deadline in the list: its rule, when it comes next, how much is open and whose it is, and when people are reminded of it. */
export function DeadlineRow({ line }: { line: DeadlineLine }) {
  const t = useTranslations("deadlines");
  const format = useFormatter();
  const { deadline, next, open, late } = line;
  const people = `/administration/deadlines/${deadline}`;
  const date = next && format.dateTime(new Date(next), { dateStyle: "long" });
  return (
    <li className="grid items-start gap-x-8 gap-y-3 px-4 py-3.5 lg:grid-cols-[minmax(0,1fr)_31rem]">
      <div>
        <h2 className="flex flex-wrap items-center gap-2 font-sans text-[14.5px] font-semibold">
          {t(`kinds.${deadline}`)}
          {open > 0 && (
            <a href={`${people}?which=open`} className={link}>
              <Tag tone="info">{t("open", { count: open })}</Tag>
            </a>
          )}
          {next && open === 0 && late === 0 && <Tag tone="good">{t("open", { count: 0 })}</Tag>}
          {late > 0 && (
            <a href={`${people}?which=late`} className={link}>
              <Tag tone="warning">{t("late", { count: late })}</Tag>
            </a>
          )}
        </h2>
        <p className="text-ink-2 mt-1 max-w-[60ch] text-[13px]">
          {date ? t("next", { date }) : t("none")}. {t(`rules.${deadline}`)}
        </p>
      </div>
      <ReminderForm setting={line} />
    </li>
  );
}
