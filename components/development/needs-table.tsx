type NeedsTableProps = {
  head: readonly string[];
  /** A row begins with its name, which may lead to its own figures. */
  rows: readonly { name: string; href?: string; cells: readonly string[] }[];
};

/** Figures of needs in a table that scrolls in its own place. */
export function NeedsTable({ head, rows }: NeedsTableProps) {
  return (
    <div className="max-h-96 overflow-auto" tabIndex={0}>
      <table className="tabular w-full text-[13px] [&_td]:py-1 [&_td]:pr-5 [&_td]:text-right [&_td]:whitespace-nowrap [&_th]:py-1 [&_th]:pr-5 [&_th]:font-normal [&_thead_th:not(:first-child)]:text-right">
        <thead className="text-ink-3 bg-surface sticky top-0 text-left align-bottom text-[12px]">
          <tr>
            {head.map((word) => (
              <th key={word} scope="col">
                {word}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-line [&_a]:text-brand-strong divide-y [&_a]:underline [&_a]:underline-offset-2">
          {rows.map(({ name, href, cells }, row) => (
            <tr key={`${name}/${row}`}>
              <th scope="row" className="min-w-40 text-left">
                {href ? <a href={href}>{name}</a> : name}
              </th>
              {cells.map((cell, i) => (
                <td key={head[i + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
