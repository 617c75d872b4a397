import { useTranslations } from "next-intl";

import { Tag } from "@/components/ui/tag";
import type { PlanLine } from "@/lib/planning/sheet";

const tones = {
  draft: "neutral",
  submitted: "info",
  returned: "warning",
  approved: "good",
  closed: "neutral",
} as const;

/** The state of a plan in its word. */
export function PlanState({ status }: Pick<PlanLine, "status">) {
  const t = useTranslations("vocabulary.planStatus");
  return <Tag tone={tones[status]}>{t(status)}</Tag>;
}
