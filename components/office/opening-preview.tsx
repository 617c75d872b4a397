import { useFormatter, useTranslations } from "next-intl";

import type { cadences } from "@/lib/calendar/windows";
import { openingOf } from "@/lib/office/opening";
import type { OpeningLine } from "@/lib/office/sheet";

/** A rhythm, or nothing for an agency that is left out for now. */
export type Chosen = (typeof cadences)[number] | "";

type OpeningPreviewProps = {
  year: number;
  today: string;
  lines: readonly OpeningLine[];
  chosen: Readonly<Record<string, Chosen>>;
};

/** In words: what opening the year as it is chosen makes, what it leaves out, and how many agencies lack something. */
export function OpeningPreview({ year, today, lines, chosen }: OpeningPreviewProps) {
  const t = useTranslations("officeForms.open");
  const format = useFormatter();
  const agencies = lines.flatMap((line) => {
    const cadence = chosen[line.id];
    return cadence ? [{ ...line, cadence }] : [];
  });
  const { periodic, annual, skipped, lacking, rhythms } = openingOf(agencies, year, today);
  const named = format.list(rhythms.map((rhythm) => t("rhythm", rhythm)));
  return (
    <div aria-live="polite" className="max-w-[68ch] space-y-1">
      <p className="font-semibold">
        {t("willMake", { agencies: agencies.length, rhythms: named, periodic, annual })}
      </p>
      {skipped > 0 && <p className="text-ink-2">{t("skipped", { count: skipped })}</p>}
      {agencies.length > 0 && <p className="text-ink-2">{t("lacking", { count: lacking })}</p>}
    </div>
  );
}
