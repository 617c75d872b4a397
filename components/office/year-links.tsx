import { useTranslations } from "next-intl";

/** The years that the office looks at. */
export function YearLinks({ years, year }: { years: readonly number[]; year: number }) {
  const t = useTranslations("office.year");
  return (
    <nav aria-label={t("years")} className="mb-5 flex flex-wrap gap-1.5">
      {years.map((one) => (
        <a
          key={one}
          href={`/administration/office/year?year=${one}`}
          aria-current={one === year ? "page" : undefined}
          className="tabular border-line-strong hover:bg-sunken aria-[current=page]:border-brand aria-[current=page]:bg-brand-soft aria-[current=page]:text-brand-strong inline-flex min-h-8 items-center rounded-md border px-3 text-[13px] font-semibold no-underline"
        >
          {one}
        </a>
      ))}
    </nav>
  );
}
