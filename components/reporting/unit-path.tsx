import { useTranslations } from "next-intl";

type Named = { id: string; name: string };

/** The units above the one that is looked at, each with the same figures; the highest in sight comes first. */
export function UnitPath({
  above,
  unit,
  hrefOf,
}: {
  above: readonly Named[];
  unit: Named;
  hrefOf: (unitId: string) => string;
}) {
  const t = useTranslations("reporting");
  return (
    <nav aria-label={t("path")}>
      <ol className="flex flex-wrap items-baseline gap-x-2">
        {above.map(({ id, name }) => (
          <li key={id} className="after:text-ink-3 after:ml-2 after:content-['›']">
            <a href={hrefOf(id)} className="inline-block min-h-6 py-0.5">
              {name}
            </a>
          </li>
        ))}
        <li aria-current="page">{unit.name}</li>
      </ol>
    </nav>
  );
}
