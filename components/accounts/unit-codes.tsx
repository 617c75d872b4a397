"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";

import { Blockers } from "@/components/ui/blockers";
import { Button } from "@/components/ui/button";
import { useMove } from "@/components/ui/use-move";
import { issueActivationsAction } from "@/lib/accounts/actions";
import type { Issued } from "@/lib/accounts/sheet";

import { CodeCards } from "./code-cards";

type UnitCodesProps = {
  unitId: string;
  /** People whose former code still opens something. */
  printed: number;
  /** The address that people type. */
  site: string;
  product: string;
};

/** Makes the codes of a unit and shows them this once, as cards to print and cut. */
export function UnitCodes({ unitId, printed, site, product }: UnitCodesProps) {
  const t = useTranslations("accounts.print");
  const { move, busy, blockers } = useMove();
  const [again, setAgain] = useState(false);
  const [issued, setIssued] = useState<Issued | null>(null);
  const issue = async () => {
    const answer = await move(() => issueActivationsAction({ unitId, again }));
    if (answer?.ok) setIssued(answer.data);
  };
  if (issued) return <CodeCards issued={issued} site={site} product={product} />;
  return (
    <div className="space-y-3">
      {printed > 0 && (
        <label className="flex max-w-[60ch] cursor-pointer gap-2">
          <input
            type="checkbox"
            className="accent-brand mt-1"
            checked={again}
            onChange={() => setAgain(!again)}
          />
          {t("again", { count: printed })}
        </label>
      )}
      <Blockers blockers={blockers} />
      <Button look="primary" aria-busy={busy} onClick={issue}>
        {t("issue")}
      </Button>
    </div>
  );
}
