import { useFormatter, useTranslations } from "next-intl";

import { Notice } from "@/components/ui/notice";
import type { StudyLeaveToday } from "@/lib/development/sheet";

type StudyLeaveNoticeProps = Pick<StudyLeaveToday, "programme" | "institution" | "level" | "from" | "due">;

/** Says of somebody that they are on leave of study: what they learn there counts for their development, too. */
export function StudyLeaveNotice({ programme, institution, level, from, due }: StudyLeaveNoticeProps) {
  const t = useTranslations("development.member");
  const levels = useTranslations("vocabulary.studyLevel");
  const format = useFormatter();
  const on = (date: string) => format.dateTime(new Date(date), { dateStyle: "long", timeZone: "UTC" });
  return (
    <div className="mb-6">
      <Notice>
        <p className="font-semibold">{t("studyLeave", { level: levels(level), programme, institution })}</p>
        <p>{t("studyLeaveSince", { from: on(from), due: on(due) })}</p>
      </Notice>
    </div>
  );
}
