import { clsx } from "clsx";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";

import { lightTones } from "@/components/goals/light-tones";
import { glossed } from "@/components/help/glossed";
import { GuideLink } from "@/components/help/guide-link";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { Tag } from "@/components/ui/tag";
import { requireActor } from "@/lib/access/session";
import { lastQuarter, lightOf } from "@/lib/goals/attainment";
import { findGoals } from "@/lib/goals/queries";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("goals"))("title"),
});

export default async function GoalsPage() {
  const actor = await requireActor();
  const year = Number(actor.today.slice(0, 4));
  const quarter = lastQuarter(year, actor.today);
  const [t, locale, units] = await Promise.all([
    getTranslations("goals"),
    getLocale(),
    findGoals(actor, year, quarter),
  ]);
  const percent = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 });
  const reported = units.filter((unit) => unit.reported > 0).length;
  const behind = units.filter(({ mean }) => mean !== null && mean < 1).length;
  const facts = { year: String(year), quarter: quarter ?? 1 };

  return (
    <>
      <PageHeader
        above={t("title")}
        title={quarter ? t("headline", { behind, reported }) : t("headlineNone", facts)}
        lede={t.rich(quarter ? "lede" : "ledeNone", { ...glossed, ...facts })}
      >
        <GuideLink step="goals" />
      </PageHeader>
      <Card>
        <ul className="divide-line divide-y">
          {units.map(({ id, name, kind, mean, reported: told, of }) => {
            const light = lightOf(quarter && mean);
            return (
              <li
                key={id}
                className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-1 px-4 py-2.5 sm:grid-cols-[minmax(0,1fr)_7rem_6rem_8rem]"
              >
                <a
                  href={`/goals/${id}`}
                  className={clsx("underline-offset-4 hover:underline", kind === "region" && "font-semibold")}
                >
                  {name}
                </a>
                <span className="text-ink-2 text-[13px]">
                  {of === 0 ? t("noGoals") : t("reportedOf", { reported: told, of })}
                </span>
                <b className="tabular sm:text-right">{mean === null ? "–" : percent.format(mean)}</b>
                <span className="sm:text-right">
                  <Tag tone={lightTones[light]}>{t(`light.${light}`)}</Tag>
                </span>
              </li>
            );
          })}
        </ul>
      </Card>
    </>
  );
}
