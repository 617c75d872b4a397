import { useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import type { AssignmentToDecide } from "@/lib/planning/sheet";

import { Part, type Gap, Weighing } from "./weighing";

type AssignmentToWeighProps = {
  assignment: AssignmentToDecide;
  gaps: readonly Gap[];
};

/** What another leader expects of a member, and what its rater weighs: workload, progress, competence (L.II.A.5.f.12). */
export function AssignmentToWeigh({ assignment, gaps }: AssignmentToWeighProps) {
  const t = useTranslations("queue.assignment");
  const { expected, statement, text } = assignment;
  return (
    <Card className="space-y-4 px-4 py-3.5">
      <Part title={t("expected")}>
        <p className="border-brand border-l-2 pl-2 text-base break-words">{expected}</p>
      </Part>
      <Part title={t("for")}>
        <p>
          {statement}: {text}
        </p>
      </Part>
      <Weighing workload={assignment} gaps={gaps} />
    </Card>
  );
}
