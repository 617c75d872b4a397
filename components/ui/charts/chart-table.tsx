"use client";

import type { ReactNode } from "react";

type ChartTableProps = {
  head: readonly string[];
  rows: readonly { key: string; cells: readonly ReactNode[] }[];
};

/** All rows of a chart. On the browser's side of the line, so that a page carries their words and not their markup too. */
export function ChartTable({ head, rows }: ChartTableProps) {
  return (
    <div className="max-h-96 overflow-auto" tabIndex={0}>
      <table className="text-[13px]">
        <thead className="text-ink-3 text-left text-[12px]">
          <tr>
            {head.map((word) => (
              <th key={word} className="py-1 pr-5 font-normal">
                {word}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells }) => (
            <tr key={key} className="border-line border-t">
              {cells.map((cell, i) => (
                <td key={head[i]} className="py-1 pr-5">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
