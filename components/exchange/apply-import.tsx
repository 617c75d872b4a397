"use client";

import { useTranslations } from "next-intl";

import { Blockers } from "@/components/ui/blockers";
import { Button } from "@/components/ui/button";
import { useMove } from "@/components/ui/use-move";
import { applyImportAction } from "@/lib/exchange/actions";

/** Applies the whole list. */
export function ApplyImport({ importId }: { importId: string }) {
  const t = useTranslations("exchange.preview");
  const { move, busy, blockers } = useMove();
  return (
    <div className="space-y-2">
      <Blockers blockers={blockers} />
      <Button
        look="primary"
        aria-busy={busy}
        onClick={() => move((key) => applyImportAction({ importId }, key))}
      >
        {t("apply")}
      </Button>
      <p className="text-ink-2 text-sm">{t("whole")}</p>
    </div>
  );
}
