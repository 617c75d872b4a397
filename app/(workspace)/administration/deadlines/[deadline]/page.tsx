import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";

import { OwingList } from "@/components/deadlines/owing-list";
import { Empty } from "@/components/ui/empty";
import { PageHeader } from "@/components/ui/page-header";
import { Pager } from "@/components/ui/pager";
import { requireActor } from "@/lib/access/session";
import { canKeepDeadlines } from "@/lib/deadlines/policy";
import { findOwing } from "@/lib/deadlines/queries/owing";
import { deadlineParameters, owingFilterSchema } from "@/lib/deadlines/schema";
import type { SearchParameters } from "@/lib/search-parameters";

type OwingPageProps = { params: Promise<{ deadline: string }>; searchParams: SearchParameters };

export async function generateMetadata({ params }: OwingPageProps): Promise<Metadata> {
  const asked = deadlineParameters.safeParse(await params);
  if (!asked.success) notFound();
  return { title: (await getTranslations("deadlines"))(`kinds.${asked.data.deadline}`) };
}

export default async function OwingPage({ params, searchParams }: OwingPageProps) {
  const actor = await requireActor();
  const asked = deadlineParameters.safeParse(await params);
  if (!asked.success || !canKeepDeadlines(actor)) notFound();
  const { deadline } = asked.data;
  const filter = owingFilterSchema.parse(await searchParams);
  const [t, d, { lines, total, page, pages }] = await Promise.all([
    getTranslations("owing"),
    getTranslations("deadlines"),
    findOwing(actor, { deadline, ...filter }),
  ]);
  const { which } = filter;
  const href = (wanted: number) => `/administration/deadlines/${deadline}?which=${which}&page=${wanted}`;

  return (
    <>
      <PageHeader
        title={t(`headline.${which}`, { count: total, kind: d(`kinds.${deadline}`) })}
        lede={d(`rules.${deadline}`)}
        above={<a href="/administration/deadlines">{d("title")}</a>}
      >
        <a
          href={`/administration/deadlines/${deadline}?which=${which === "open" ? "late" : "open"}`}
          className="text-brand-strong inline-flex min-h-6 items-center font-semibold"
        >
          {t(which === "open" ? "showLate" : "showOpen")}
        </a>
      </PageHeader>
      {lines.length === 0 ? (
        <Empty title={t("none")} />
      ) : (
        <>
          <OwingList lines={lines} late={which === "late"} />
          <Pager
            page={page}
            pages={pages}
            hrefOf={href}
            words={{ newer: t("previous"), older: t("next"), place: t("page", { page, pages }) }}
          />
        </>
      )}
    </>
  );
}
