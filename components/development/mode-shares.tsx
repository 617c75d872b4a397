import { useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import { Meter } from "@/components/ui/meter";
import { useNumbers } from "@/components/ui/numbers";
import { hoursByMode, modes } from "@/lib/development/lines";
import type { DevelopmentLine } from "@/lib/development/sheet";

/** Where the planned hours are learnt, beside the model 10:20:70; information, and no rule. */
export function ModeShares({ lines }: { lines: readonly DevelopmentLine[] }) {
  const t = useTranslations("developmentPlan.modes");
  const { rounded } = useNumbers();
  const hours = hoursByMode(lines);
  const whole = modes.reduce((sum, mode) => sum + hours[mode], 0);
  if (whole === 0) return null;
  return (
    <Card className="mt-4 space-y-2 p-4">
      <h2 className="text-lg font-semibold">{t("title")}</h2>
      <p className="text-ink-2 text-[13px]">{t("lede")}</p>
      {modes.map((mode) => {
        const share = hours[mode] / whole;
        const words = t(mode, { hours: hours[mode], share: rounded(share) });
        return (
          <div key={mode}>
            <p>{words}</p>
            <Meter share={share} label={words} />
          </div>
        );
      })}
    </Card>
  );
}
