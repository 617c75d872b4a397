import { useTranslations } from "next-intl";

import { Section } from "@/components/ui/section";
import { deviationNamed } from "@/lib/evaluation/group";

import { useDeviationWords } from "./use-deviation-words";

type GroupReasonsProps = {
  reasons: readonly { raterId: string; rater: string; deviation: string; text: string }[];
};

/** Why raters left the pattern, in their words; nothing where nobody did. */
export function GroupReasons({ reasons }: GroupReasonsProps) {
  const t = useTranslations("evaluation.group");
  const wordsOf = useDeviationWords();
  if (reasons.length === 0) return null;
  return (
    <div className="pt-6">
      <Section title={t("unitReasons")}>
        <dl className="space-y-2">
          {reasons.map(({ raterId, rater, deviation, text }) => (
            <div key={`${raterId}/${deviation}`}>
              <dt className="text-ink-2 text-[13px]">
                {t("reasonOf", { rater, deviation: wordsOf(deviationNamed(deviation)) })}
              </dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </Section>
    </div>
  );
}
