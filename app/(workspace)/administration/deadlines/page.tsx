import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getFormatter, getTranslations } from "next-intl/server";

import { DeadlineRow } from "@/components/deadlines/deadline-row";
import { GuideLink } from "@/components/help/guide-link";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/access/session";
import { canKeepDeadlines } from "@/lib/deadlines/policy";
import type { DeadlineLine } from "@/lib/deadlines/sheet";
import { findDeadlines } from "@/lib/deadlines/queries/overview";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("deadlines"))("title"),
});

export default async function DeadlinesPage() {
  const actor = await requireActor();
  if (!canKeepDeadlines(actor)) notFound();
  const [t, format, { lines, last }] = await Promise.all([
    getTranslations("deadlines"),
    getFormatter(),
    findDeadlines(actor),
  ]);
  const at = (instant: string) =>
    format.dateTime(new Date(instant), { dateStyle: "medium", timeStyle: "short" });
  const on = (day: string) => format.dateTime(new Date(day), { dateStyle: "long" });

  return (
    <>
      <PageHeader
        title={t("headline", { open: sumOf(lines, "open"), late: sumOf(lines, "late") })}
        lede={t("lede")}
      >
        <GuideLink step="remindOfDeadlines" />
      </PageHeader>
      <p className="text-ink-2 mb-4">
        {last ? t("last", { at: at(last.at), day: on(last.day), told: last.told }) : t("never")}
      </p>
      <Card>
        <ul className="divide-line divide-y">
          {lines.map((line) => (
            <DeadlineRow key={line.deadline} line={line} />
          ))}
        </ul>
      </Card>
    </>
  );
}

const sumOf = (lines: readonly DeadlineLine[], of: "open" | "late") =>
  lines.reduce((sum, line) => sum + line[of], 0);
