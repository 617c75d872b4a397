import type { Metadata } from "next";
import { cookies } from "next/headers";
import { notFound } from "next/navigation";
import { getFormatter, getTranslations } from "next-intl/server";
import { z } from "zod";

import { IssuedDocuments } from "@/components/evaluation/issued-documents";
import { EvaluationSteps } from "@/components/evaluation/evaluation-steps";
import { JustSigned } from "@/components/evaluation/just-signed";
import { LaterClosing } from "@/components/evaluation/later-closing";
import { MoveButton } from "@/components/evaluation/move-button";
import { NotHandedOver } from "@/components/evaluation/not-handed-over";
import { periodName } from "@/lib/evaluation/period-name";
import { Answer } from "@/components/evaluation/objection/answer";
import { DecisionForm } from "@/components/evaluation/objection/decision-form";
import { ObjectionRecord } from "@/components/evaluation/objection/objection-record";
import { StatementForm } from "@/components/evaluation/objection/statement-form";
import { OwnStep } from "@/components/evaluation/own-step";
import { documentsIn, PastPredicates } from "@/components/evaluation/past-predicates";
import { PredicateTag } from "@/components/evaluation/predicate-tag";
import { RatingForm } from "@/components/evaluation/rating/rating-form";
import { ResultBeside } from "@/components/evaluation/rating/result-beside";
import { Seen } from "@/components/evaluation/rating/seen";
import { TurnBar } from "@/components/evaluation/rating/turn-bar";
import { RealisationList } from "@/components/evaluation/realisation-list";
import { SheetHeader } from "@/components/evaluation/sheet-header";
import { SelfAssessment } from "@/components/evaluation/self-assessment";
import { RemarksGiven } from "@/components/evaluation/remarks-given";
import { Why } from "@/components/evaluation/why";
import { ValueList } from "@/components/feedback/value-list";
import { AppreciationSection } from "@/components/guidance/appreciation-section";
import { GuidanceSection } from "@/components/guidance/guidance-section";
import { keysCookie } from "@/components/tasks/keys-cookie";
import { StandsAt } from "@/components/shell/stands-at";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { requireActor } from "@/lib/access/session";
import { findIssued } from "@/lib/documents/queries/sealed";
import { findSigned } from "@/lib/evaluation/queries/just-signed";
import { findEvaluation } from "@/lib/evaluation/queries/sheet";
import { ownStepOf } from "@/lib/evaluation/steps";
import { findFollowUp } from "@/lib/guidance/queries/follow-up";
import { behaviourValues } from "@/lib/planning/behaviour-values";
import type { SearchParameters } from "@/lib/search-parameters";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("evaluation"))("title"),
});

type EvaluationPageProps = { params: Promise<{ evaluationId: string }>; searchParams: SearchParameters };

export default async function EvaluationPage({ params, searchParams }: EvaluationPageProps) {
  const actor = await requireActor();
  const [{ evaluationId }, { why, signed }] = await Promise.all([params, searchParams]);
  if (!z.uuid().safeParse(evaluationId).success) notFound();
  const sheet = (await findEvaluation(actor, evaluationId)) ?? notFound();
  const [jar, documents, followUp, justSigned, list, format, t, past, feedback, period, ratings, predicates] =
    await Promise.all([
      cookies(),
      findIssued(actor, evaluationId),
      findFollowUp(actor, evaluationId),
      findSigned(actor, signed),
      getTranslations("teamList"),
      getFormatter(),
      getTranslations("evaluation"),
      getTranslations("evaluation.past"),
      getTranslations("feedback"),
      getTranslations("vocabulary.period"),
      getTranslations("vocabulary.rating"),
      getTranslations("vocabulary.predicate"),
    ]);
  const documentNamed = documentsIn(past, format);
  const reference = { evaluationId: sheet.id, version: sheet.version };
  const unsigned = sheet.status === "self_assessment" || sheet.status === "awaiting_rater";
  const name = sheet.person.name;
  const decides = sheet.may.rate || sheet.may.rateInPlace;
  const { before } = sheet;
  const saidOnValues = sheet.beside.said.filter(({ about }) =>
    behaviourValues.some((value) => value === about),
  ).length;
  const markBefore = (id: string) => {
    const mark = before?.marks.find(({ resultId }) => resultId === id)?.mark;
    return before && mark ? { mark, period: periodName(period, before.period) } : undefined;
  };
  const signerName = sheet.signedBy?.name ?? sheet.rater.name;

  return (
    <>
      <SheetHeader sheet={sheet} />
      {!sheet.mine && <StandsAt href="/evaluations/team" />}
      {justSigned && <JustSigned {...justSigned} here={justSigned.id === sheet.id} />}
      {sheet.turn ? <TurnBar turn={sheet.turn} /> : <EvaluationSteps {...sheet} />}
      <LaterClosing period={sheet.period} extension={sheet.extension} name={name} />
      <OwnStep
        turn={ownStepOf(actor, sheet)}
        today={actor.today}
        {...{ name, rater: sheet.rater.name, signer: signerName, decideBy: sheet.dues.decideBy }}
      />
      {decides && (
        <RatingForm
          key={sheet.id}
          evaluation={reference}
          name={name}
          inPlace={sheet.may.rateInPlace}
          results={sheet.results.map((result) => ({
            ...{ id: result.id, statement: result.statement, kind: result.kind },
            beside: (
              <ResultBeside
                result={result}
                beside={sheet.beside}
                role={sheet.roles.find(({ resultId }) => resultId === result.id)}
                before={markBefore(result.id)}
              />
            ),
          }))}
          marks={sheet.marks}
          behaviours={sheet.behaviours}
          studyGuides={sheet.studyGuides}
          headGuide={sheet.headGuide}
          resultRating={sheet.resultRating}
          behaviourRating={sheet.behaviourRating}
          note={sheet.note ?? ""}
          selfUntil={sheet.selfUntil}
          next={sheet.turn?.next ?? null}
          end={sheet.may.rate ? "/evaluations/team/sign" : null}
          keys={jar.get(keysCookie)?.value !== "off"}
        >
          {sheet.may.rateInPlace && (
            <Notice tone="warning">
              {t(sheet.raterGone ? "inPlaceGone" : "inPlace", { rater: sheet.rater.name })}
              {sheet.dues.signInPlaceBy && (
                <p className="pt-1 font-semibold">
                  {list("signInPlaceBy", {
                    date: format.dateTime(new Date(sheet.dues.signInPlaceBy), { dateStyle: "long" }),
                  })}
                </p>
              )}
            </Notice>
          )}
          <section aria-label={t("self")}>
            <h2 className="font-semibold">{t("self")}</h2>
            <p className={sheet.selfAssessment ? undefined : "text-ink-3"}>
              {sheet.selfAssessment ?? t("selfNone")}
            </p>
            <p className="text-ink-3 pt-1 text-sm">
              {before?.resultRating && before.behaviourRating
                ? t("before", {
                    period: periodName(period, before.period),
                    results: ratings(before.resultRating),
                    behaviour: ratings(before.behaviourRating),
                  })
                : t("beforeNone")}
            </p>
            {sheet.past.map(({ id, year, predicate, document }) => (
              <p key={id} className="text-ink-3 pt-1 text-sm">
                {t("past.beside", {
                  ...{ year: String(year), predicate: predicates(predicate) },
                  document: documentNamed(document),
                })}
              </p>
            ))}
          </section>
          {saidOnValues > 0 && (
            <Disclosure summary={t("saidOnValues", { count: saidOnValues })}>
              <ValueList beside={sheet.beside} />
            </Disclosure>
          )}
        </RatingForm>
      )}
      {sheet.may.rate && sheet.predicate && <Seen evaluation={reference} />}
      {!decides && (
        <div className="grid items-start gap-8 xl:grid-cols-[minmax(0,1fr)_23rem]">
          <div className="min-w-0 space-y-6">
            {sheet.predicate && !unsigned && (
              <Card className="space-y-3 p-4">
                <p className="text-xl">
                  <PredicateTag predicate={sheet.predicate} />
                </p>
                {sheet.note && <p>{sheet.note}</p>}
                <RemarksGiven remarks={sheet.behaviours} />
                {sheet.explanation && <Why explanation={sheet.explanation} open={why !== undefined} />}
              </Card>
            )}
            {sheet.mine && sheet.status === "self_assessment" && (
              <Card className="p-4">
                <SelfAssessment evaluation={reference} raterName={sheet.rater.name} />
              </Card>
            )}
            {sheet.mine && sheet.status === "awaiting_rater" && <Notice>{t("undisclosed")}</Notice>}
            {sheet.mine && <NotHandedOver {...sheet} signerName={signerName} today={actor.today} />}
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
            {followUp && <GuidanceSection {...followUp} evaluationId={sheet.id} today={actor.today} />}
            {sheet.objection && (
              <ObjectionRecord
                objection={sheet.objection}
                predicate={sheet.predicate}
                name={name}
                signerName={signerName}
                deciderName={sheet.decider?.name ?? sheet.objection.decider.name}
                decideBy={sheet.dues.decideBy}
              />
            )}
            {sheet.may.state && sheet.objection && (
              <Card className="p-4">
                <StatementForm
                  evaluation={reference}
                  name={name}
                  deciderName={sheet.decider?.name ?? sheet.objection.decider.name}
                />
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
          </div>
          <aside>
            <IssuedDocuments documents={documents} />
            {followUp && <AppreciationSection {...followUp} evaluationId={sheet.id} />}
            {!sheet.mine && (
              <Section title={t("self")}>
                <p className={sheet.selfAssessment ? undefined : "text-ink-3"}>
                  {sheet.selfAssessment ?? t(unsigned ? "selfNotYet" : "selfNever")}
                </p>
              </Section>
            )}
            {sheet.mine && sheet.selfAssessment && (
              <Section title={t("self")}>
                <p>{sheet.selfAssessment}</p>
              </Section>
            )}
            {!sheet.mine && <PastPredicates past={sheet.past} />}
            <Section title={t("progress")}>
              <RealisationList results={sheet.results} beside={sheet.beside} today={actor.today} />
            </Section>
            <Section title={feedback("values")}>
              <ValueList beside={sheet.beside} />
            </Section>
          </aside>
        </div>
      )}
    </>
  );
}
