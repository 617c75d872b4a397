"use client";

import { useTranslations } from "next-intl";

import { Blockers } from "@/components/ui/blockers";
import { Button } from "@/components/ui/button";
import { useMove } from "@/components/ui/use-move";
import { dropAimAction } from "@/lib/career/actions";

/** Gives up the aim that stands; another can be chosen at any time. */
export function DropAim({ version }: { version: number }) {
  const t = useTranslations("career.aim");
  const { move, busy, blockers } = useMove();
  return (
    <div>
      <Button look="quiet" aria-busy={busy} onClick={() => move((key) => dropAimAction({ version }, key))}>
        {t("drop")}
      </Button>
      <Blockers blockers={blockers} />
    </div>
  );
}
