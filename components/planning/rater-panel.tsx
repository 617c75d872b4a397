"use client";

import { useTranslations } from "next-intl";

import { Blockers } from "@/components/ui/blockers";
import { Card } from "@/components/ui/card";
import { DecideButton } from "@/components/ui/decide-button";
import { LateDisclosure } from "@/components/ui/late-disclosure";
import { useMove } from "@/components/ui/use-move";
import { approvePlanAction } from "@/lib/planning/actions";

import { ReturnForm, type ReturnFormProps } from "./return-form";

type RaterPanelProps = ReturnFormProps & {
  /** Whether the page listens to keys. */
  keys?: boolean;
  onApproved?: () => void;
};

/** The rater confirms, or gives the plan back with remarks on its lines. */
export function RaterPanel({ keys = false, onApproved, ...giveBack }: RaterPanelProps) {
  const t = useTranslations("planning");
  const { move, busy, blockers } = useMove();
  const approve = async () => {
    const answer = await move((key) => approvePlanAction(giveBack.plan, key));
    if (answer?.ok) onApproved?.();
  };

  return (
    <Card className="space-y-4 p-4">
      <h2 className="text-lg font-semibold">{t("decide")}</h2>
      <Blockers blockers={blockers} />
      <DecideButton busy={busy} keys={keys} onClick={approve}>
        {t("approve")}
      </DecideButton>
      <div data-return>
        <LateDisclosure
          summary={t("return")}
          open={giveBack.written !== undefined}
          shortcut={keys ? "r" : undefined}
        >
          <ReturnForm {...giveBack} />
        </LateDisclosure>
      </div>
    </Card>
  );
}
