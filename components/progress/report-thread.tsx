import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";

import type { Report } from "@/lib/progress/sheet";

type ReportThreadProps = {
  reports: readonly Report[];
  unit: string;
  /** What can be done about a report, below it. */
  actions?: (report: Report) => ReactNode;
};

/** Reports with the answers below them, newest first. */
export function ReportThread({ reports, unit, actions }: ReportThreadProps) {
  const t = useTranslations("progress");
  const format = useFormatter();
  const on = (at: string) => format.dateTime(new Date(at), { day: "numeric", month: "long" });
  return (
    <ol className="divide-line divide-y">
      {reports.map((report) => (
        <li key={report.id} className="space-y-1.5 py-2.5">
          <p>
            {report.value !== null && (
              <b className="tabular font-semibold">
                {format.number(Number(report.value), { maximumFractionDigits: 4 })} {unit}
              </b>
            )}{" "}
            <span className="text-ink-3 text-sm">{on(report.reportedAt)}</span>
            <br />
            {report.note}
          </p>
          {report.evidence.length > 0 && <Evidence documents={report.evidence} />}
          {report.feedback.map(({ id, text, author, givenAt }) => (
            <p key={id} className="bg-sunken rounded-md px-3 py-1.5">
              {text}
              <span className="text-ink-3 block text-sm">
                {t("answeredBy", { name: author.name, date: on(givenAt) })}
              </span>
            </p>
          ))}
          {actions?.(report)}
        </li>
      ))}
    </ol>
  );
}

/** The documents of a report, each as tall as a finger needs. */
function Evidence({ documents }: { documents: Report["evidence"] }) {
  return (
    <div className="flex flex-wrap gap-x-3">
      {documents.map(({ id, name, url }) => (
        <a
          key={id}
          href={url ?? `/api/evidence/${id}`}
          rel="noreferrer"
          target="_blank"
          className="text-brand-strong inline-block min-h-6 min-w-0 py-0.5 text-sm break-words underline underline-offset-2"
        >
          {name}
        </a>
      ))}
    </div>
  );
}
