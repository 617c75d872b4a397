import { useTranslations } from "next-intl";

import { Tag } from "@/components/ui/tag";
import type { Wait } from "@/lib/progress/response-clock";

const tones = { fresh: "neutral", due: "warning", overdue: "danger" } as const;

/** For how many working days a report has waited, and who else sees that by now. */
export function ResponseWait({ wait: { days, state } }: { wait: Wait }) {
  const t = useTranslations("progress.wait");
  return <Tag tone={tones[state]}>{t(state, { days })}</Tag>;
}
