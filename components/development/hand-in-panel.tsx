"use client";

import { useFormatter, useTranslations } from "next-intl";

import { Blockers } from "@/components/ui/blockers";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { DraftState } from "@/components/ui/drafts/draft-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { LateDisclosure } from "@/components/ui/late-disclosure";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { useMove } from "@/components/ui/use-move";
import { useMovingForm } from "@/components/ui/use-moving-form";
import {
  pullBackDevelopmentPlanAction,
  reopenDevelopmentPlanAction,
  submitDevelopmentPlanAction,
} from "@/lib/development/actions";
import type { DevelopmentSheet, OwnDevelopment } from "@/lib/development/sheet";

type HandInPanelProps = { plan: DevelopmentSheet; blockers: OwnDevelopment["blockers"] };

/** What its owner can do about the whole plan: hand it in, pull it back, or open it again. */
export function HandInPanel({ plan, blockers }: HandInPanelProps) {
  const t = useTranslations("developmentPlan.handIn");
  const words = useTranslations("developmentPlan");
  const format = useFormatter();
  const on = (date: string | null) => (date ? format.dateTime(new Date(date), { dateStyle: "long" }) : "");
  const reference = { planId: plan.id, version: plan.version };
  const name = plan.supervisor ?? words("nobody");
  return (
    <Card className="space-y-3 p-4">
      <h2 className="text-lg font-semibold">{t("title")}</h2>
      {plan.may.edit && <Submit {...{ reference, name, blockers }} />}
      {plan.may.pullBack && (
        <>
          <p>{t("waiting", { name, date: on(plan.submittedAt) })}</p>
          <PullBack reference={reference} />
        </>
      )}
      {plan.may.reopen && (
        <>
          <p>{t("approved", { name: plan.decidedBy ?? "", date: on(plan.decidedAt) })}</p>
          <LateDisclosure summary={t("reopen")}>
            <Reopen reference={reference} />
          </LateDisclosure>
        </>
      )}
    </Card>
  );
}

type Reference = { planId: string; version: number };
type SubmitProps = { reference: Reference; name: string } & Pick<HandInPanelProps, "blockers">;

function Submit({ reference, name, blockers: missing }: SubmitProps) {
  const t = useTranslations("developmentPlan.handIn");
  const { move, busy, blockers } = useMove();
  if (missing.length > 0) return <Blockers title={t("missing")} blockers={missing} />;
  return (
    <>
      <p className="text-ink-2 text-[13px]">{t("lede", { name })}</p>
      <Blockers blockers={blockers} />
      <Button
        look="primary"
        className="w-full"
        aria-busy={busy}
        onClick={() => void move((key) => submitDevelopmentPlanAction(reference, key))}
      >
        {t("submit")}
      </Button>
    </>
  );
}

function PullBack({ reference }: { reference: Reference }) {
  const t = useTranslations("developmentPlan.handIn");
  const { move, busy, blockers } = useMove();
  return (
    <>
      <Blockers blockers={blockers} />
      <Button
        aria-busy={busy}
        onClick={() => void move((key) => pullBackDevelopmentPlanAction(reference, key))}
      >
        {t("pullBack")}
      </Button>
    </>
  );
}

function Reopen({ reference }: { reference: Reference }) {
  const t = useTranslations("developmentPlan.handIn");
  const { field, submit, busy, kept, summary } = useMovingForm(
    { reason: "" },
    useTranslations("developmentPlan.errors"),
    `development.reopen:${reference.planId}`,
  );
  return (
    <form
      onSubmit={submit((typed, key) => reopenDevelopmentPlanAction({ ...reference, ...typed }, key))}
      noValidate
      className="space-y-3"
    >
      <ErrorSummary {...summary} />
      <TextArea {...field("reason", "reopening-required")} label={t("reopenWhy")} hint={t("reopenHint")} />
      <SubmitButton busy={busy} look="secondary">
        {t("reopenSend")}
      </SubmitButton>
      <DraftState {...kept} />
    </form>
  );
}
