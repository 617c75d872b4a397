import { useTranslations } from "next-intl";

import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import type { PatternDeviation } from "@/lib/evaluation/distribution-pattern";
import { deviationKey } from "@/lib/evaluation/group";

import { useDeviationWords } from "./use-deviation-words";

type ReasonFieldsProps = {
  deviations: readonly PatternDeviation[];
  idOf: (deviation: PatternDeviation) => string;
  textOf: (deviation: PatternDeviation) => string;
  onWrite: (deviation: PatternDeviation, text: string) => void;
  /** Whether an empty reason is said to be missing. */
  asked?: boolean;
};

/** A reason for each way in which a group leaves the pattern; nothing where it keeps to it. */
export function ReasonFields({ deviations, idOf, textOf, onWrite, asked = false }: ReasonFieldsProps) {
  const t = useTranslations("evaluation.group");
  const wordsOf = useDeviationWords();
  if (deviations.length === 0) return null;
  return (
    <div className="pt-3">
      <Notice tone="warning">
        <p className="font-semibold">{t("deviates", { count: deviations.length })}</p>
        <p>{t("noQuota")}</p>
        <div className="space-y-3 pt-2">
          {deviations.map((deviation) => (
            <TextField
              key={deviationKey(deviation)}
              id={idOf(deviation)}
              label={t("reasonFor", { deviation: wordsOf(deviation) })}
              maxLength={2000}
              error={asked && !textOf(deviation).trim() ? t("reasonMissing") : undefined}
              value={textOf(deviation)}
              onChange={({ currentTarget }) => onWrite(deviation, currentTarget.value)}
            />
          ))}
        </div>
        <p className="text-ink-3 pt-1 text-sm">{t("reasonReaders")}</p>
      </Notice>
    </div>
  );
}
