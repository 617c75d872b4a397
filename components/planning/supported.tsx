import { useTranslations } from "next-intl";

import { Tag } from "@/components/ui/tag";
import type { ConfirmedResult } from "@/lib/planning/edition";

type SupportedProps = {
  by: Pick<ConfirmedResult, "support">;
  /** Whether its owner could link it and may want to know that it is not. */
  expected: boolean;
};

/** Which of the superior's results this one supports, and how. */
export function Supported({ by: { support }, expected }: SupportedProps) {
  const t = useTranslations("planning.support");
  const methods = useTranslations("vocabulary.cascadingMethod");
  if (!support) return expected ? <p className="text-ink-3 text-[13px]">{t("unlinked")}</p> : null;
  const { name, statement, text, method, current, provisional, assigner } = support;
  return (
    <p className="text-ink-2 text-[13px]">
      {t("supports", { name, statement, text, method: methods(`${method}.name`) })}{" "}
      {assigner && <Tag>{t("assignedBy", { name: assigner.name })}</Tag>}{" "}
      {!current && <Tag tone="warning">{t("gone")}</Tag>}
      {current && provisional && <Tag tone="warning">{t("provisional")}</Tag>}
    </p>
  );
}
