"use client";

import { useTranslations } from "next-intl";

import { Blockers } from "@/components/ui/blockers";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { useMove } from "@/components/ui/use-move";
import { setIndependenceAction } from "@/lib/organisation/actions";

type UnitIndependenceProps = { unit: { id: string; name: string; independent: boolean } };

/** Whether the unit that somebody heads is a unit kerja mandiri, and the way to change it. */
export function UnitIndependence({ unit: { id: unitId, name, independent } }: UnitIndependenceProps) {
  const t = useTranslations("organisation.independence");
  const { move, busy, blockers } = useMove();
  const is = independent ? "independent" : "dependent";
  return (
    <Card className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 py-3">
      <div className="min-w-0">
        <p className="font-semibold">{name}</p>
        <p className="text-ink-2">{t(`${is}.is`)}</p>
        <p className="text-ink-2 text-[13px]">{t("next")}</p>
      </div>
      <Blockers blockers={blockers} />
      <Button
        aria-busy={busy}
        aria-label={t(`${is}.changeNamed`, { name })}
        onClick={() => move((key) => setIndependenceAction({ unitId, independent: !independent }, key))}
      >
        {t(`${is}.change`)}
      </Button>
    </Card>
  );
}
