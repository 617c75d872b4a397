import { useTranslations } from "next-intl";

import { type Quarter, quarters } from "@/lib/goals/attainment";

type PeriodLinksProps = {
  path: string;
  /** Of which there are goals. */
  years: readonly number[];
  year: number;
  /** This year, offered also before it has any. */
  now: number;
  quarter: Quarter | null;
  /** The last one that is over. */
  last: Quarter | null;
};

const link =
  "inline-flex min-h-8 min-w-6 items-center justify-center font-semibold aria-[current=page]:text-ink text-brand-strong tabular not-aria-[current=page]:underline underline-offset-4";

/** Which year is shown and up to which of its quarters; only those that are over. */
export function PeriodLinks({ path, years, year, now, quarter, last }: PeriodLinksProps) {
  const t = useTranslations("goalPages");
  const shown = [...new Set([...years, year, now])].filter((one) => one <= now).sort((a, b) => b - a);
  const over = quarters.filter((one) => one <= (last ?? 0));
  return (
    <nav
      aria-label={t("periods")}
      className="text-ink-2 mb-4 flex flex-wrap items-baseline gap-x-8 gap-y-1 text-[13px] print:hidden"
    >
      {shown.length > 1 && (
        <span className="flex items-baseline gap-x-3">
          {t("years")}
          {shown.map((one) => (
            <a
              key={one}
              href={`${path}?year=${one}`}
              aria-current={one === year ? "page" : undefined}
              className={link}
            >
              {one}
            </a>
          ))}
        </span>
      )}
      {over.length > 1 && (
        <span className="flex items-baseline gap-x-3">
          {t("quarters")}
          {over.map((one) => (
            <a
              key={one}
              href={`${path}?year=${year}&quarter=${one}`}
              aria-current={one === quarter ? "page" : undefined}
              className={link}
            >
              {one}
            </a>
          ))}
        </span>
      )}
    </nav>
  );
}
