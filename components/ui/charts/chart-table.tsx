"use client";

import { clsx } from "clsx";

/** A row begins with its name, which leads to its own figures where it has any; two that may be called alike have ids. */
export type ChartRow = { id?: string; name: string; href?: string; cells: readonly string[] };

type ChartTableProps = {
  /** What it is a table of, for whoever comes to it by keys and does not see it. */
  label: string;
  head: readonly string[];
  rows: readonly ChartRow[];
  /** Whether it is the whole page: as long as it is, its headings in sight. */
  whole?: boolean;
};

/**
 * Figures by unit. On the browser's side of the line, so that a page carries their words and not their markup too.
 */
export function ChartTable({ label, head, rows, whole = false }: ChartTableProps) {
  return (
    <div
      className={clsx(
        "overflow-auto print:max-h-none print:overflow-visible",
        whole ? "max-h-[calc(100dvh-13rem)] min-h-64" : "max-h-96",
      )}
      role="region"
      aria-label={label}
      tabIndex={0}
    >
      <table className="tabular w-full text-[13px] sm:[&_tbody_th]:whitespace-nowrap [&_td]:py-1 [&_td]:pr-5 [&_td]:text-right max-sm:[&_td]:min-w-22 sm:[&_td]:whitespace-nowrap [&_th]:py-1 [&_th]:pr-5 [&_th]:font-normal [&_th:not(:first-child)]:text-right">
        <thead className="text-ink-3 bg-surface sticky top-0 z-10 text-left align-bottom text-[12px]">
          <tr>
            {head.map((word) => (
              <th key={word} scope="col">
                {word}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-line [&_a]:text-brand-strong divide-y text-left [&_a]:underline [&_a]:underline-offset-2">
          {rows.map(({ id, name, href, cells }) => (
            <tr key={id ?? name}>
              <th scope="row">{href ? <a href={href}>{name}</a> : name}</th>
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
