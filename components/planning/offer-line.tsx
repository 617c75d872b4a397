"use client";

import { useFormatter, useTranslations } from "next-intl";

import { Blockers } from "@/components/ui/blockers";
import { Button } from "@/components/ui/button";
import { Tag } from "@/components/ui/tag";
import { useMove } from "@/components/ui/use-move";
import { withdrawOfferAction } from "@/lib/planning/actions";
import type { OwnOffer } from "@/lib/planning/sheet";

const tones = {
  waiting: "info",
  accepted: "good",
  declined: "warning",
  withdrawn: "neutral",
  over: "neutral",
} as const;

type OfferLineProps = {
  offer: OwnOffer;
  /** The plan in which what was placed stands. */
  planId: string;
};

/** An offer with for whom it waits and since when, or what became of it. */
export function OfferLine({ offer, planId }: OfferLineProps) {
  const t = useTranslations("planning.offers");
  const { move, busy, blockers } = useMove();
  const { id: offerId, version, text, leader, state, stands } = offer;
  const withdraw = () => move((key) => withdrawOfferAction({ offerId, version }, key));
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 px-4 py-3">
      <div className="min-w-0 flex-1 basis-64 break-words">
        <p>{text}</p>
        <p className="text-ink-2 text-[13px]">{t("offeredTo", { name: leader })}</p>
        <p className="text-ink-2 text-[13px]">
          <Fate offer={offer} />
        </p>
        {state === "accepted" && stands === "active" && (
          <a
            href={`/plans/${planId}`}
            className="text-brand-strong inline-block min-h-6 font-semibold"
            aria-label={`${t("toPlan")}: ${text}`}
          >
            {t("toPlan")}
          </a>
        )}
        <Blockers blockers={blockers} />
      </div>
      <div className="flex items-center gap-2">
        <Tag tone={tones[state]}>{t(`states.${state}`)}</Tag>
        {state === "waiting" && (
          <Button look="quiet" aria-busy={busy} onClick={withdraw} aria-label={t("withdrawNamed", { text })}>
            {t("withdraw")}
          </Button>
        )}
      </div>
    </li>
  );
}

/** Where the offer is, in a sentence. */
function Fate({ offer }: { offer: OwnOffer }) {
  const t = useTranslations("planning.offers");
  const format = useFormatter();
  const { state, stage, waitsFor, since, decidedBy, decidedAt, answer, stands } = offer;
  const dayOf = (instant: string) =>
    format.dateTime(new Date(instant), { day: "numeric", month: "long", year: "numeric" });
  if (state === "over") return t("over");
  if (state === "waiting") {
    if (waitsFor === null) return t("waitsNobody");
    const facts = { name: waitsFor, date: dayOf(since) };
    return t(stage === "leader" ? "waitsLeader" : "waitsRater", facts);
  }
  const facts = { name: decidedBy ?? "", date: decidedAt ? dayOf(decidedAt) : "" };
  if (state === "declined") return t("declined", { ...facts, answer: answer ?? "" });
  if (state === "withdrawn") return t("withdrawn", facts);
  return t(stands === "active" ? "placed" : stands === "proposed" ? "changed" : "gone", facts);
}
