"use client";

import { useTranslations } from "next-intl";

import { Blockers } from "@/components/ui/blockers";
import { Button } from "@/components/ui/button";
import { useMove } from "@/components/ui/use-move";
import { chooseAimAction } from "@/lib/career/actions";
import type { AimedPosition } from "@/lib/career/sheet";

type ChooseAimProps = { position: AimedPosition; /** Of the aim that stands. */ version: number };

/** A position that was found, and the button that makes it the aim. */
export function ChooseAim({ position, version }: ChooseAimProps) {
  const t = useTranslations("career.aim");
  const { move, busy, blockers } = useMove();
  const { id, title, unit, agency } = position;
  return (
    <li className="px-4 py-2.5">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <div className="min-w-0">
          <span className="font-semibold">{title}</span>
          <span className="text-ink-2 block text-[13px]">{t("place", { unit, agency })}</span>
        </div>
        <Button
          aria-busy={busy}
          aria-label={t("chooseNamed", { title, unit })}
          onClick={() => move((key) => chooseAimAction({ positionId: id, version }, key))}
        >
          {t("choose")}
        </Button>
      </div>
      <Blockers blockers={blockers} />
    </li>
  );
}
