"use client";

import { useTranslations } from "next-intl";
import { useWatch } from "react-hook-form";

import { competencyName } from "@/components/competency/competency-name";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FormEnd } from "@/components/ui/form-end";
import { focusFirstField } from "@/components/ui/in-place";
import { NumberField } from "@/components/ui/number-field";
import { SelectField } from "@/components/ui/select-field";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { useMovingForm } from "@/components/ui/use-moving-form";
import { saveDevelopmentLineAction } from "@/lib/development/actions";
import { arrangements, studyLevels, trainingForms } from "@/lib/development/lines";
import type { DevelopmentLine, OwnDevelopment } from "@/lib/development/sheet";

import { useGoal } from "./because-words";

/** The plan that a line belongs to; the version is null while there is none for the year. */
export type PlanOfYear = { year: number; version: number | null };
type Asked = { id: string; code: string; name: string };
/** A course of the catalogue that a line can name. */
export type CourseOption = OwnDevelopment["courses"][number];

type LineFormProps = {
  plan: PlanOfYear;
  /** What one's position asks for. */
  asked: readonly Asked[];
  /** What the catalogue has for it. */
  courses: readonly CourseOption[];
  /** Without one, a new line is written. */
  line?: DevelopmentLine;
  onDone: () => void;
};

/** The name of what is being typed about a line. */
export const lineDraft = (year: number, lineId = "new") => `development.line:${year}:${lineId}`;

/** Writes a line of the plan in place: what for, how, when, and for how much. */
export function LineForm({ plan, asked, courses, line, onDone }: LineFormProps) {
  const t = useTranslations("developmentPlan");
  const forms = useTranslations("vocabulary.trainingForm");
  const levels = useTranslations("vocabulary.studyLevel");
  const names = useTranslations("competencies");
  const goalOf = useGoal();
  const proposed = line ? goalOf({ ...line, goal: null }) : "";
  const { form, field, submit, busy, kept, summary } = useMovingForm(
    { ...typedOf(line), goal: line ? goalOf(line) : "" },
    useTranslations("developmentPlan.errors"),
    lineDraft(plan.year, line?.id),
  );
  const way = useWatch({ control: form.control, name: "form" });
  const save = submit(({ competencyId, courseId, goal, ...typed }, key) => {
    const ids = { competencyId: competencyId || null, courseId: courseId || null };
    // What was proposed and is left as it was stays in everybody's own language.
    const said = proposed !== "" && goal.trim() === proposed ? null : goal;
    const written = { ...typed, ...ids, goal: said, lineId: line?.id ?? null, proposal: null };
    return saveDevelopmentLineAction({ ...plan, ...written }, key);
  }, onDone);
  const competencies = offered(asked, line).map(({ id: value, ...competency }) => ({
    value,
    label: competencyName(names, competency),
  }));
  const studies = way === "study";
  const catalogue = named(courses, line);
  return (
    <form ref={focusFirstField} onSubmit={save} noValidate className="bg-sunken space-y-3 rounded-md p-3">
      <ErrorSummary {...summary} />
      <TextArea
        {...field("goal", "goal-required")}
        label={t("fields.goal")}
        hint={t("fields.goalHint")}
        readableBy={t("readers")}
        rows={2}
      />
      <div className="grid items-end gap-3 sm:grid-cols-2">
        <SelectField
          {...field("competencyId")}
          label={t("fields.competency")}
          {...(line?.because?.reason === "gap"
            ? { options: competencies, hint: t("fields.competencyOfGap") }
            : { options: [{ value: "", label: t("fields.noCompetency") }, ...competencies] })}
        />
        <SelectField
          {...field("form")}
          label={t("fields.form")}
          options={[
            ...trainingForms.map((value) => ({ value, label: forms(value) })),
            { value: "study", label: t("study") },
          ]}
        />
        {!studies && catalogue.length > 0 && (
          <SelectField
            {...field("courseId")}
            label={t("fields.course")}
            options={[{ value: "", label: t("fields.noCourse") }, ...catalogue]}
          />
        )}
        {studies && (
          <>
            <SelectField
              {...field("study")}
              label={t("fields.studyLevel")}
              options={studyLevels.map((value) => ({ value, label: levels(value) }))}
            />
            <SelectField
              {...field("arrangement")}
              label={t("fields.arrangement")}
              options={arrangements.map((value) => ({ value, label: t(`arrangement.${value}`) }))}
            />
          </>
        )}
        <TextField {...field("startsOn", "date-required")} label={t("fields.startsOn")} type="date" />
        <TextField {...field("endsOn", "date-required")} label={t("fields.endsOn")} type="date" />
        <NumberField {...field("hours")} label={t(studies ? "fields.hoursOfStudy" : "fields.hours")} />
        <NumberField {...field("cost")} label={t("fields.cost")} hint={t("fields.costHint")} />
      </div>
      <FormEnd {...{ busy, kept }} onCancel={onDone}>
        {t("save")}
      </FormEnd>
    </form>
  );
}

const typedOf = (line?: DevelopmentLine) => ({
  courseId: line?.course?.id ?? "",
  competencyId: line?.competency?.id ?? "",
  form: line ? (line.form ?? ("study" as const)) : ("programme" as const),
  study: line?.study ?? ("bachelor" as const),
  arrangement: line?.arrangement ?? ("assigned" as const),
  startsOn: line?.startsOn ?? "",
  endsOn: line?.endsOn ?? "",
  hours: line ? line.hours : "",
  cost: line && line.cost !== "0" ? line.cost : "",
});

/**
 * What the position asks for, and what the line names although the position asks for it no more; of a line that closes a gap
 * it is the gap's own alone.
 */
function offered(asked: readonly Asked[], line?: DevelopmentLine) {
  const own = line?.competency;
  if (!own) return asked;
  if (line.because?.reason === "gap") return [own];
  return asked.some(({ id }) => id === own.id) ? asked : [...asked, own];
}

/** The courses, and the one that the line names although the catalogue has it no more. */
function named(courses: readonly CourseOption[], line?: DevelopmentLine) {
  const known = courses.map(({ id, title }) => ({ value: id, label: title }));
  const own = line?.course;
  return own && !courses.some(({ id }) => id === own.id)
    ? [...known, { value: own.id, label: own.title }]
    : known;
}
