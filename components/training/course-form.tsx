"use client";

import { useTranslations } from "next-intl";
import { useWatch } from "react-hook-form";

import { competencyName } from "@/components/competency/competency-name";
import { Button } from "@/components/ui/button";
import { Unsent } from "@/components/ui/drafts/unsent";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FormEnd } from "@/components/ui/form-end";
import { focusFirstField, useInPlace } from "@/components/ui/in-place";
import { NumberField } from "@/components/ui/number-field";
import { SelectField } from "@/components/ui/select-field";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { useMovingForm } from "@/components/ui/use-moving-form";
import { levels } from "@/lib/competency/competencies";
import { saveCourseAction } from "@/lib/training/actions";
import { countedIn, trainingForms } from "@/lib/training/hours";
import type { CourseShown } from "@/lib/training/sheet";

type Competency = { id: string; code: string; name: string };
type CourseProps = {
  /** Null for a new one. */ course: CourseShown | null;
  competencies: readonly Competency[];
};
type Level = "" | "1" | "2" | "3" | "4" | "5";

const draftOf = (course: CourseShown | null) => `training.course:${course?.id ?? "new"}`;

/** Opens the form of a course, of a new one or of one that stands in the catalogue. */
export function EditCourse({ course, competencies }: CourseProps) {
  const t = useTranslations("training.kept");
  const { open, show, close, opener } = useInPlace<"form">();
  if (open) return <CourseForm {...{ course, competencies }} onDone={close} />;
  return (
    <>
      <Unsent name={draftOf(course)} onContinue={() => show("form")} />
      <Button
        look={course ? "quiet" : "secondary"}
        {...opener("form")}
        aria-label={course ? t("editCourseNamed", { title: course.title }) : undefined}
      >
        {course ? t("editCourse") : t("addCourse")}
      </Button>
    </>
  );
}

function CourseForm({ course, competencies, onDone }: CourseProps & { onDone: () => void }) {
  const t = useTranslations("training.kept");
  const forms = useTranslations("vocabulary.trainingForm");
  const counted = useTranslations("development.counted");
  const words = useTranslations("competencies");
  const { form, field, submit, busy, kept, summary } = useMovingForm(
    {
      ...{ title: course?.title ?? "", provider: course?.provider ?? "", form: course?.form ?? "programme" },
      ...{
        scope: course?.international ? "international" : "national",
        competencyId: course?.competency?.id ?? "",
      },
      ...{ level: String(course?.level ?? ""), quantity: course ? String(course.quantity) : "" },
      ...{ cost: course?.cost ?? "", description: course?.description ?? "" },
    },
    useTranslations("training.errors"),
    draftOf(course),
  );
  const chosen = useWatch({ control: form.control, name: "form" });
  const save = submit(
    ({ scope, competencyId, level, ...typed }, key) =>
      saveCourseAction(
        {
          ...typed,
          ...{ courseId: course?.id ?? null, version: course?.version ?? 0, level: level as Level },
          ...{ international: scope === "international", competencyId: competencyId || null },
        },
        key,
      ),
    onDone,
  );
  return (
    <form ref={focusFirstField} onSubmit={save} noValidate className="bg-sunken space-y-3 rounded-md p-3">
      <ErrorSummary {...summary} />
      <TextField {...field("title", "title-required")} label={t("fields.title")} />
      <TextField {...field("provider", "provider-required")} label={t("fields.provider")} />
      <div className="grid gap-3 sm:grid-cols-2">
        <SelectField
          {...field("form")}
          label={t("fields.form")}
          options={trainingForms.map((value) => ({ value, label: forms(value) }))}
        />
        <SelectField
          {...field("scope")}
          label={t("fields.scope")}
          options={(["national", "international"] as const).map((value) => ({
            value,
            label: t(`fields.${value}`),
          }))}
        />
        <SelectField
          {...field("competencyId")}
          label={t("fields.competency")}
          options={[
            { value: "", label: t("fields.noCompetency") },
            ...competencies.map(({ id, ...one }) => ({ value: id, label: competencyName(words, one) })),
          ]}
        />
        <SelectField
          {...field("level")}
          label={t("fields.level")}
          options={[
            { value: "", label: t("fields.noLevel") },
            ...levels.map((level) => ({ value: String(level), label: words(`scale.${level}`) })),
          ]}
        />
        <NumberField
          {...field("quantity")}
          label={t("fields.quantity", { counted: counted(countedIn(chosen)) })}
        />
        <NumberField {...field("cost")} label={t("fields.cost")} />
      </div>
      <TextArea {...field("description")} label={t("fields.description")} rows={2} />
      <FormEnd {...{ busy, kept }} onCancel={onDone}>
        {t("save")}
      </FormEnd>
    </form>
  );
}
