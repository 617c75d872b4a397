type NeedsTableProps = {
  head: readonly string[];
  /** A row begins with its name, which may lead to its own figures. */
  rows: readonly { name: string; href?: string; cells: readonly string[] }[];
};

/** Figures of needs: a table where there is room, and a list with each figure beside its name on a narrow screen. */
export function NeedsTable({ head, rows }: NeedsTableProps) {
  return (
    <table className="tabular w-full text-[13px] max-md:block">
      <thead className="text-ink-3 text-left align-bottom text-[12px] max-md:sr-only">
        <tr>
          {head.map((word) => (
            <th key={word} scope="col" className="py-1 pr-5 font-normal not-first:text-right last:pr-0">
              {word}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="divide-line divide-y max-md:block">
        {rows.map(({ name, href, cells }, row) => (
          <tr key={`${name}/${row}`} className="max-md:block max-md:py-2">
            <th
              scope="row"
              className="min-w-40 py-1 pr-5 text-left font-normal max-md:block max-md:pr-0 max-md:font-semibold"
            >
              {href ? (
                <a href={href} className="text-brand-strong underline underline-offset-2">
                  {name}
                </a>
              ) : (
                name
              )}
            </th>
            {cells.map((cell, i) => (
              <td
                key={head[i + 1]}
                data-head={head[i + 1]}
                className="max-md:before:text-ink-2 py-1 pr-5 text-right whitespace-nowrap last:pr-0 max-md:flex max-md:justify-between max-md:gap-4 max-md:py-0.5 max-md:pr-0 max-md:before:whitespace-normal max-md:before:content-[attr(data-head)]"
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
