import { useFormatter, useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import type { PersonFile } from "@/lib/organisation/sheet";

import { UndoMovement } from "./undo-movement";

type MovementHistoryProps = Pick<PersonFile, "movements" | "undone">;

/** What was recorded of somebody, the latest first, each with the way to undo it; and what was undone, and why. */
export function MovementHistory({ movements, undone }: MovementHistoryProps) {
  const t = useTranslations("movements");
  const format = useFormatter();
  const on = (day: string) => format.dateTime(new Date(day), { dateStyle: "long" });
  if (movements.length + undone.length === 0) return null;
  return (
    <Card className="mb-4">
      <ul className="divide-line divide-y">
        {movements.map(({ id, kind, from, basis, title, single }) => (
          <li key={id} className="space-y-2 px-4 py-2.5">
            <div>
              <p className="font-semibold">{[t(`kinds.${kind}`), title].filter(Boolean).join(": ")}</p>
              <p className="text-ink-2 text-[13px]">{t("recordedFrom", { date: on(from), basis })}</p>
            </div>
            {single && <UndoMovement movementId={id} what={t(`kinds.${kind}`)} />}
          </li>
        ))}
        {undone.map(({ id, kind, from, reason, undoneAt }) => (
          <li key={id} className="px-4 py-2.5">
            <p className="text-ink-2">
              <s>{t(`kinds.${kind}`)}</s> {t("undoneOn", { date: on(undoneAt), from: on(from) })}
            </p>
            <p className="text-ink-2 text-[13px]">{reason}</p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
