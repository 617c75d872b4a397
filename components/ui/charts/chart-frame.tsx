import type { ReactNode } from "react";

import { Card } from "../card";
import { Disclosure } from "../disclosure";
import { LateDisclosure } from "../late-disclosure";
import { type ChartRow, ChartTable } from "./chart-table";
import { SavePicture } from "./save-picture";

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
  /** Whose figures they are, of which year and day: stands under the picture that is saved. */
  source?: string;
  /** Files that the server makes of the same figures. */
  downloads?: readonly { word: string; href: string }[];
  /** What can be done about it. */
  actions?: ReactNode;
  /** Said instead of the picture and its files where there is nothing to draw. */
  empty?: string;
  children: ReactNode;
};

// Definition and table open below the whole line, not inside it; where the browser cannot, they push the rest on.
const foot =
  "border-line mt-auto flex flex-wrap items-baseline gap-x-5 gap-y-1 border-t pt-2 text-sm " +
  "supports-[selector(::details-content)]:[&_details]:contents [&_details::details-content]:order-1 [&_details::details-content]:min-w-0 [&_details::details-content]:basis-full [&_details:not([open])::details-content]:hidden " +
  "print:border-0 print:pt-0 print:[&_summary]:hidden";

/** Printed open, for nobody can press it on paper. */
const printed =
  "contents print:[&_details::details-content]:[content-visibility:visible] print:[&_details:not([open])::details-content]:block";

/** The sentence, the picture, and in the foot its definition, its table, its files and what can be done about it. */
export function ChartFrame({
  source = "",
  downloads = [],
  actions,
  empty,
  children,
  ...chart
}: ChartFrameProps) {
  const { title, sub, definition, table } = chart;
  return (
    <Card className="min-w-0 break-inside-avoid px-5 pt-4 pb-3">
      <figure className="flex h-full flex-col">
        <div data-pictured="" className="mb-3">
          <figcaption>
            <h2 className="text-xl leading-snug font-semibold">{title}</h2>
            <p className="text-ink-2 mt-0.5 mb-3 text-[13px]">{sub}</p>
          </figcaption>
          {empty ? <p className="text-ink-2 max-w-[60ch] py-2">{empty}</p> : children}
        </div>
        <div className={foot}>
          <div className={printed}>
            <Disclosure summary={definition.word}>
              <p className="max-w-[68ch]">{definition.text}</p>
            </Disclosure>
          </div>
          {!empty && (
            <>
              <LateDisclosure summary={table.word}>
                <ChartTable label={`${table.word}: ${title}`} head={table.head} rows={table.rows} />
              </LateDisclosure>
              <span className="text-brand-strong flex flex-wrap gap-x-5 gap-y-1 print:hidden">
                <SavePicture title={title} source={source} />
                {downloads.map(({ word, href }) => (
                  <a
                    key={href}
                    href={href}
                    download
                    aria-label={`${word}: ${title}`}
                    className="font-semibold underline-offset-4 hover:underline"
                  >
                    {word}
                  </a>
                ))}
              </span>
            </>
          )}
          {actions && <span className="sm:ml-auto print:hidden">{actions}</span>}
        </div>
      </figure>
    </Card>
  );
}
