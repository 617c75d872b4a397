import type { ReactNode } from "react";

import { Card } from "../card";
import { Disclosure } from "../disclosure";
import { LateDisclosure } from "../late-disclosure";
import { type ChartRow, ChartTable } from "./chart-table";

type ChartFrameProps = {
  /** What the chart says. */
  title: string;
  sub: string;
  definition: { word: string; text: string };
  table: {
    word: string;
    head: readonly string[];
    rows: readonly ChartRow[];
  };
  children: ReactNode;
};

/** The sentence, the picture, and in the foot its definition and its table. */
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
          <LateDisclosure summary={table.word}>
            <ChartTable head={table.head} rows={table.rows} />
          </LateDisclosure>
        </div>
      </figure>
    </Card>
  );
}
