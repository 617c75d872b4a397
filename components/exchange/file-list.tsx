import { useFormatter, useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import { Tag } from "@/components/ui/tag";

type File = {
  id: string;
  name: string;
  rowCount: number;
  uploadedAt: Date;
  application: { appliedAt: Date } | null;
};

/** Lists that somebody brought, newest first, with what became of each. */
export function FileList({ files }: { files: readonly File[] }) {
  const t = useTranslations("exchange.list");
  const format = useFormatter();
  const at = (instant: Date) => format.dateTime(instant, { dateStyle: "medium", timeStyle: "short" });
  return (
    <Card>
      {files.length === 0 && <p className="text-ink-3 px-4 py-3">{t("none")}</p>}
      <ul className="divide-line divide-y">
        {files.map(({ id, name, rowCount, uploadedAt, application }) => (
          <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-4 px-4 py-2.5">
            <div className="min-w-0">
              <a href={`/administration/imports/${id}`} className="font-semibold break-words">
                {name}
              </a>
              <p className="text-ink-2 text-[13px]">{t("rows", { count: rowCount, at: at(uploadedAt) })}</p>
            </div>
            <Tag tone={application ? "good" : "neutral"}>
              {application ? t("applied", { at: at(application.appliedAt) }) : t("previewed")}
            </Tag>
          </li>
        ))}
      </ul>
    </Card>
  );
}
