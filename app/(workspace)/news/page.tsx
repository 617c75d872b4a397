import type { Metadata } from "next";
import Link from "next/link";
import { getFormatter, getTranslations } from "next-intl/server";

import { NewsSeen } from "@/components/notifications/news-seen";
import { Card } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { PageHeader } from "@/components/ui/page-header";
import { Tag } from "@/components/ui/tag";
import { requireActor } from "@/lib/access/session";
import { placeOf } from "@/lib/notifications/place-of";
import { findNews } from "@/lib/notifications/queries";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("shell.news"))("title"),
});

export default async function NewsPage() {
  const actor = await requireActor();
  const [t, sentence, format, news] = await Promise.all([
    getTranslations("shell.news"),
    getTranslations("events"),
    getFormatter(),
    findNews(actor),
  ]);
  const [newest] = news;
  if (!newest) {
    return (
      <>
        <PageHeader title={t("title")} />
        <Empty title={t("none")}>
          <p>{t("noneLede")}</p>
        </Empty>
      </>
    );
  }
  return (
    <>
      <NewsSeen upTo={newest.id} />
      <PageHeader
        title={t("headline", { unread: news.filter(({ unread }) => unread).length })}
        lede={t("lede")}
      />
      <Card>
        <ul className="divide-line divide-y">
          {news.map(({ id, topic, subjectId, at, unread, actorName }) => (
            <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-4 px-4 py-2.5">
              <Link
                href={placeOf({ topic, subjectId })}
                className={unread ? "font-semibold" : "text-ink-2 no-underline hover:underline"}
              >
                {sentence(topic as "plan.submitted", { actor: actorName ?? t("system") })}
              </Link>
              <span className="text-ink-3 flex gap-2 text-[13px]">
                {unread && <Tag tone="info">{t("new")}</Tag>}
                <time dateTime={at}>
                  {format.dateTime(new Date(at), { dateStyle: "medium", timeStyle: "short" })}
                </time>
              </span>
            </li>
          ))}
        </ul>
      </Card>
    </>
  );
}
