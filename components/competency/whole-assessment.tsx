"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { type Control, useWatch } from "react-hook-form";

import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Chevron } from "@/components/ui/chevron";
import { Choice } from "@/components/ui/choice";
import { DraftState } from "@/components/ui/drafts/draft-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Meter } from "@/components/ui/meter";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { Tag } from "@/components/ui/tag";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { useMovingForm } from "@/components/ui/use-moving-form";
import { assessOneselfAction, assessTogetherAction } from "@/lib/competency/actions";
import { chosenLines, needsRecommendation } from "@/lib/competency/assessing";
import { levelOf, levels } from "@/lib/competency/competencies";
import type { CompetencyLine } from "@/lib/competency/profile";

import { competencyName, indicatorOf, saysCommonWords } from "./competency-name";

type Typed = {
  lines: Record<string, { level: string; reason: string; recommendation: string }>;
  assessedOn: string;
};
type Asked = Pick<CompetencyLine, "competency" | "required" | "assessed" | "self">;

type WholeAssessmentProps = {
  lines: readonly Asked[];
  today: string;
  /** Whom the supervisor assesses; without somebody it is one's own view. */
  person?: { id: string; name: string };
  /** Whose own view it is, for the draft. */
  mine: string;
};

/** The form B.1.9: all competencies that a position asks on one page, each level in words, saved together. */
export function WholeAssessment({ lines, today, person, mine }: WholeAssessmentProps) {
  const t = useTranslations("competency.whole");
  const [sent, setSent] = useState<number>();
  const empty = {
    assessedOn: today,
    lines: Object.fromEntries(
      lines.map(({ competency }) => [competency.id, { level: "", reason: "", recommendation: "" }]),
    ),
  };
  const { form, field, submit, busy, kept, summary } = useMovingForm<Typed>(
    empty,
    useTranslations("competency.errors"),
    person ? `competency.assessment:${person.id}` : `competency.self:${mine}`,
  );
  const typed = useWatch({ control: form.control, name: "lines" });
  const chosen = chosenLines(sentLines(typed)).length;
  const save = submit(
    ({ assessedOn, lines: written }, key) => {
      setSent(undefined);
      const sending = sentLines(written);
      return person
        ? assessTogetherAction({ personId: person.id, assessedOn, lines: sending }, key)
        : assessOneselfAction({ lines: sending }, key);
    },
    () => {
      setSent(chosen);
      form.reset(empty);
      setUnfolded(new Set());
    },
  );

  const isSeen = ({ assessed, self }: Asked) => (person ? assessed : self) !== null;
  const parts = [
    { title: t("first"), lines: lines.filter((line) => !isSeen(line)) },
    { title: t("again"), lines: lines.filter(isSeen) },
  ].filter((part) => part.lines.length > 0);
  const inOrder = parts.flatMap((part) => part.lines.map(({ competency }) => competency.id));
  const isOpening = (id: string) => lines.some((line) => line.competency.id === id && !isSeen(line));
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(
    () => new Set(inOrder.slice(0, 1).filter(isOpening)),
  );
  const fold = (id: string, open: boolean) =>
    setUnfolded((before) => new Set([...before].filter((one) => one !== id).concat(open ? [id] : [])));
  const goOn = (id: string, next: string) => {
    setUnfolded((before) => new Set([...before].filter((one) => one !== id).concat(next)));
    requestAnimationFrame(() => document.getElementById(`c-${next}`)?.closest("summary")?.focus());
  };

  return (
    <form onSubmit={save} noValidate className="max-w-240">
      <ErrorSummary {...summary} />
      <p className="text-ink-2 mb-4 text-sm">
        {person ? t("readers", { name: person.name }) : t("ownReaders")}
      </p>
      {parts.map((part) => (
        <Section key={part.title} title={part.title}>
          <Card>
            {part.lines.map((line) => {
              const { id } = line.competency;
              const next = inOrder[inOrder.indexOf(id) + 1];
              return (
                <Line
                  key={id}
                  line={line}
                  control={form.control}
                  field={field}
                  name={person?.name}
                  unfolded={unfolded.has(id)}
                  onFold={(open) => fold(id, open)}
                  onNext={next === undefined ? undefined : () => goOn(id, next)}
                />
              );
            })}
          </Card>
        </Section>
      ))}
      {person && (
        <div className="mb-5 max-w-60">
          <TextField label={t("assessedOn")} type="date" max={today} {...field("assessedOn")} />
        </div>
      )}
      <div className="border-line bg-surface sticky bottom-0 z-20 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-lg border px-4 py-3">
        <SubmitButton busy={busy}>{person ? t("send", { count: chosen }) : t("sendOwn")}</SubmitButton>
        <div className="min-w-40 flex-1">
          <p className="tabular text-ink-2 mb-1 text-sm">{t("progress", { chosen, total: lines.length })}</p>
          <Meter share={chosen / lines.length} label={t("progress", { chosen, total: lines.length })} />
        </div>
        <p role="status" className="text-good w-full">
          {sent !== undefined &&
            (person ? t("sent", { count: sent, name: person.name }) : t("sentOwn", { count: sent }))}
        </p>
      </div>
      <div className="mt-3">
        <DraftState {...kept} />
      </div>
    </form>
  );
}

const sentLines = (typed: Typed["lines"]) =>
  Object.fromEntries(
    Object.entries(typed).map(([id, { level, ...said }]) => [
      id,
      { ...said, level: level === "" ? null : levelOf(Number(level)) },
    ]),
  );

type LineProps = {
  line: Asked;
  control: Control<Typed>;
  field: ReturnType<typeof useMovingForm<Typed>>["field"];
  /** Of the person whom a supervisor assesses. */
  name?: string;
  unfolded: boolean;
  onFold: (open: boolean) => void;
  /** Goes on to the next competency; the last has none. */
  onNext?: () => void;
};

/** One competency: folded, what is known and what is chosen; unfolded, what was said before beside what is said now. */
function Line({ line, control, field, name, unfolded, onFold, onNext }: LineProps) {
  const t = useTranslations("competency.whole");
  const words = useTranslations("competencies");
  const { competency, required, ...before } = line;
  const { id } = competency;
  const chosen = useWatch({ control, name: `lines.${id}.level` });
  const level = chosen === "" ? null : Number(chosen);
  const advised = name !== undefined && needsRecommendation(required, level);
  const options = [
    ...levels.map((one) => ({
      value: String(one),
      label: t("option", { level: one, word: words(`scale.${one}`), asked: String(one === required) }),
      description: indicatorOf(words, competency, one),
    })),
    { value: "", label: t("notSeen") },
  ];
  const reason = field(`lines.${id}.reason`, level === null ? undefined : "reason-required");
  const advice = field(`lines.${id}.recommendation`, advised ? "recommendation-required" : undefined);
  const wrong = reason.error !== undefined || advice.error !== undefined;
  return (
    <section aria-labelledby={`c-${id}`} className="border-line border-t first:border-t-0">
      <details
        open={unfolded || wrong}
        onToggle={({ currentTarget }) => onFold(currentTarget.open)}
        suppressHydrationWarning
      >
        <summary className="flex min-h-11 cursor-pointer list-none flex-wrap items-center gap-x-2 gap-y-1 px-4 py-2 [&::-webkit-details-marker]:hidden">
          <Chevron />
          <h3 id={`c-${id}`} className="font-semibold">
            {competencyName(words, competency)}
          </h3>
          <span className="ml-auto">
            <State
              level={level}
              required={required}
              seen={name === undefined ? before.self : before.assessed}
            />
          </span>
        </summary>
        <div className="grid gap-x-8 gap-y-4 px-4 pt-1 pb-5 lg:grid-cols-[minmax(0,1fr)_minmax(0,2fr)]">
          <Before {...before} required={required} name={name} />
          <div className="min-w-0 space-y-3">
            {saysCommonWords(competency) && <Tag>{t("unconfirmed")}</Tag>}
            <Choice
              label={name === undefined ? t("ownLevel") : t("level")}
              look="list"
              options={options}
              {...field(`lines.${id}.level`)}
            />
            {level !== null && (
              <>
                <TextArea label={t("reason")} hint={t("reasonHint")} {...reason} />
                {name !== undefined && (
                  <TextArea label={t("recommendation")} hint={t("recommendationHint")} {...advice} />
                )}
              </>
            )}
            {onNext && (
              <Button look="secondary" onClick={onNext}>
                {t("next")}
              </Button>
            )}
          </div>
        </div>
      </details>
    </section>
  );
}

type StateProps = { level: number | null; required: number; seen: Asked["assessed"] };

/** What is chosen now, or what was seen last, in a few words. */
function State({ level, required, seen }: StateProps) {
  const t = useTranslations("competency.whole");
  const day = useDay();
  if (level !== null) return <Tag tone="info">{t("chosenNow", { level, required })}</Tag>;
  return seen ? (
    <span className="text-ink-2 text-[13px]">
      {t("seenBefore", { level: seen.level, required, date: day(seen.assessedOn) })}
    </span>
  ) : (
    <span className="text-ink-3 text-[13px]">{t("notYet", { required })}</span>
  );
}

const useDay = () => {
  const format = useFormatter();
  return (date: string) => format.dateTime(new Date(date), { dateStyle: "long" });
};

type BeforeProps = Pick<Asked, "assessed" | "self" | "required"> & { name?: string };

/** What the position requires, and what was said before: to the supervisor the employee's own view, to the employee both. */
function Before({ required, assessed, self, name }: BeforeProps) {
  const t = useTranslations("competency.whole");
  const scale = useTranslations("competencies.scale");
  const day = useDay();
  const view = self && {
    level: self.level,
    word: scale(`${self.level}`),
    date: day(self.assessedOn),
    reason: self.reason,
  };
  const seen = assessed && { level: assessed.level, date: day(assessed.assessedOn) };
  return (
    <div className="text-ink-2 space-y-2">
      <p>{t("asked", { level: required, word: scale(`${required}`) })}</p>
      {name === undefined ? (
        <>
          {seen && <p>{t("seen", seen)}</p>}
          {view && <p>{t("ownBefore", view)}</p>}
        </>
      ) : (
        <>
          <p className={view ? "bg-info-soft text-ink rounded-md px-3 py-2" : undefined}>
            {view ? t("self", { ...view, name }) : t("selfNone", { name })}
          </p>
          {seen && <p>{t("before", seen)}</p>}
        </>
      )}
    </div>
  );
}
