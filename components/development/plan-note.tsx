import { useTranslations } from "next-intl";

import { Notice } from "@/components/ui/notice";
import type { DevelopmentSheet } from "@/lib/development/sheet";

/** The last words about the whole plan: why it came back, or why it was opened again. */
export function PlanNote({ plan }: { plan: DevelopmentSheet }) {
  const t = useTranslations("developmentPlan.note");
  const { status, note: text, decidedBy: name } = plan;
  if (!text || status === "approved") return null;
  return (
    <div className="mb-6">
      <Notice tone={status === "returned" ? "warning" : "info"}>
        <p className="break-words whitespace-pre-wrap">{t(status, { name: name ?? "", text })}</p>
      </Notice>
    </div>
  );
}
