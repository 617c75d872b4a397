import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";

import { EvaluationSteps } from "@/components/evaluation/evaluation-steps";
import { LaterClosing } from "@/components/evaluation/later-closing";
import { MoveButton } from "@/components/evaluation/move-button";
import { periodName } from "@/lib/evaluation/period-name";
import { Answer } from "@/components/evaluation/objection/answer";
import { DecisionForm } from "@/components/evaluation/objection/decision-form";
import { ObjectionRecord } from "@/components/evaluation/objection/objection-record";
import { StatementForm } from "@/components/evaluation/objection/statement-form";
import { PredicateTag } from "@/components/evaluation/predicate-tag";
import { RatingForm } from "@/components/evaluation/rating-form";
import { RealisationList } from "@/components/evaluation/realisation-list";
import { SelfAssessment } from "@/components/evaluation/self-assessment";
import { Why } from "@/components/evaluation/why";
import { ValueList } from "@/components/feedback/value-list";
import { glossed } from "@/components/help/glossed";
import { GuideLink } from "@/components/help/guide-link";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { requireActor } from "@/lib/access/session";
import { findEvaluation } from "@/lib/evaluation/queries/sheet";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("evaluation"))("title"),
});

export default async function EvaluationPage({ params }: { params: Promise<{ evaluationId: string }> }) {
  const actor = await requireActor();
  const { evaluationId } = await params;
  if (!z.uuid().safeParse(evaluationId).success) notFound();
  const sheet = (await findEvaluation(actor, evaluationId)) ?? notFound();
  const [t, feedback, period, levels] = await Promise.all([
    getTranslations("evaluation"),
    getTranslations("feedback"),
    getTranslations("vocabulary.period"),
    getTranslations("vocabulary.unitResult"),
  ]);
  const reference = { evaluationId: sheet.id, version: sheet.version };
  const unsigned = sheet.status === "self_assessment" || sheet.status === "awaiting_rater";
  const name = sheet.person.name;
  const signerName = sheet.signedBy?.name ?? sheet.rater.name;

  return (
    <>
      <PageHeader
        above={t("owner", { name, position: sheet.plan.positionTitle, unit: sheet.unit.name })}
        title={t("sheetTitle", { period: periodName(period, sheet.period) })}
        lede={
          !sheet.unitResult
            ? t.rich("unitResultNone", glossed)
            : sheet.carriedFrom === null
              ? t.rich("unitResult", { ...glossed, level: levels(sheet.unitResult) })
              : t.rich("unitResultCarried", {
                  ...glossed,
                  level: levels(sheet.unitResult),
                  from: String(sheet.carriedFrom),
                  year: String(sheet.carriedFrom + 1),
                })
        }
      >
        <GuideLink step={sheet.mine ? "acknowledge" : sheet.may.decide ? "decideObjections" : "rate"} />
      </PageHeader>
      <EvaluationSteps {...sheet} />
      <LaterClosing period={sheet.period} extension={sheet.extension} name={name} />
      <div className="grid items-start gap-8 xl:grid-cols-[minmax(0,1fr)_23rem]">
        <div className="min-w-0 space-y-6">
          {sheet.predicate && !unsigned && (
            <Card className="space-y-3 p-4">
              <p className="text-xl">
                <PredicateTag predicate={sheet.predicate} />
              </p>
              {sheet.note && <p>{sheet.note}</p>}
              {sheet.explanation && <Why explanation={sheet.explanation} />}
            </Card>
          )}
          {sheet.mine && sheet.status === "self_assessment" && (
            <Card className="p-4">
              <SelfAssessment evaluation={reference} raterName={sheet.rater.name} />
            </Card>
          )}
          {sheet.mine && (sheet.status === "awaiting_rater" || sheet.status === "signed") && (
            <Notice>{t("undisclosed")}</Notice>
          )}
          <Answer
            {...sheet}
            evaluation={reference}
            signerName={signerName}
            deciderName={sheet.decider?.name ?? null}
          />
          {sheet.may.handOver && (
            <MoveButton evaluation={reference} to="handOver">
              {t("handOver", { name })}
            </MoveButton>
          )}
          {sheet.objection && (
            <ObjectionRecord
              objection={sheet.objection}
              predicate={sheet.predicate}
              name={name}
              signerName={signerName}
              decideBy={sheet.dues.decideBy}
            />
          )}
          {sheet.may.state && sheet.objection && (
            <Card className="p-4">
              <StatementForm evaluation={reference} name={name} deciderName={sheet.objection.decider.name} />
            </Card>
          )}
          {sheet.may.decide && sheet.resultRating && sheet.behaviourRating && (
            <Card className="p-4">
              <DecisionForm
                evaluation={reference}
                name={name}
                signerName={signerName}
                resultRating={sheet.resultRating}
                behaviourRating={sheet.behaviourRating}
              />
            </Card>
          )}
          {sheet.may.rateInPlace && (
            <Notice tone="warning">{t("inPlace", { rater: sheet.rater.name })}</Notice>
          )}
          {(sheet.may.rate || sheet.may.rateInPlace) && (
            <RatingForm
              evaluation={reference}
              name={name}
              inPlace={sheet.may.rateInPlace}
              results={sheet.results.map(({ id, statement, kind, indicators }) => ({
                id,
                statement,
                kind,
                reached: indicators.map(({ id: indicatorId, text, targetValue, targetUnit, reports }) => ({
                  id: indicatorId,
                  text,
                  target: targetValue,
                  unit: targetUnit ?? "",
                  value: reports[0]?.value ?? null,
                })),
              }))}
              marks={sheet.marks}
              studyGuides={sheet.studyGuides}
              headGuide={sheet.headGuide}
              resultRating={sheet.resultRating}
              behaviourRating={sheet.behaviourRating}
              note={sheet.note ?? ""}
            />
          )}
        </div>
        <aside>
          {!sheet.mine && (
            <Section title={t("self")}>
              <p className={sheet.selfAssessment ? undefined : "text-ink-3"}>
                {sheet.selfAssessment ?? t("selfNone")}
              </p>
            </Section>
          )}
          {sheet.mine && sheet.selfAssessment && (
            <Section title={t("self")}>
              <p>{sheet.selfAssessment}</p>
            </Section>
          )}
          <Section title={t("progress")}>
            <RealisationList results={sheet.results} beside={sheet.beside} today={actor.today} />
          </Section>
          <Section title={feedback("values")}>
            <ValueList beside={sheet.beside} />
          </Section>
        </aside>
      </div>
    </>
  );
}
