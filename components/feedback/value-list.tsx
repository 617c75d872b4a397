import { useTranslations } from "next-intl";

import type { Beside } from "@/lib/feedback/sheet";
import { behaviourValues } from "@/lib/planning/behaviour-values";

import { BesideLine } from "./beside-line";

/** The values of behaviour on which there is feedback, with it. */
export function ValueList({ beside }: { beside: Beside }) {
  const t = useTranslations("feedback");
  const words = useTranslations("vocabulary.behaviour");
  const values = behaviourValues.filter((value) => beside.said.some(({ about }) => about === value));
  if (values.length === 0) return <p className="text-ink-3">{t("noneOnValues")}</p>;
  return (
    <ul className="space-y-2">
      {values.map((value) => (
        <li key={value}>
          <p className="font-semibold">{words(value)}</p>
          <BesideLine beside={beside} about={value} />
        </li>
      ))}
    </ul>
  );
}
