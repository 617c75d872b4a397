import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getFormatter, getTranslations } from "next-intl/server";

import { RemindRater } from "@/components/planning/remind-rater";
import { Words } from "@/components/shell/words";
import { Card } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { PageHeader } from "@/components/ui/page-header";
import { holds } from "@/lib/access/permissions";
import { requireActor } from "@/lib/access/session";
import { findWaiting } from "@/lib/planning/queries";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("planning.waiting"))("title"),
});

export default async function WaitingPage() {
  const actor = await requireActor();
  if (!holds(actor, "report:read")) notFound();
  const [t, format, lines] = await Promise.all([
    getTranslations("planning.waiting"),
    getFormatter(),
    findWaiting(actor),
  ]);
  const [worst] = lines;
  if (!worst) return <Empty title={t("none")} />;
  const people = lines.reduce((sum, { count }) => sum + count, 0);
  const on = (instant: string) => format.dateTime(new Date(instant), { day: "numeric", month: "long" });

  return (
    <Words of={["planning"]}>
      <PageHeader
        above={t("title")}
        title={t("headline", { name: worst.name, count: worst.count })}
        lede={t("lede", { people, raters: lines.length })}
      />
      <Card>
        <ol className="divide-line divide-y">
          {lines.map(({ raterId, name, title, unit, count, since, reminded }) => (
            <li
              key={raterId}
              className="grid items-center gap-x-4 gap-y-1 px-4 py-2.5 sm:grid-cols-[minmax(0,1fr)_12rem_auto]"
            >
              <div className="min-w-0">
                <p className="font-semibold">{name}</p>
                <p className="text-ink-2 text-[13px]">{[title, unit].filter(Boolean).join(" · ")}</p>
              </div>
              <p className="text-[13px]">
                <b className="tabular">{t("plans", { count })}</b>
                <span className="text-ink-3 block">{t("since", { date: on(since) })}</span>
              </p>
              <RemindRater
                raterId={raterId}
                name={name}
                reminded={reminded}
                message={t("message", { name, count, date: on(since) })}
              />
            </li>
          ))}
        </ol>
      </Card>
    </Words>
  );
}
