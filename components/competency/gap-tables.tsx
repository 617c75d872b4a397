import { useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import { Meter } from "@/components/ui/meter";
import { useNumbers } from "@/components/ui/numbers";
import { lackingShare } from "@/lib/competency/gap-figures";
import type { Gaps } from "@/lib/competency/sheet";

import { competencyName } from "./competency-name";

const head = "px-3 py-2 font-normal first:px-4";
const cell = "px-3 py-1.5 text-right whitespace-nowrap";
const name = "px-4 py-1.5 text-left font-normal min-w-40";
const link = "text-brand-strong underline underline-offset-2";

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
  const { whole, rounded } = useNumbers();
  return (
    <Card className="overflow-auto" tabIndex={0} role="region" aria-label={t("competencies")}>
      <table className="tabular w-full text-[13px]">
        <thead className="text-ink-3 text-left text-[12px]">
          <tr>
            <th scope="col" className={head}>
              {t("competency")}
            </th>
            {[t("lacking"), t("share"), t("unseen"), t("asked")].map((word) => (
              <th key={word} scope="col" className={`${head} text-right`}>
                {word}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-line divide-y">
          {rows.map((row) => {
            const share = lackingShare(row);
            return (
              <tr key={row.id}>
                <th scope="row" className={name}>
                  <a href={hrefOf(row.id)} className={link}>
                    {competencyName(words, row)}
                  </a>
                  {share !== null && (
                    <span className="mt-1 block max-w-60">
                      <Meter share={share} label={rounded(share)} />
                    </span>
                  )}
                </th>
                <td className={`${cell} font-semibold`}>{whole(row.lacking)}</td>
                <td className={cell}>{share === null ? t("none") : rounded(share)}</td>
                <td className={cell}>{whole(row.whole - row.assessed)}</td>
                <td className={cell}>{whole(row.whole)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Card>
  );
}

/** Units below by how many of their people lack something. */
export function UnitGaps({ rows, hrefOf }: { rows: Gaps["units"]; hrefOf: (unitId: string) => string }) {
  const t = useTranslations("competencyPages.gaps");
  const { whole } = useNumbers();
  return (
    <Card className="max-h-144 overflow-auto" tabIndex={0} role="region" aria-label={t("units")}>
      <table className="tabular w-full text-[13px]">
        <thead className="bg-surface text-ink-3 sticky top-0 text-left text-[12px]">
          <tr>
            <th scope="col" className={head}>
              {t("unit")}
            </th>
            {[t("lackingPeople"), t("unseenPeople"), t("whole")].map((word) => (
              <th key={word} scope="col" className={`${head} text-right`}>
                {word}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-line divide-y">
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row" className={name}>
                <a href={hrefOf(row.id)} className={link}>
                  {row.name}
                </a>
              </th>
              <td className={`${cell} font-semibold`}>{whole(row.lacking)}</td>
              <td className={cell}>{whole(row.unseen)}</td>
              <td className={cell}>{whole(row.whole)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}

/** The people of the unit itself whom the reader may see, those who lack most first. */
export function PersonGaps({ rows }: { rows: Gaps["people"] }) {
  const t = useTranslations("competencyPages.gaps");
  return (
    <Card>
      <ul className="divide-line divide-y">
        {rows.map(({ id, name: called, title, ...counts }) => (
          <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-4 px-4 py-2">
            <span className="min-w-0">
              <a href={`/development/team/${id}`} className={`${link} font-semibold`}>
                {called}
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
