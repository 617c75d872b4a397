"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { useWatch } from "react-hook-form";

import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Choice } from "@/components/ui/choice";
import { DraftState } from "@/components/ui/drafts/draft-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { StoredText } from "@/components/ui/stored-text";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { useMovingForm } from "@/components/ui/use-moving-form";
import type { HeadGuide, Rating, ResultKind, StudyGuide } from "@/lib/evaluation/sheet";
import { saveRatingsAction, signEvaluationAction } from "@/lib/evaluation/actions";
import { predicateOf } from "@/lib/evaluation/quadrant";
import { ratingHints } from "@/lib/evaluation/rating-hints";

import { PredicateTag } from "./predicate-tag";
import { QuadrantMark } from "./quadrant-mark";
import { StudyGuides } from "./study-guides";

/** What was realised on one indicator; decimals as text. */
type Reached = { id: string; text: string; target: string | null; unit: string; value: string | null };

type RatingFormProps = {
  evaluation: { evaluationId: string; version: number };
  name: string;
  /** Whether the rater's superior decides, who signs at once: what is being weighed is kept for the rater alone. */
  inPlace: boolean;
  results: readonly { id: string; statement: string; kind: ResultKind; reached: readonly Reached[] }[];
  marks: readonly { resultId: string; mark: Rating }[];
  /** For those on leave of study; mostly none. */
  studyGuides: readonly StudyGuide[];
  /** For those who head a unit whose result was decided. */
  headGuide: HeadGuide | null;
  resultRating: Rating | null;
  behaviourRating: Rating | null;
  note: string;
};

type Typed = {
  marks: Record<string, Rating | "">;
  resultRating: Rating | "";
  behaviourRating: Rating | "";
  note: string;
};

const ratedFrom = ({ marks, resultRating, behaviourRating, note }: Typed) => ({
  marks: Object.entries(marks).flatMap(([resultId, mark]) => (mark ? [{ resultId, mark }] : [])),
  resultRating: resultRating || null,
  behaviourRating: behaviourRating || null,
  note,
});

const ratings = ["below", "as_expected", "above"] as const;

/** Marks per result, two ratings, a note; the predicate is shown as it follows, and signing asks nothing twice. */
export function RatingForm({
  evaluation,
  name,
  inPlace,
  results,
  marks,
  studyGuides,
  headGuide,
  note,
  ...initial
}: RatingFormProps) {
  const t = useTranslations("evaluation");
  const words = useTranslations("vocabulary.rating");
  const levels = useTranslations("vocabulary.unitResult");
  const { form, field, submit, busy, current, kept, summary } = useMovingForm<Typed>(
    {
      marks: Object.fromEntries(marks.map(({ resultId, mark }) => [resultId, mark])),
      resultRating: initial.resultRating ?? "",
      behaviourRating: initial.behaviourRating ?? "",
      note,
    },
    useTranslations("evaluation.errors"),
    `evaluation.rating:${evaluation.evaluationId}`,
  );
  const typed = useWatch({ control: form.control }) as Typed;
  const options = ratings.map((value) => ({ value, label: words(value) }));
  const marked = results.flatMap(({ id, kind }) =>
    typed.marks[id] ? [{ kind, mark: typed.marks[id] }] : [],
  );
  const hints = typed.resultRating ? ratingHints(typed.resultRating, marked) : [];

  const save = submit((typed, key) => saveRatingsAction({ ...evaluation, ...ratedFrom(typed) }, key));
  const sign = submit((typed, key) => signEvaluationAction({ ...evaluation, ...ratedFrom(typed) }, key));

  return (
    <form onSubmit={inPlace ? sign : save} noValidate className="space-y-4 [&_textarea]:scroll-mb-48">
      <Card className="space-y-4 p-4">
        <p className="text-ink-2">{t("markLede")}</p>
        <Marks results={results} options={options} field={field} />
      </Card>
      <StudyGuides guides={studyGuides} behaviour={typed.behaviourRating} />
      <Card className="space-y-4 p-4">
        {headGuide && (
          <Notice>
            {t("headGuide", {
              unit: headGuide.unit,
              level: levels(headGuide.level),
              rating: words(headGuide.rating),
            })}
          </Notice>
        )}
        <Choice label={t("resultRating")} options={options} {...field("resultRating")} />
        {hints.map((hint) => (
          <p key={hint} role="status" className="bg-warning-soft rounded-md px-3 py-2 text-[13px]">
            {t(`hints.${hint}`)}
          </p>
        ))}
        <Choice label={t("behaviourRating")} options={options} {...field("behaviourRating")} />
        <p className="text-ink-3 text-sm">{t("behaviourHint")}</p>
        <StoredText text={current.note} />
        <TextArea
          {...field("note")}
          label={t("note")}
          readableBy={t(inPlace ? "noteReadersInPlace" : "noteReaders", { name })}
        />
      </Card>
      <div className="border-line bg-surface sticky bottom-0 z-20 -mx-4 flex flex-wrap items-center gap-x-4 gap-y-2 border-t px-4 py-3 sm:mx-0 sm:rounded-lg sm:border">
        <div className="w-full empty:hidden">
          <ErrorSummary {...summary} />
        </div>
        <Provisional results={typed.resultRating} behaviour={typed.behaviourRating} />
        <span className="ml-auto flex gap-2">
          {!inPlace && (
            <SubmitButton busy={busy} look="secondary">
              {t("save")}
            </SubmitButton>
          )}
          <Button look="primary" aria-busy={busy} onClick={() => sign()} title={t("signHint")}>
            {t("sign")}
          </Button>
        </span>
      </div>
      <DraftState {...kept} />
    </form>
  );
}

type MarksProps = {
  results: RatingFormProps["results"];
  options: { value: Rating; label: string }[];
  field: (name: `marks.${string}`) => Omit<ComponentProps<typeof Choice>, "label" | "options">;
};

function Marks({ results, options, field }: MarksProps) {
  const t = useTranslations("evaluation");
  return results.map(({ id, statement, reached }) => (
    <div key={id} className="space-y-1.5">
      <Choice label={t("mark", { statement })} options={options} {...field(`marks.${id}`)} />
      <Realised reached={reached} />
    </div>
  ));
}

/** The figures a mark rests on, right at the mark. */
function Realised({ reached }: Pick<MarksProps["results"][number], "reached">) {
  const t = useTranslations("evaluation");
  const format = useFormatter();
  const number = (text: string) => format.number(Number(text), { maximumFractionDigits: 4 });
  return (
    <ul className="text-ink-2 tabular text-[13px]">
      {reached.map(({ id, text, value, target, unit }) => (
        <li key={id}>
          {text}:{" "}
          {value === null
            ? t("neverReported")
            : target === null
              ? `${number(value)} ${unit}`
              : t("ofTarget", { value: number(value), target: number(target), unit })}
        </li>
      ))}
    </ul>
  );
}

function Provisional({ results, behaviour }: { results: Rating | ""; behaviour: Rating | "" }) {
  const t = useTranslations("evaluation");
  const words = useTranslations("vocabulary.rating");
  if (!results || !behaviour) return <p className="text-ink-3">{t("noPredicate")}</p>;
  return (
    <div className="flex items-center gap-3">
      <QuadrantMark
        results={results}
        behaviour={behaviour}
        label={t("matrix", { results: words(results), behaviour: words(behaviour) })}
      />
      <p>
        {t("provisional")} <PredicateTag predicate={predicateOf(results, behaviour)} />
      </p>
    </div>
  );
}
