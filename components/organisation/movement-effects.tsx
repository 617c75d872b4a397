import { useFormatter, useTranslations } from "next-intl";

import { Notice } from "@/components/ui/notice";
import type { MovementPreview } from "@/lib/movements/sheet";

type Effect = MovementPreview["effects"][number];

/** What comes of a movement, in words: whose seat, whose people, what waits. */
export function MovementEffects({ preview: { effects, waiting } }: { preview: MovementPreview }) {
  const t = useTranslations("movements");
  const format = useFormatter();
  const on = (day: string) => format.dateTime(new Date(day), { dateStyle: "long" });
  const sentence = ({ what, facts }: Effect) => {
    const { date = "", end = "", kind = "", reason = "", ...rest } = facts;
    const worded = {
      ...rest,
      date: date && on(String(date)),
      end: end ? on(String(end)) : "none",
      kind: kind && t(`kinds.${kind}` as "kinds.death"),
      reason: reason && t(`reasons.${reason}` as "reasons.suspended"),
    };
    return t(`effects.${what}`, worded as never);
  };
  return (
    <Notice>
      <p className="font-semibold" role="status">
        {t("comes")}
      </p>
      <ul className="list-disc space-y-1 pl-5">
        {effects.map((effect, i) => (
          <li key={i}>{sentence(effect)}</li>
        ))}
        {(["plans", "evaluations", "closes"] as const).map(
          (what) => waiting[what] > 0 && <li key={what}>{t(`waiting.${what}`, { count: waiting[what] })}</li>,
        )}
      </ul>
    </Notice>
  );
}
