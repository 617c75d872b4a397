"use client";

import { useTranslations } from "next-intl";

import { Blockers } from "@/components/ui/blockers";
import { Button } from "@/components/ui/button";
import { useMove } from "@/components/ui/use-move";
import { openNoteAction } from "@/lib/counselling/actions";

type OpenNoteProps = { noteId: string; /** Of the talk, in words. */ date: string };

/** Where the employee opens a note; its words come with the page that is read again then. */
export function OpenNote({ noteId, date }: OpenNoteProps) {
  const t = useTranslations("counselling");
  const { move, busy, blockers } = useMove();
  return (
    <div className="space-y-2">
      <Blockers blockers={blockers} />
      <p className="text-ink-2 text-[13px]">{t("openHint")}</p>
      <Button
        look="primary"
        aria-busy={busy}
        aria-label={t("openOf", { date })}
        onClick={() => move((key) => openNoteAction({ noteId }, key))}
      >
        {t("open")}
      </Button>
    </div>
  );
}
