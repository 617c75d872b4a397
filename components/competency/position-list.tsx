import { useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import type { PositionLine } from "@/lib/competency/sheet";

/** Positions with how many competencies they ask for, and how many of those of their own. */
export function PositionList({ lines }: { lines: readonly PositionLine[] }) {
  const t = useTranslations("competencyPages.positions");
  return (
    <Card>
      <ul className="divide-line divide-y">
        {lines.map(({ id, title, unit, people, asked, own }) => (
          <li
            key={id}
            className="grid gap-x-4 gap-y-0.5 px-4 py-2.5 sm:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]"
          >
            <div className="min-w-0">
              <a
                href={`/administration/competencies/positions/${id}`}
                className="text-brand-strong font-semibold underline underline-offset-2"
              >
                {title}
              </a>
              <p className="text-ink-2 text-[13px]">{unit}</p>
            </div>
            <p className="text-ink-2 text-[13px]">
              {[t("people", { count: people }), t("asked", { count: asked }), t("own", { count: own })]
                .filter(Boolean)
                .join(" · ")}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
