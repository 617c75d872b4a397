import { useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import { keptKinds } from "@/lib/privacy/kept-kinds";
import type { OwnData } from "@/lib/privacy/sheet";

/** What is kept about the reader, how much of each, and what for. */
export function KeptList({ counts }: Pick<OwnData, "counts">) {
  const t = useTranslations("privacyPages");
  return (
    <Card>
      <ul className="divide-line divide-y">
        {keptKinds.map((kind) => (
          <li
            key={kind}
            className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 px-4 py-2.5 md:grid-cols-[minmax(0,5fr)_minmax(0,6fr)_7rem] md:items-baseline"
          >
            <p className="col-start-1 row-start-1 font-semibold">{t(`kinds.${kind}`)}</p>
            <p className="text-ink-2 col-span-2 row-start-2 text-[13px] md:col-span-1 md:col-start-2 md:row-start-1">
              {t(`purposes.${kind}`)}
            </p>
            <p className="text-ink-2 tabular col-start-2 row-start-1 text-right text-[13px] whitespace-nowrap md:col-start-3">
              {t("count", { count: counts[kind] })}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
