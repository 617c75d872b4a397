"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";

import { Blockers } from "@/components/ui/blockers";
import { Button } from "@/components/ui/button";
import { useMove } from "@/components/ui/use-move";
import { makeAccountsAction } from "@/lib/accounts/actions";

type MakeAccountsProps = { unitId: string; /** People of the unit without an account. */ count: number };

/** Makes an account for everybody of a unit who has none, in one step. */
export function MakeAccounts({ unitId, count }: MakeAccountsProps) {
  const t = useTranslations("accounts.make");
  const { move, busy, blockers } = useMove();
  const [made, setMade] = useState<number | null>(null);
  const make = async () => {
    const answer = await move((key) => makeAccountsAction({ unitId }, key));
    if (answer?.ok) setMade(answer.data.made);
  };
  return (
    <>
      {count > 0 && (
        <Button look="primary" aria-busy={busy} onClick={make}>
          {t("button", { count })}
        </Button>
      )}
      <Blockers blockers={blockers} />
      <p role="status" className="text-good order-last w-full empty:hidden">
        {made !== null && t("done", { count: made })}
      </p>
    </>
  );
}
