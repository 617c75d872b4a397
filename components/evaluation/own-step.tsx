import { useFormatter, useTranslations } from "next-intl";

import { Notice } from "@/components/ui/notice";
import { withWeekday } from "@/lib/dates";
import type { OwnStep as Step } from "@/lib/evaluation/steps";

type OwnStepProps = {
  /** Null when nothing is the reader's to do. */
  turn: Step | null;
  today: string;
  /** The employee's, the rater's and the signer's names. */
  name: string;
  rater: string;
  signer: string;
  /** The last day for the decision on an objection. */
  decideBy: string | null;
};

/** What of an evaluation the reader has to do after its window, and by when; or until when they have to wait with it. */
export function OwnStep({ turn, today, decideBy, ...names }: OwnStepProps) {
  const t = useTranslations("evaluation.ownStep");
  const format = useFormatter();
  if (!turn) return null;
  const day = (date: string) => format.dateTime(new Date(date), withWeekday);
  const late = today > turn.by;
  return (
    <div className="mb-6">
      <Notice tone={late ? "warning" : "info"}>
        {t(turn.step, { ...names, date: day(turn.by), last: decideBy ? day(decideBy) : "" })}
        {late && ` ${t("late")}`}
        {turn.step === "report" && (
          <>
            {" "}
            <a href="/evaluations/team" className="inline-block min-h-6 font-semibold underline">
              {t("reportLink")}
            </a>
          </>
        )}
      </Notice>
    </div>
  );
}
