import { useTranslations } from "next-intl";

import type { BehaviourValue } from "@/lib/evaluation/sheet";

type RemarksGivenProps = { remarks: readonly { value: BehaviourValue; text: string }[] };

/** What the rater wrote on values of BerAKHLAK; nothing where nothing was written. */
export function RemarksGiven({ remarks }: RemarksGivenProps) {
  const t = useTranslations("evaluation");
  const words = useTranslations("vocabulary.behaviour");
  if (remarks.length === 0) return null;
  return (
    <section>
      <h3 className="font-sans text-[14.5px] font-semibold">{t("valueRemarksShown")}</h3>
      <dl className="grid gap-x-4 gap-y-0.5 sm:grid-cols-[11rem_minmax(0,1fr)]">
        {remarks.map(({ value, text }) => (
          <div key={value} className="contents">
            <dt className="text-ink-2">{words(value)}</dt>
            <dd className="break-words">{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
