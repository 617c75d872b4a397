"use client";

import { useTranslations } from "next-intl";

import { DraftState } from "@/components/ui/drafts/draft-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { KeyHint } from "@/components/ui/key-hint";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { useMovingForm } from "@/components/ui/use-moving-form";
import { placeOfferAction } from "@/lib/planning/actions";

export type PlaceOfferProps = {
  offer: { offerId: string; version: number };
  name: string;
  text: string;
  /** Whether the leader rates the member: then changed words need nobody's approval. */
  rates: boolean;
  /** The leader's own indicators at which nothing is expected of the member yet. */
  lines: readonly { id: string; statement: string; text: string }[];
  keys: boolean;
  onPlaced: () => void;
};

/** The leader chooses the indicator of their own that an offer supports. */
export function PlaceOffer({ offer, name, text, rates, lines, keys, onPlaced }: PlaceOfferProps) {
  const t = useTranslations("queue.offer");
  const { field, submit, busy, kept, summary } = useMovingForm(
    { indicatorId: "", text },
    useTranslations("planning.errors"),
    `plan.place-offer:${offer.offerId}`,
  );
  if (lines.length === 0) return <p className="text-ink-2">{t("noLines")}</p>;
  return (
    <form
      onSubmit={submit((typed, key) => placeOfferAction({ ...offer, ...typed }, key), onPlaced)}
      noValidate
      className="space-y-3"
    >
      <ErrorSummary {...summary} />
      <SelectField
        {...field("indicatorId", "offer-line-required")}
        label={t("line")}
        aria-keyshortcuts={keys ? "a" : undefined}
        options={[
          { value: "", label: t("chooseLine") },
          ...lines.map((line) => ({ value: line.id, label: `${line.statement}: ${line.text}` })),
        ]}
      />
      <TextArea
        {...field("text", "offer-required")}
        label={t("placedText")}
        hint={rates ? undefined : t("placedHint")}
        readableBy={t("placedReaders", { name })}
      />
      <SubmitButton busy={busy}>
        {t("place")}
        <KeyHint>{keys ? "a" : undefined}</KeyHint>
      </SubmitButton>
      <DraftState {...kept} />
    </form>
  );
}
