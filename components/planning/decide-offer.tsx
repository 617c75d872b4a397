"use client";

import { useTranslations } from "next-intl";

import { Blockers } from "@/components/ui/blockers";
import { Card } from "@/components/ui/card";
import { DecideButton } from "@/components/ui/decide-button";
import { DraftState } from "@/components/ui/drafts/draft-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { LateDisclosure } from "@/components/ui/late-disclosure";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { useMove } from "@/components/ui/use-move";
import { useMovingForm } from "@/components/ui/use-moving-form";
import { approveOfferAction, declineOfferAction } from "@/lib/planning/actions";

import { PlaceOffer, type PlaceOfferProps } from "./place-offer";

type DecideOfferProps = {
  offer: { offerId: string; version: number };
  /** Who offers, and to whom. */
  name: string;
  leader: string;
  /** What the leader places and where; null for the rater, who lets it go on. */
  placing: Pick<PlaceOfferProps, "text" | "rates" | "lines"> | null;
  /** Whether the page listens to keys. */
  keys: boolean;
  onApproved: () => void;
  onPlaced: () => void;
  onDeclined: () => void;
};

/** The rater lets an offer go on to another leader, or the leader places it; both may say why not. */
export function DecideOffer({ placing, keys, onApproved, onPlaced, onDeclined, ...named }: DecideOfferProps) {
  const t = useTranslations("queue.offer");
  const { offer, name } = named;
  return (
    <Card className="space-y-4 p-4">
      <h3 className="text-lg font-semibold">{t("decide")}</h3>
      {placing ? (
        <PlaceOffer {...{ ...placing, offer, name, keys, onPlaced }} />
      ) : (
        <Approve {...{ ...named, keys, onApproved }} />
      )}
      <LateDisclosure summary={t("decline")} shortcut={keys ? "r" : undefined}>
        <Decline {...{ offer, name, onDeclined }} />
      </LateDisclosure>
    </Card>
  );
}

type ApproveProps = Pick<DecideOfferProps, "offer" | "leader" | "keys" | "onApproved">;

function Approve({ offer, leader, keys, onApproved }: ApproveProps) {
  const t = useTranslations("queue.offer");
  const { move, busy, blockers } = useMove();
  const approve = async () => {
    const answer = await move((key) => approveOfferAction(offer, key));
    if (answer?.ok) onApproved();
  };
  return (
    <>
      <p className="text-ink-2 text-[13px]">{t("approveLede", { leader })}</p>
      <Blockers blockers={blockers} />
      <DecideButton busy={busy} keys={keys} onClick={approve}>
        {t("approve")}
      </DecideButton>
    </>
  );
}

function Decline({ offer, name, onDeclined }: Pick<DecideOfferProps, "offer" | "name" | "onDeclined">) {
  const t = useTranslations("queue.offer");
  const { field, submit, busy, kept, summary } = useMovingForm(
    { reason: "" },
    useTranslations("planning.errors"),
    `plan.decline-offer:${offer.offerId}`,
  );
  return (
    <form
      onSubmit={submit((typed, key) => declineOfferAction({ ...offer, ...typed }, key), onDeclined)}
      noValidate
      className="space-y-3"
    >
      <ErrorSummary {...summary} />
      <TextArea
        {...field("reason", "offer-refusal-required")}
        label={t("why")}
        readableBy={t("whyReaders", { name })}
      />
      <SubmitButton busy={busy} look="secondary">
        {t("send")}
      </SubmitButton>
      <DraftState {...kept} />
    </form>
  );
}
