import { useTranslations } from "next-intl";

type ClosedTableProps = {
  /** A name with its figures in words, in the order of `figures`. */
  rows: readonly { name: string; cells: readonly string[] }[];
};

const figures = ["closedShort", "share", "hours", "cost"] as const;

/** What each has closed and what it took: a table, and on a small screen a list of names with their figures below. */
export function ClosedTable({ rows }: ClosedTableProps) {
  const t = useTranslations("trainingOutcomes");
  return (
    <table className="tabular w-full text-[13px] max-sm:block">
      <thead className="text-ink-3 text-left align-bottom text-[12px] max-sm:sr-only">
        <tr>
          <th className="py-1 pr-4 font-normal">{t("name")}</th>
          {figures.map((figure) => (
            <th key={figure} className="py-1 pl-4 text-right font-normal">
              {t(figure)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="divide-line divide-y max-sm:block">
        {rows.map(({ name, cells }) => (
          <tr key={name} className="max-sm:block max-sm:py-1.5">
            <th
              scope="row"
              className="py-1 pr-4 text-left font-normal break-words max-sm:block max-sm:font-semibold"
            >
              {name}
            </th>
            {cells.map((cell, i) => (
              <td
                key={figures[i]}
                data-figure={t(figures[i] ?? "share")}
                className="before:text-ink-3 py-1 pl-4 text-right whitespace-nowrap before:content-[attr(data-figure)] max-sm:flex max-sm:justify-between max-sm:py-0.5 max-sm:pl-0 sm:before:hidden"
              >
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
