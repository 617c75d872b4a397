import { useFormatter, useTranslations } from "next-intl";

import { Notice } from "@/components/ui/notice";
import type { ReorganisationPreview } from "@/lib/reorganisation/sheet";

type Effect = ReorganisationPreview["effects"][number];

/** What comes of a reorganisation, in words: who sits where, who rates whom, what goes along and what stays. */
export function UnitEffects({ preview: { effects, along } }: { preview: ReorganisationPreview }) {
  const t = useTranslations("units");
  const format = useFormatter();
  const sentence = ({ what, facts }: Effect) => {
    const { date = "", ...rest } = facts;
    const on = date && format.dateTime(new Date(String(date)), { dateStyle: "long" });
    return t(`effects.${what}`, { ...rest, date: on } as never);
  };
  const kept = along ? (["plans", "waiting", "evaluations", "teams", "goals", "roles"] as const) : [];
  const [main] = effects;
  return (
    <Notice>
      <p className="font-semibold" role="status">
        {t("comes")}
      </p>
      <ul className="list-disc space-y-1 pl-5">
        {effects.map((effect, i) => (
          <li key={i}>{sentence(effect)}</li>
        ))}
        {kept.map(
          (what) =>
            along && along[what] > 0 && <li key={what}>{t(`along.${what}`, { count: along[what] })}</li>,
        )}
        {main && <li>{t(`stays.${main.what as "merged"}`)}</li>}
      </ul>
    </Notice>
  );
}
