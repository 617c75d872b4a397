import { useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import type { CorrectionField } from "@/lib/privacy/correction";

import { useRecorded } from "./use-recorded";

const shown = [
  "name",
  "number",
  "birth_date",
  "grade",
  "position",
  "unit",
  "start_date",
  "education",
] as const;

/** What is on record of the reader now, to be looked through. */
export function RecordList({ present }: { present: Record<CorrectionField, string | null> }) {
  const t = useTranslations("privacyPages.corrections");
  const fields = useTranslations("privacy.fields");
  const recorded = useRecorded();
  return (
    <Card>
      <dl className="divide-line divide-y">
        {shown.map((field) => {
          const value = present[field];
          return (
            <div key={field} className="px-4 py-2">
              <dt className="text-ink-3 text-[12.5px]">{fields(field)}</dt>
              <dd className={value === null ? "text-ink-3" : "break-words"}>
                {value === null ? t("recordNone") : recorded(field, value)}
              </dd>
            </div>
          );
        })}
      </dl>
    </Card>
  );
}
