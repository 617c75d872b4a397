"use client";

import { useTranslations } from "next-intl";

import { AskFirst } from "@/components/ui/ask-first";
import { retireCourseAction } from "@/lib/training/actions";

/** Takes a course out of the catalogue; what was attended stays. */
export function RetireCourse({ course }: { course: { id: string; version: number; title: string } }) {
  const t = useTranslations("training.kept");
  return (
    <AskFirst
      label={t("retire")}
      named={t("retireNamed", { title: course.title })}
      question={t("retireQuestion")}
      run={(key) => retireCourseAction({ courseId: course.id, version: course.version }, key)}
    />
  );
}
