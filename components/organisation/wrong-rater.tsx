"use client";

import { useFormatter, useTranslations } from "next-intl";

import { Disclosure } from "@/components/ui/disclosure";
import { DraftState } from "@/components/ui/drafts/draft-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { useMovingForm } from "@/components/ui/use-moving-form";
import { reportRaterAction } from "@/lib/organisation/actions";

type WrongRaterProps = {
  /** The rater on record; null when there is none. */
  name: string | null;
  /** The report that waits. */
  report: { reportedAt: string } | null;
};

/** "Not my supervisor": says so to whoever keeps the records, or says that it was said. */
export function WrongRater({ name, report }: WrongRaterProps) {
  const t = useTranslations("organisation.rater");
  const format = useFormatter();
  const { field, submit, busy, kept, summary } = useMovingForm(
    { note: "" },
    useTranslations("organisation.errors"),
    "organisation.wrong-rater",
  );
  if (report) {
    const date = format.dateTime(new Date(report.reportedAt), { dateStyle: "long" });
    return <p className="text-ink-2">{t("reported", { date })}</p>;
  }
  return (
    <Disclosure summary={t("question")}>
      <form
        onSubmit={submit((typed, key) => reportRaterAction(typed, key))}
        noValidate
        className="max-w-[46rem] space-y-3"
      >
        <p className="text-ink-2">{name ? t("questionLede", { name }) : t("questionLedeNone")}</p>
        <ErrorSummary {...summary} />
        <TextArea
          {...field("note", "rater-note-required")}
          label={t("note")}
          readableBy={t("noteReaders")}
          rows={2}
        />
        <SubmitButton busy={busy} look="secondary">
          {t("send")}
        </SubmitButton>
        <DraftState {...kept} />
      </form>
    </Disclosure>
  );
}
