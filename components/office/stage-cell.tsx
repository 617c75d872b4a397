import { useFormatter, useTranslations } from "next-intl";

import { isCounted, type Stages } from "@/lib/office/stages";

/** How many of how many at one stage, and what its day has left behind; a dash while nobody counts it. */
export function StageCell({ stage }: { stage: Stages[number] }) {
  const t = useTranslations("office.stages");
  const format = useFormatter();
  if (!isCounted(stage) || stage.of === 0)
    return (
      <span className="text-ink-3" aria-label={t("uncounted")} role="img">
        –
      </span>
    );
  const { done, of, day, late } = stage;
  const on = day && format.dateTime(new Date(day), { day: "numeric", month: "short" });
  return (
    <>
      <span className="tabular block whitespace-nowrap">
        <span className={late > 0 ? "text-danger font-semibold" : "font-semibold"}>
          {format.number(done)}
        </span>
        <span className="text-ink-3"> / {format.number(of)}</span>
      </span>
      <Share done={done} of={of} late={late > 0} />
      {on && done < of && (
        <span className={`block text-[12px] ${late > 0 ? "text-danger" : "text-ink-3"}`}>
          {late > 0 ? t("late", { count: late, date: on }) : t("by", { date: on })}
        </span>
      )}
    </>
  );
}

/** The same as a thin bar; it only repeats the numbers. */
const Share = ({ done, of, late }: { done: number; of: number; late: boolean }) => (
  <svg
    viewBox="0 0 100 4"
    preserveAspectRatio="none"
    aria-hidden
    className="mt-1 block h-1 w-full rounded-full"
  >
    <rect width="100" height="4" className="fill-line" />
    <rect width={Math.min(done / of, 1) * 100} height="4" className={late ? "fill-danger" : "fill-brand"} />
  </svg>
);
