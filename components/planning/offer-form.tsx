"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useWatch } from "react-hook-form";

import { DraftState } from "@/components/ui/drafts/draft-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { useMovingForm } from "@/components/ui/use-moving-form";
import { offerRoleAction } from "@/lib/planning/actions";
import type { AssignablePerson } from "@/lib/planning/sheet";
import { statementHints } from "@/lib/planning/target-hints";

import { Hints } from "./hints";

type OfferFormProps = {
  planId: string;
  leader: AssignablePerson;
  /** Who decides first, where that is somebody else. */
  rater: { name: string } | null;
};

/** Offers a contribution to a leader; says who decides and who reads it, and hints while typing. */
export function OfferForm({ planId, leader, rater }: OfferFormProps) {
  const t = useTranslations("planning");
  const [sent, setSent] = useState(false);
  const { form, field, submit, busy, kept, summary } = useMovingForm(
    { text: "", reason: "" },
    useTranslations("planning.errors"),
    `plan.offer:${planId}:${leader.id}`,
  );
  const text = useWatch({ control: form.control, name: "text" });
  const send = submit(
    (typed, key) => offerRoleAction({ leaderId: leader.id, ...typed }, key),
    () => {
      form.reset();
      setSent(true);
    },
  );
  const place = [leader.title, leader.unit, rater ? null : t("offers.toRater")].filter(Boolean).join(" · ");
  return (
    <form onSubmit={send} noValidate className="space-y-3">
      <div>
        <h3 className="font-sans font-semibold">{t("offers.to", { name: leader.name })}</h3>
        <p className="text-ink-2 text-[13px]">{place}</p>
        <p className="pt-1">
          {rater
            ? t("offers.toOtherNext", { rater: rater.name, leader: leader.name })
            : t("offers.toRaterNext", { name: leader.name })}
        </p>
      </div>
      {sent && text === "" && (
        <Notice tone="good" announced>
          {t("offers.sent")}
        </Notice>
      )}
      <ErrorSummary {...summary} />
      <TextArea
        {...field("text", "offer-required")}
        label={t("offers.text")}
        hint={t("offers.textHint")}
        readableBy={
          rater
            ? t("offers.textReadersOther", { rater: rater.name, leader: leader.name })
            : t("offers.textReaders", { rater: leader.name })
        }
      />
      <Hints
        words={statementHints(text).map((hint) =>
          hint.kind === "absolute" ? t("hints.absolute", { word: hint.word }) : t(`hints.${hint.kind}`),
        )}
      />
      <TextArea {...field("reason")} label={t("offers.reason")} />
      <SubmitButton busy={busy} look="secondary">
        {t("offers.send")}
      </SubmitButton>
      <DraftState {...kept} />
    </form>
  );
}
