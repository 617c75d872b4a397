"use client";

import { useRouter } from "next/navigation";
import { useFormatter, useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useEffect, useRef } from "react";
import { useWatch } from "react-hook-form";

import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Choice } from "@/components/ui/choice";
import { DraftState } from "@/components/ui/drafts/draft-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { useInPlace } from "@/components/ui/in-place";
import { KeyHint } from "@/components/ui/key-hint";
import { Notice } from "@/components/ui/notice";
import { StoredText } from "@/components/ui/stored-text";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { useMovingForm } from "@/components/ui/use-moving-form";
import { saveRatingsAction, signEvaluationAction } from "@/lib/evaluation/actions";
import { noteBlockers } from "@/lib/evaluation/lifecycle";
import { ratingHints } from "@/lib/evaluation/rating-hints";
import type { BehaviourValue, HeadGuide, Rating, ResultKind, StudyGuide } from "@/lib/evaluation/sheet";

import { StudyGuides } from "../study-guides";
import { Provisional } from "./provisional";
import { useRatingKeys } from "./rating-keys";
import { SignQuestion } from "./sign-question";
import { ratedFrom, ratings, type Typed } from "./typed-ratings";
import { ValueRemarks } from "./value-remarks";

type RatingFormProps = {
  evaluation: { evaluationId: string; version: number };
  name: string;
  /** Whether the rater's superior decides, who signs at once: what is being weighed is kept for the rater alone. */
  inPlace: boolean;
  /** Each with what its mark rests on, right below it. */
  results: readonly { id: string; statement: string; kind: ResultKind; beside: ReactNode }[];
  marks: readonly { resultId: string; mark: Rating }[];
  behaviours: readonly { value: BehaviourValue; text: string }[];
  /** For those on leave of study; mostly none. */
  studyGuides: readonly StudyGuide[];
  /** For those who head a unit whose result was decided. */
  headGuide: HeadGuide | null;
  resultRating: Rating | null;
  behaviourRating: Rating | null;
  note: string;
  /** Until when the self-assessment may still come; null where it is there, or too late. */
  selfUntil: string | null;
  /** What comes before the results: the employee's own view. */
  children?: ReactNode;
  /** The next who is not rated yet; null when that is nobody. */
  next: string | null;
  /** Where the rater goes once the last is saved; null to stay. */
  end: string | null;
  /** Whether single keys act. */
  keys: boolean;
};

/**
 * Everything about one person on one screen: results with marks on the left, the two ratings, a remark per value and a note on
 * the right; the predicate is shown as it follows. What is saved makes way for the next person; signing asks once more, with name and predicate.
 */
export function RatingForm({ evaluation, name, inPlace, results, ...props }: RatingFormProps) {
  const t = useTranslations("evaluation");
  const words = useTranslations("vocabulary.rating");
  const levels = useTranslations("vocabulary.unitResult");
  const format = useFormatter();
  const router = useRouter();
  const screen = useRef<HTMLFormElement>(null);
  const { form, field, submit, busy, current, kept, summary } = useMovingForm<Typed>(
    {
      marks: Object.fromEntries(props.marks.map(({ resultId, mark }) => [resultId, mark])),
      behaviours: Object.fromEntries(props.behaviours.map(({ value, text }) => [value, text])),
      resultRating: props.resultRating ?? "",
      behaviourRating: props.behaviourRating ?? "",
      note: props.note,
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

  const goOn = (to: string | null) => to && router.push(to);
  const next = props.next && `/evaluations/${props.next}#rate`;
  const save = submit(
    (sent, key) => saveRatingsAction({ ...evaluation, ...ratedFrom(sent) }, key),
    () => goOn(next ?? props.end),
  );
  // Whoever comes next says whose was signed; the last one stays, to be handed over.
  const afterSigning = `/evaluations/${props.next ?? evaluation.evaluationId}?signed=${evaluation.evaluationId}`;
  const sign = submit(
    (sent, key) => signEvaluationAction({ ...evaluation, ...ratedFrom(sent) }, key),
    () => goOn(props.next ? `${afterSigning}#rate` : afterSigning),
  );
  const { resultRating, behaviourRating } = typed;
  const { open: asking, show: ask, close, opener } = useInPlace<"sign">();
  // What is missing is said by the server, at its field, without a question before it.
  const complete =
    resultRating !== "" && behaviourRating !== "" && noteBlockers(ratedFrom(typed)).length === 0;
  useRatingKeys(screen, props.keys, (rated, rating) =>
    form.setValue(rated, rating, { shouldDirty: true, shouldTouch: true }),
  );
  useEffect(() => {
    if (location.hash === "#rate")
      screen.current?.querySelector<HTMLElement>("[data-rating] fieldset")?.focus();
  }, []);
  const hint = (key: string) => (props.keys ? key : undefined);

  const askOrSay = (event?: FormEvent) => {
    event?.preventDefault();
    if (complete) ask("sign");
    else void sign();
  };
  const question = asking && complete && (
    <SignQuestion
      name={name}
      resultRating={resultRating}
      behaviourRating={behaviourRating}
      selfUntil={props.selfUntil && format.dateTime(new Date(props.selfUntil), { dateStyle: "long" })}
      onYes={() => {
        close();
        void sign();
      }}
      onLeave={close}
    />
  );

  return (
    <form ref={screen} onSubmit={inPlace ? askOrSay : save} noValidate className="[&_textarea]:scroll-mb-48">
      <div className="grid items-start gap-x-6 gap-y-4 lg:grid-cols-[minmax(0,1fr)_minmax(0,29.5rem)]">
        <div className="min-w-0 space-y-3">
          {props.children}
          <p className="text-ink-3 text-sm">{t("markLede")}</p>
          <ol className="border-line divide-line divide-y border-y">
            {results.map(({ id, statement, beside }) => (
              <li key={id} className="space-y-1.5 py-2.5">
                <Choice label={t("mark", { statement })} options={options} {...field(`marks.${id}`)} />
                {beside}
              </li>
            ))}
          </ol>
        </div>
        <div className="min-w-0 space-y-3">
          <StudyGuides guides={props.studyGuides} behaviour={typed.behaviourRating} />
          <Card className="space-y-2 px-4 py-3">
            {props.headGuide && (
              <Notice>
                {t("headGuide", {
                  unit: props.headGuide.unit,
                  level: levels(props.headGuide.level),
                  rating: words(props.headGuide.rating),
                })}
              </Notice>
            )}
            <div data-rating="resultRating" aria-keyshortcuts={hint("r")} className="scroll-mt-6">
              <Choice label={t("resultRating")} options={options} {...field("resultRating")} />
            </div>
            {hints.map((one) => (
              <p key={one} role="status" className="bg-warning-soft rounded-md px-3 py-2 text-[13px]">
                {t(`hints.${one}`)}
              </p>
            ))}
            <ValueRemarks field={field} />
            <div data-rating="behaviourRating" aria-keyshortcuts={hint("b")}>
              <Choice label={t("behaviourRating")} options={options} {...field("behaviourRating")} />
            </div>
            {props.keys && <p className="text-ink-3 text-sm max-lg:hidden">{t("keys")}</p>}
            <StoredText text={current.note} />
            <TextArea
              {...field("note")}
              label={t("note")}
              hint={resultRating === "below" || behaviourRating === "below" ? t("noteNeeded") : undefined}
              rows={2}
              readableBy={t(inPlace ? "noteReadersInPlace" : "noteReaders", { name })}
            />
          </Card>
        </div>
      </div>
      <div className="border-line bg-surface sticky bottom-0 z-20 -mx-4 mt-4 flex flex-wrap items-center gap-x-4 gap-y-2 border-t px-4 py-3 sm:mx-0 sm:rounded-lg sm:border lg:static">
        <div className="w-full empty:hidden">
          <ErrorSummary {...summary} />
        </div>
        <Provisional results={typed.resultRating} behaviour={typed.behaviourRating} />
        <span className="ml-auto flex flex-wrap gap-2">
          {!inPlace && (
            <span data-save aria-keyshortcuts={hint("s")} className="contents">
              <SubmitButton busy={busy} look="secondary">
                {t(next ? "saveAndGoOn" : "save")}
                <KeyHint>{hint("s")}</KeyHint>
              </SubmitButton>
            </span>
          )}
          {!question && (
            <span aria-keyshortcuts={hint("t")} className="contents">
              <Button
                look="primary"
                aria-busy={busy}
                {...opener("sign")}
                onClick={() => askOrSay()}
                title={t("signHint")}
              >
                {t("sign")}
                <KeyHint>{hint("t")}</KeyHint>
              </Button>
            </span>
          )}
        </span>
        {question}
      </div>
      <DraftState {...kept} />
    </form>
  );
}
