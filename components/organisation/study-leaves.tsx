import { useFormatter, useTranslations } from "next-intl";

import type { StudyLeave } from "@/lib/study/sheet";

import { StudyLeaveForm } from "./study-leave-form";
import { Timeline } from "./timeline";

type StudyLeavesProps = { personId: string; leaves: readonly StudyLeave[]; today: string };

/** A person's leaves of study, newest first, and the form of each. */
export function StudyLeaves({ personId, leaves, today }: StudyLeavesProps) {
  const t = useTranslations("organisation.study");
  const words = useTranslations("vocabulary");
  const format = useFormatter();
  const on = (date: string) => format.dateTime(new Date(date), { dateStyle: "long" });
  const placeOf = ({ institution, institutionAccreditation: a, programmeAccreditation: b }: StudyLeave) =>
    a && b
      ? t("accredited", {
          ...{ institution, university: words(`accreditation.${a}`), programme: words(`accreditation.${b}`) },
        })
      : t("atAbroad", { institution });
  const stateOf = ({ from, outcome, due }: StudyLeave) =>
    t("state", { outcome: from > today ? t("ahead") : words(`studyOutcome.${outcome}`), due: on(due) });
  const entries = leaves.map((leave) => ({
    ...{ id: leave.id, from: leave.from, to: leave.to },
    what: t("line", { level: words(`studyLevel.${leave.level}`), programme: leave.programme }),
    detail: `${placeOf(leave)} · ${stateOf(leave)}`,
  }));
  const form = { personId, today };
  return (
    <div className="max-w-[46rem] space-y-4">
      <Timeline entries={entries} />
      {leaves.map((leave) => (
        <StudyLeaveForm key={leave.id} {...form} leave={leave} />
      ))}
      <StudyLeaveForm {...form} leave={null} />
    </div>
  );
}
