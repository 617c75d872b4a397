import { useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import type { Decision, DecisionCounts } from "@/lib/decisions/sheet";

import { DecisionItem } from "./decision-item";

type LastDecisionsProps = { decisions: readonly Decision[]; /** Of all there are. */ counts: DecisionCounts };

/** What a meeting opens with: what was decided last, where it stands, and what has moved since. */
export function LastDecisions({ decisions, counts }: LastDecisionsProps) {
  const t = useTranslations("decisions");
  return (
    <>
      <h2 className="mb-3 text-2xl font-bold">{t("headline", counts)}</h2>
      {decisions.length === 0 ? (
        <p className="text-ink-2 text-lg">{t("meeting.decisionsNone")}</p>
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
