"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { type Control, useWatch } from "react-hook-form";

import { Card } from "@/components/ui/card";
import { Choice } from "@/components/ui/choice";
import { DraftState } from "@/components/ui/drafts/draft-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { useMovingForm } from "@/components/ui/use-moving-form";
import { assessOneselfAction, assessTogetherAction } from "@/lib/competency/actions";
import { chosenLines, needsRecommendation } from "@/lib/competency/assessing";
import { levelOf, levels } from "@/lib/competency/competencies";
import type { CompetencyLine } from "@/lib/competency/profile";

import { competencyName, indicatorOf } from "./competency-name";

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
    },
  );

  return (
    <form onSubmit={save} noValidate className="space-y-5">
      <ErrorSummary {...summary} />
      <p className="text-ink-3 text-sm">{person ? t("readers", { name: person.name }) : t("ownReaders")}</p>
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-5 xl:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
        {lines.map((line) => (
          <Line
            key={line.competency.id}
            line={line}
            control={form.control}
            field={field}
            name={person?.name}
          />
        ))}
      </div>
      {person && (
        <div className="max-w-60">
          <TextField label={t("assessedOn")} type="date" max={today} {...field("assessedOn")} />
        </div>
      )}
      <div className="flex flex-wrap items-center gap-3">
        <SubmitButton busy={busy}>{person ? t("send", { count: chosen }) : t("sendOwn")}</SubmitButton>
        <p className="text-ink-2 text-sm">{t("progress", { chosen, total: lines.length })}</p>
      </div>
      <DraftState {...kept} />
      <p role="status" className="text-good">
        {sent !== undefined &&
          (person ? t("sent", { count: sent, name: person.name }) : t("sentOwn", { count: sent }))}
      </p>
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
};

function Line({ line: { competency, required, ...before }, control, field, name }: LineProps) {
  const t = useTranslations("competency.whole");
  const words = useTranslations("competencies");
  const { id } = competency;
  const chosen = useWatch({ control, name: `lines.${id}.level` });
  const level = chosen === "" ? null : Number(chosen);
  const advised = name !== undefined && needsRecommendation(required, level);
  const called = competencyName(words, competency);
  const options = [
    ...levels.map((one) => ({
      value: String(one),
      label: t("option", { level: one, word: words(`scale.${one}`), asked: String(one === required) }),
      description: indicatorOf(words, competency, one),
    })),
    { value: "", label: t("notSeen") },
  ];
  return (
    <Card className="p-4">
      <section aria-labelledby={`c-${id}`} className="space-y-3">
        <h2 id={`c-${id}`} className="text-lg font-semibold">
          {called}
        </h2>
        <Before {...before} required={required} name={name} />
        <Choice
          label={name === undefined ? t("ownLevel") : t("level")}
          look="list"
          options={options}
          {...field(`lines.${id}.level`)}
        />
        {level !== null && (
          <div className="space-y-3">
            <TextArea
              label={t("reason")}
              hint={t("reasonHint")}
              {...field(`lines.${id}.reason`, "reason-required")}
            />
            {name !== undefined && (
              <TextArea
                label={t("recommendation")}
                hint={t("recommendationHint")}
                {...field(`lines.${id}.recommendation`, advised ? "recommendation-required" : undefined)}
              />
            )}
          </div>
        )}
      </section>
    </Card>
  );
}

type BeforeProps = Pick<Asked, "assessed" | "self" | "required"> & { name?: string };

/** What the position asks, and what was said before: to the supervisor the employee's own view, to the employee both. */
function Before({ required, assessed, self, name }: BeforeProps) {
  const t = useTranslations("competency.whole");
  const scale = useTranslations("competencies.scale");
  const format = useFormatter();
  const day = (date: string) => format.dateTime(new Date(date), { dateStyle: "long" });
  const view = self && {
    level: self.level,
    word: scale(`${self.level}`),
    date: day(self.assessedOn),
    reason: self.reason,
  };
  const seen = assessed && { level: assessed.level, date: day(assessed.assessedOn) };
  return (
    <div className="text-ink-2 space-y-0.5">
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
