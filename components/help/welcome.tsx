"use client";

import { useTranslations } from "next-intl";

import { Button, LinkButton } from "@/components/ui/button";
import { Blockers } from "@/components/ui/blockers";
import { useMove } from "@/components/ui/use-move";
import { endWelcomeAction } from "@/lib/help/actions";
import type { ChangeRole } from "@/lib/help/changes";

/** The first help, on home until somebody has seen enough of it: what changes, a tour, and a place to practise. */
export function Welcome({ tour, practice }: { tour: ChangeRole; practice: boolean }) {
  const t = useTranslations("tour.welcome");
  const { move, busy, blockers } = useMove();
  return (
    <section
      aria-labelledby="welcome"
      className="bg-brand-soft mb-6 flex flex-wrap items-center gap-x-5 gap-y-2 rounded-lg px-4 py-3"
    >
      <h2 id="welcome" className="font-sans font-semibold">
        {t("title")}
      </h2>
      <p className="flex flex-wrap items-center gap-2">
        <LinkButton href={`/?tour=${tour}`}>{t("tour")}</LinkButton>
        <LinkButton href="/help/changes">{t("changes")}</LinkButton>
        {practice && <LinkButton href="/help/practice">{t("practice")}</LinkButton>}
      </p>
      <Button
        look="quiet"
        className="sm:ml-auto"
        aria-busy={busy}
        onClick={() => void move(() => endWelcomeAction({}))}
      >
        {t("enough")}
      </Button>
      <Blockers blockers={blockers} />
    </section>
  );
}
