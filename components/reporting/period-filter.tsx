import { clsx } from "clsx";
import { useTranslations } from "next-intl";

type Choice = { href: string; word: string; isCurrent: boolean };

/** Years, and the year as a whole or one of its quarters. */
export function PeriodFilter({
  years,
  year,
  quarter,
  hrefOf,
}: {
  years: readonly number[];
  year: number;
  quarter: number;
  hrefOf: (period: { year: number; quarter: number }) => string;
}) {
  const t = useTranslations("reporting");
  const quarters = [0, 1, 2, 3, 4] as const;
  return (
    <div className="mb-5 flex flex-wrap gap-x-6 gap-y-2 print:hidden">
      <Choices
        label={t("years")}
        choices={[...years].sort().map((each) => ({
          href: hrefOf({ year: each, quarter }),
          word: String(each),
          isCurrent: each === year,
        }))}
      />
      <Choices
        label={t("quarters")}
        choices={quarters.map((each) => ({
          href: hrefOf({ year, quarter: each }),
          word: t(`quarter.${each}`),
          isCurrent: each === quarter,
        }))}
      />
    </div>
  );
}

function Choices({ label, choices }: { label: string; choices: readonly Choice[] }) {
  return (
    <nav
      aria-label={label}
      className="border-line bg-surface flex max-w-full overflow-x-auto rounded-md border p-0.5 text-[13px]"
    >
      {choices.map(({ href, word, isCurrent }) => (
        <a
          key={href}
          href={href}
          aria-current={isCurrent ? "true" : undefined}
          className={clsx(
            "rounded px-2.5 py-1 whitespace-nowrap",
            isCurrent ? "bg-brand-soft text-brand-strong font-semibold" : "text-ink-2 hover:text-ink",
          )}
        >
          {word}
        </a>
      ))}
    </nav>
  );
}
