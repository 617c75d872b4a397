import { useTranslations } from "next-intl";

import { Tag } from "@/components/ui/tag";
import type { NominationStatus } from "@/lib/training/sheet";

const tones = {
  asked: "neutral",
  proposed: "info",
  approved: "good",
  waiting: "warning",
  refused: "danger",
  withdrawn: "neutral",
  attended: "good",
  absent: "warning",
  closed: "neutral",
} as const satisfies Record<NominationStatus, string>;

/** Where a nomination stands. */
export function StatusTag({ status }: { status: NominationStatus }) {
  const t = useTranslations("training.status");
  return <Tag tone={tones[status]}>{t(status)}</Tag>;
}
