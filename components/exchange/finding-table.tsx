import { useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import { useReason } from "@/components/ui/reason";
import type { Blocker } from "@/lib/errors";

type Finding = { row: number; number: string; name: string; agency: string; blocker: Blocker };

/** Row by row: where it stands in the file, whom it is about, and what to do. */
export function FindingTable({ findings }: { findings: readonly Finding[] }) {
  const t = useTranslations("exchange.columns");
  const reason = useReason();
  return (
    <Card>
      <ul className="divide-line divide-y">
        {findings.map(({ row, number, name, agency, blocker }) => (
          <li
            key={`${row}-${blocker.code}`}
            className="grid gap-x-4 gap-y-0.5 px-4 py-2.5 sm:grid-cols-[5.5rem_minmax(0,2fr)_minmax(0,3fr)]"
          >
            <span className="tabular text-ink-2">
              {t("row")} {row}
            </span>
            <span className="min-w-0">
              <b className="font-semibold">{name || "—"}</b>
              <span className="text-ink-2 block text-[13px] break-words">
                {number} {agency && `· ${agency}`}
              </span>
            </span>
            <span className="min-w-0 break-words">{reason(blocker)}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
