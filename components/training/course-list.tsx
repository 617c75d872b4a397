import { useTranslations } from "next-intl";

import { competencyName } from "@/components/competency/competency-name";
import { Card } from "@/components/ui/card";
import { useRupiah } from "@/components/ui/rupiah";
import type { KeptTrainings } from "@/lib/training/sheet";

import { EditCourse } from "./course-form";
import { RetireCourse } from "./retire-course";

/** The catalogue as it is kept. */
export function CourseList({ courses, competencies }: Pick<KeptTrainings, "courses" | "competencies">) {
  const t = useTranslations("training");
  const forms = useTranslations("vocabulary.trainingForm");
  const words = useTranslations("competencies");
  const rupiah = useRupiah();
  return (
    <Card>
      <ul className="divide-line divide-y">
        {courses.map((course) => (
          <li key={course.id} className="space-y-1 px-4 py-2.5">
            <p className="font-semibold">{course.title}</p>
            <p className="text-ink-2 text-[13px]">
              {[
                ...[course.provider, forms(course.form)],
                course.competency && competencyName(words, course.competency),
                course.cost === "0" ? t("freeOfCharge") : t("cost", { cost: rupiah(course.cost) }),
              ]
                .filter(Boolean)
                .join(" · ")}
            </p>
            <div className="flex flex-wrap gap-x-2 gap-y-1">
              <EditCourse course={course} competencies={competencies} />
              <RetireCourse course={course} />
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
