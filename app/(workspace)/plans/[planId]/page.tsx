import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";

import { GuideLink } from "@/components/help/guide-link";
import { DialogueRemarks } from "@/components/planning/dialogue-remarks";
import { OwnerPanel } from "@/components/planning/owner-panel";
import { PastDeadline, readerOf } from "@/components/planning/past-deadline";
import { PlanContent } from "@/components/planning/plan-content";
import { PlanHistory } from "@/components/planning/plan-history";
import { PlanSteps } from "@/components/planning/plan-steps";
import { PositionLeft } from "@/components/planning/position-left";
import { RaterPanel } from "@/components/planning/rater-panel";
import { SinceReturn } from "@/components/planning/since-return";
import { SkpDocument } from "@/components/planning/skp-document";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/access/session";
import { unlinkedResults } from "@/lib/planning/cascade";
import { editingBlockers } from "@/lib/planning/lifecycle";
import { missingIn } from "@/lib/planning/missing";
import { findPlan } from "@/lib/planning/queries/plan";
import { draftSubjects } from "@/lib/planning/places";
import { linesOf, openRemarks } from "@/lib/planning/remarks";
import { hintsOn } from "@/lib/planning/target-hints";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("planning"))("title"),
});

export default async function PlanPage({ params }: { params: Promise<{ planId: string }> }) {
  const actor = await requireActor();
  const { planId } = await params;
  if (!z.uuid().safeParse(planId).success) notFound();
  const plan = (await findPlan(actor, planId)) ?? notFound();
  const t = await getTranslations("planning");
  const reference = { planId: plan.id, version: plan.version };
  const editable = plan.mayEdit && editingBlockers(plan).length === 0;
  const leadsNowhere = plan.positionLeft && (plan.mayEdit || (plan.mayDecide && plan.status === "submitted"));
  const returned =
    plan.status === "returned" && !plan.beingWritten
      ? plan.steps.findLast(({ kind }) => kind === "returned")?.note
      : null;
  const reason = plan.steps.findLast(
    ({ kind, edition }) => kind === "revised" && edition === plan.edition,
  )?.note;

  return (
    <>
      <PageHeader
        above={t("owner", { name: plan.person.name, position: plan.positionTitle, unit: plan.unit.name })}
        title={t("planTitle", { year: String(plan.year) })}
        lede={t("edition", { edition: plan.edition })}
      >
        <GuideLink step={plan.mayEdit ? "plan" : "decidePlans"} />
      </PageHeader>
      <PlanSteps
        status={plan.status}
        steps={plan.steps}
        edition={plan.edition}
        submittedAt={plan.submittedAt}
        raterName={plan.rater?.name ?? null}
      />
      {plan.status === "submitted" && plan.escalation && (
        <PastDeadline
          escalation={plan.escalation}
          today={actor.today}
          raterName={plan.rater?.name ?? ""}
          reader={readerOf(actor.personId, plan)}
        />
      )}
      {plan.approvedEdition > 0 && (
        <p className="mb-6 flex flex-wrap gap-x-6">
          <SkpDocument planId={plan.id} edition={plan.approvedEdition} />
          {plan.mayEdit && (
            <a
              href={`/plans/${plan.id}/editions/${plan.approvedEdition}/copy`}
              className="text-brand-strong inline-block min-h-6 font-semibold"
            >
              {t("copySheet.link")}
            </a>
          )}
        </p>
      )}
      {plan.beingWritten && <Notice>{t("beingWritten")}</Notice>}
      {reason && <p className="text-ink-2 mb-6 max-w-[68ch]">{t("revisionReason", { text: reason })}</p>}
      {returned && (
        <p className="bg-warning-soft mb-6 rounded-md px-3 py-2">
          {t("remarkFromRater", { text: returned })}
        </p>
      )}
      <div className="grid items-start gap-x-8 gap-y-6 xl:grid-cols-[minmax(0,1fr)_20rem] xl:has-[[data-return]>details[open]]:grid-cols-2">
        <div className="min-w-0">
          <SinceReturn since={plan.sinceReturn} open={plan.status === "submitted"} />
          <PlanHistory plan={plan} open={plan.status === "submitted"} />
          <DialogueRemarks said={plan.dialogue} />
          <PlanContent plan={plan} editable={editable} />
        </div>
        <aside className="top-6 space-y-4 xl:sticky">
          {leadsNowhere && <PositionLeft isOwner={plan.mayEdit} />}
          {plan.mayEdit && (!plan.positionLeft || plan.status === "submitted") && (
            <OwnerPanel
              plan={reference}
              year={plan.year}
              status={plan.status}
              raterName={plan.rater?.name ?? null}
              subjects={editable ? draftSubjects(plan) : []}
              missing={editable ? missingIn(plan) : []}
              toAgreeAgain={plan.toAgreeAgain}
              submittedAt={plan.submittedAt}
              hints={editable ? hintsOn(plan) : 0}
              openRemarks={openRemarks(plan.comments)}
              unlinked={
                editable
                  ? unlinkedResults(plan.results, plan.supportable).map(({ id, statement }) => ({
                      id,
                      statement,
                    }))
                  : []
              }
            />
          )}
          {plan.mayDecide && plan.status === "submitted" && !plan.positionLeft && (
            <RaterPanel plan={reference} ownerName={plan.person.name} lines={linesOf(plan)} />
          )}
        </aside>
      </div>
    </>
  );
}
