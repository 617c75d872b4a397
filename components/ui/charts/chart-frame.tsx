import type { ReactNode } from "react";

import { Card } from "../card";
import { Disclosure } from "../disclosure";

type ChartFrameProps = {
  /** What the chart says. */
  title: string;
  sub: string;
  definition: { word: string; text: string };
  table: {
    word: string;
    head: readonly string[];
    rows: readonly { key: string; cells: readonly ReactNode[] }[];
  };
  children: ReactNode;
};

/** The sentence, the picture, and in the foot its definition and its table, which need no script. */
export function ChartFrame({ title, sub, definition, table, children }: ChartFrameProps) {
  return (
    <Card className="break-inside-avoid px-5 pt-4 pb-3">
      <figure>
        <figcaption>
          <h2 className="text-xl leading-snug font-semibold">{title}</h2>
          <p className="text-ink-2 mt-0.5 mb-3 text-[13px]">{sub}</p>
        </figcaption>
        {children}
        <div className="border-line mt-3 flex flex-wrap gap-x-6 gap-y-2 border-t pt-2 text-sm">
          <Disclosure summary={definition.word}>
            <p className="max-w-[68ch]">{definition.text}</p>
          </Disclosure>
          <Disclosure summary={table.word}>
            <ChartTable head={table.head} rows={table.rows} />
          </Disclosure>
        </div>
      </figure>
    </Card>
  );
}

function ChartTable({ head, rows }: Pick<ChartFrameProps["table"], "head" | "rows">) {
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
