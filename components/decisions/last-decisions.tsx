import { useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import type { Decision } from "@/lib/decisions/sheet";

import { DecisionItem } from "./decision-item";

/** What a meeting opens with: what was decided last, where it stands, and what has moved since. */
export function LastDecisions({ decisions }: { decisions: readonly Decision[] }) {
  const t = useTranslations("decisions.meeting");
  const overdue = decisions.filter(({ isOverdue }) => isOverdue).length;
  return (
    <>
      <h2 className="mb-3 text-2xl font-bold">
        {t("decisionsHeadline", { count: decisions.length, overdue })}
      </h2>
      {decisions.length === 0 ? (
        <p className="text-ink-2 text-lg">{t("decisionsNone")}</p>
      ) : (
        <Card>
          <ul className="divide-line grid divide-y xl:grid-cols-2 xl:divide-x">
            {decisions.map((decision) => (
              <DecisionItem key={decision.id} decision={decision} />
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}
