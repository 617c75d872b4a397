"use client";

import { clsx } from "clsx";

/** A row begins with its name, which leads to its own figures where it has any. */
export type ChartRow = { name: string; href?: string; cells: readonly string[] };

type ChartTableProps = {
  head: readonly string[];
  rows: readonly ChartRow[];
  /** Whether it is the whole page: as long as it is, its headings in sight. */
  whole?: boolean;
};

/**
 * Figures by unit. On the browser's side of the line, so that a page carries their words and not their markup too.
 */
export function ChartTable({ head, rows, whole = false }: ChartTableProps) {
  return (
    <div
      className={clsx(
        "overflow-auto print:max-h-none print:overflow-visible",
        whole ? "max-h-[calc(100dvh-13rem)] min-h-64" : "max-h-96",
      )}
      tabIndex={0}
    >
      <table className="tabular w-full text-[13px] [&_td]:py-1 [&_td]:pr-5 sm:[&_td]:whitespace-nowrap [&_td:not(:first-child)]:text-right max-sm:[&_td:not(:first-child)]:min-w-22 [&_th]:py-1 [&_th]:pr-5 [&_th]:font-normal [&_th:not(:first-child)]:text-right">
        <thead className="text-ink-3 bg-surface sticky top-0 z-10 text-left align-bottom text-[12px]">
          <tr>
            {head.map((word) => (
              <th key={word}>{word}</th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-line [&_a]:text-brand-strong divide-y [&_a]:underline [&_a]:underline-offset-2">
          {rows.map(({ name, href, cells }) => (
            <tr key={href ?? name}>
              <td>{href ? <a href={href}>{name}</a> : name}</td>
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
