import { useFormatter, useTranslations } from "next-intl";

import { ValueList } from "@/components/feedback/value-list";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { periodName } from "@/lib/evaluation/period-name";
import type { EvaluationSheet } from "@/lib/evaluation/sheet";
import { behaviourValues } from "@/lib/planning/behaviour-values";

import { useDocumentName } from "../past-predicates";
import { RatingForm } from "./rating-form";
import { ResultBeside } from "./result-beside";

type RatingSideProps = {
  sheet: EvaluationSheet;
  /** Whether keys rate. */
  keys: boolean;
};

/** The rating form with all that speaks beside it: realisation per result, own view, the last period, feedback on values. */
export function RatingSide({ sheet, keys }: RatingSideProps) {
  const t = useTranslations("evaluation");
  const results = useResults(sheet);
  const saidOnValues = sheet.beside.said.filter(({ about }) =>
    behaviourValues.some((value) => value === about),
  ).length;
  return (
    <RatingForm
      evaluation={{ evaluationId: sheet.id, version: sheet.version }}
      name={sheet.person.name}
      inPlace={sheet.may.rateInPlace}
      results={results}
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
      keys={keys}
    >
      {sheet.may.rateInPlace && <InPlace sheet={sheet} />}
      <Before sheet={sheet} />
      {saidOnValues > 0 && (
        <Disclosure summary={t("saidOnValues", { count: saidOnValues })}>
          <ValueList beside={sheet.beside} />
        </Disclosure>
      )}
    </RatingForm>
  );
}

/** Each result with what speaks of it beside it. */
function useResults(sheet: EvaluationSheet) {
  const period = useTranslations("vocabulary.period");
  const { before } = sheet;
  const markBefore = (id: string) => {
    const mark = before?.marks.find(({ resultId }) => resultId === id)?.mark;
    return before && mark ? { mark, period: periodName(period, before.period) } : undefined;
  };
  return sheet.results.map((result) => ({
    ...{ id: result.id, statement: result.statement, kind: result.kind },
    beside: (
      <ResultBeside
        result={result}
        beside={sheet.beside}
        role={sheet.roles.find(({ resultId }) => resultId === result.id)}
        before={markBefore(result.id)}
      />
    ),
  }));
}

/** That the superior rates in the rater's place, and by when (L.IV.A.11). */
function InPlace({ sheet }: { sheet: EvaluationSheet }) {
  const t = useTranslations("evaluation");
  const list = useTranslations("teamList");
  const format = useFormatter();
  return (
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
  );
}

/** How the employee sees it, how the period before was rated, and what opening data tell of years before. */
function Before({ sheet: { before, past, selfAssessment } }: { sheet: EvaluationSheet }) {
  const t = useTranslations("evaluation");
  const period = useTranslations("vocabulary.period");
  const ratings = useTranslations("vocabulary.rating");
  const predicates = useTranslations("vocabulary.predicate");
  const documentNamed = useDocumentName();
  return (
    <section aria-label={t("self")}>
      <h2 className="font-semibold">{t("self")}</h2>
      <p className={selfAssessment ? undefined : "text-ink-3"}>{selfAssessment ?? t("selfNone")}</p>
      <p className="text-ink-3 pt-1 text-sm">
        {before?.resultRating && before.behaviourRating
          ? t("before", {
              period: periodName(period, before.period),
              results: ratings(before.resultRating),
              behaviour: ratings(before.behaviourRating),
            })
          : t("beforeNone")}
      </p>
      {past.map(({ id, year, predicate, document }) => (
        <p key={id} className="text-ink-3 pt-1 text-sm">
          {t("past.beside", {
            ...{ year: String(year), predicate: predicates(predicate) },
            document: documentNamed(document),
          })}
        </p>
      ))}
    </section>
  );
}
