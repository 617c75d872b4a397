import { clsx } from "clsx";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

import { Card } from "@/components/ui/card";
import { Meter } from "@/components/ui/meter";
import { useNumbers } from "@/components/ui/numbers";
import { lackingShare, unitShare } from "@/lib/competency/gap-figures";
import type { Gaps } from "@/lib/competency/sheet";

import { competencyName } from "./competency-name";

const link = "text-brand-strong underline underline-offset-2";

type Figure = { word: string; value: number | null; strong?: boolean };

/**
 * Rows of figures beside the share that orders them: columns where there is room, one line of words and numbers under each name
 * where there is none. A count that is not told says so.
 */
function FigureTable({
  label,
  name,
  columns,
  rows,
}: {
  label: string;
  /** The heading of what the rows are called by. */
  name: string;
  columns: readonly string[];
  rows: readonly { id: string; name: ReactNode; share: number | null; figures: readonly Figure[] }[];
}) {
  const t = useTranslations("competencyPages.gaps");
  const { whole, rounded } = useNumbers();
  const head = "px-3 py-2 font-normal first:px-4";
  return (
    <Card className="sm:max-h-144 sm:overflow-auto" tabIndex={0} role="region" aria-label={label}>
      <table className="tabular w-full text-[13px] max-sm:block">
        <thead className="bg-surface text-ink-3 sticky top-0 z-10 text-left text-[12px] max-sm:sr-only">
          <tr>
            <th scope="col" className={head}>
              {name}
            </th>
            {columns.map((word) => (
              <th key={word} scope="col" className={`${head} text-right`}>
                {word}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-line divide-y max-sm:block">
          {rows.map((row) => (
            <tr
              key={row.id}
              className="max-sm:flex max-sm:flex-wrap max-sm:gap-x-3 max-sm:px-4 max-sm:py-2.5"
            >
              <th
                scope="row"
                className="min-w-40 px-4 py-1.5 text-left font-normal max-sm:-order-2 max-sm:w-full max-sm:p-0"
              >
                {row.name}
                {row.share !== null && (
                  <span className="mt-1 block max-w-60 max-sm:max-w-none">
                    <Meter share={row.share} label={rounded(row.share)} />
                  </span>
                )}
              </th>
              {row.figures.map(({ word, value, strong }) => (
                <td
                  key={word}
                  className={clsx(
                    "px-3 py-1.5 text-right whitespace-nowrap max-sm:p-0 max-sm:pt-1",
                    strong && "font-semibold",
                  )}
                >
                  {value === null ? <span className="text-ink-3">{t("kept")}</span> : whole(value)}
                  <span className="text-ink-2 font-normal sm:hidden"> {word}</span>
                </td>
              ))}
              <td className="px-3 py-1.5 text-right whitespace-nowrap max-sm:-order-1 max-sm:p-0 max-sm:pt-1">
                {row.share === null ? <span className="max-sm:hidden">{t("none")}</span> : rounded(row.share)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}

/** Competencies by how many people lack them; who was never assessed has a column of its own. */
export function CompetencyGaps({
  rows,
  hrefOf,
}: {
  rows: Gaps["competencies"];
  hrefOf: (competencyId: string) => string;
}) {
  const t = useTranslations("competencyPages.gaps");
  const words = useTranslations("competencies");
  return (
    <FigureTable
      label={t("competencies")}
      name={t("competency")}
      columns={[t("lacking"), t("unseen"), t("asked"), t("share")]}
      rows={rows.map((row) => ({
        id: row.id,
        name: (
          <a href={hrefOf(row.id)} className={link}>
            {competencyName(words, row)}
          </a>
        ),
        share: lackingShare(row),
        figures: [
          { word: t("lackingShort"), value: row.lacking, strong: true },
          { word: t("unseenShort"), value: row.assessed === null ? null : row.whole - row.assessed },
          { word: t("askedShort"), value: row.whole },
        ],
      }))}
    />
  );
}

/** Units below by the share of their assessed people who lack something. */
export function UnitGaps({ rows, hrefOf }: { rows: Gaps["units"]; hrefOf: (unitId: string) => string }) {
  const t = useTranslations("competencyPages.gaps");
  return (
    <FigureTable
      label={t("units")}
      name={t("unit")}
      columns={[t("lackingPeople"), t("unseenPeople"), t("whole"), t("share")]}
      rows={rows.map((row) => ({
        id: row.id,
        name: (
          <a href={hrefOf(row.id)} className={link}>
            {row.name}
          </a>
        ),
        share: unitShare(row),
        figures: [
          { word: t("lackingShort"), value: row.lacking, strong: true },
          { word: t("unseenShort"), value: row.unseen },
          { word: t("wholeShort"), value: row.whole },
        ],
      }))}
    />
  );
}

/** The people of the unit itself whom the reader may see, those who lack most first. */
export function PersonGaps({ rows }: { rows: Gaps["people"] }) {
  const t = useTranslations("competencyPages.gaps");
  return (
    <Card>
      <ul className="divide-line divide-y">
        {rows.map(({ id, name, title, ...counts }) => (
          <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-4 px-4 py-2">
            <span className="min-w-0">
              <a href={`/development/team/${id}`} className={`${link} font-semibold`}>
                {name}
              </a>{" "}
              <span className="text-ink-3 text-[13px]">{title}</span>
            </span>
            <span className="text-ink-2 text-[13px]">
              {counts.assessed === 0 ? t("personUnseen") : t("person", counts)}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
