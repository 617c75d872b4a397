import type { useTranslations } from "next-intl";

import { periodName } from "@/lib/evaluation/period-name";
import type { QueueItem } from "@/lib/tasks/sheet";

type Words = {
  t: ReturnType<typeof useTranslations<"queue.kinds">>;
  period: ReturnType<typeof useTranslations<"vocabulary.period">>;
};

/** What waits, in words: "Rencana kinerja, edisi ke-1". */
export function whatWaits(item: QueueItem, { t, period }: Words) {
  if (item.kind === "plan") return t("plan", { edition: item.edition });
  if (item.kind === "reports") return t("reports", { count: item.count });
  if (item.kind === "assignment") return t("assignment");
  if (item.kind === "offer") return t(`offer.${item.step}`);
  if (item.kind === "development") return t("development", { year: String(item.year) });
  return t(item.step, { period: periodName(period, item.period) });
}
