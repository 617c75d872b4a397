import { useFormatter, useTranslations } from "next-intl";

import { made } from "@/components/ui/made";
import { Tag } from "@/components/ui/tag";
import type { CounsellingNote } from "@/lib/counselling/sheet";

type NoteWordsProps = { words: NonNullable<CounsellingNote["words"]> };

/** What the talk was about and what was agreed, and below it what either side added, in the order of time. */
export function NoteWords({ words: { subject, agreement, followUpOn, entries } }: NoteWordsProps) {
  const t = useTranslations("counselling");
  const steps = useTranslations("feedback.step");
  const format = useFormatter();
  const on = (day: string) => format.dateTime(new Date(day), { dateStyle: "long" });
  return (
    <>
      <dl className="space-y-1.5">
        <dt className="text-ink-3 text-sm">{t("subject")}</dt>
        <dd className="break-words whitespace-pre-line">{subject}</dd>
        <dt className="text-ink-3 text-sm">{t("agreement")}</dt>
        <dd className="break-words whitespace-pre-line">{agreement}</dd>
      </dl>
      {followUpOn && <p className="text-ink-2 text-[13px]">{t("followUpOn", { date: on(followUpOn) })}</p>}
      {entries.length > 0 && (
        <ul className="space-y-1.5">
          {entries.map(({ id, step, text, author, writtenAt, followUpOn: next }) => (
            <li key={id} {...made(id)} className="border-brand border-l-2 px-3 py-0.5">
              {step && <Tag tone={step === "take_over" ? "warning" : "neutral"}>{steps(step)}</Tag>}{" "}
              <span className="text-ink-3 text-sm">{t("by", { name: author, date: on(writtenAt) })}</span>
              {text && <p className="break-words whitespace-pre-line">{text}</p>}
              {next && <p className="text-ink-2 text-[13px]">{t("followUpOn", { date: on(next) })}</p>}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
