import type { Metadata } from "next";
import { getFormatter, getTranslations } from "next-intl/server";

import { GuideLink } from "@/components/help/guide-link";
import { MailForm } from "@/components/mail/mail-form";
import { NewsSeen } from "@/components/notifications/news-seen";
import { Card } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import { requireActor } from "@/lib/access/session";
import { daysBetween, type IsoDate } from "@/lib/dates";
import { findMailSetting } from "@/lib/mail/queries";
import type { MailSetting } from "@/lib/mail/sheet";
import { placeOf } from "@/lib/notifications/place-of";
import { findNews } from "@/lib/notifications/queries";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("shell.news"))("title"),
});

export default async function NewsPage() {
  const actor = await requireActor();
  const [t, sentence, format, news, setting] = await Promise.all([
    getTranslations("shell.news"),
    getTranslations("events"),
    getFormatter(),
    findNews(actor),
    findMailSetting(actor),
  ]);
  const [newest] = news;
  if (!newest) {
    return (
      <>
        <PageHeader title={t("title")} />
        <Empty title={t("none")}>
          <p>{t("noneLede")}</p>
        </Empty>
        <div className="mt-7">{setting && <Mail setting={setting} />}</div>
      </>
    );
  }
  return (
    <>
      <NewsSeen upTo={newest.id} />
      <PageHeader
        title={t("headline", { unread: news.filter(({ unread }) => unread).length })}
        lede={t("lede")}
      >
        <GuideLink step="news" />
      </PageHeader>
      <Card className="mb-7">
        <ul className="divide-line divide-y">
          {news.map(({ id, topic, subjectId, at, unread, actorName, due }) => (
            <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-4 px-4 py-2.5">
              <a
                href={placeOf({ topic, subjectId })}
                className={unread ? "font-semibold" : "text-ink-2 no-underline hover:underline"}
              >
                {sentence(topic as "plan.submitted", { actor: actorName ?? t("system") })}
                {due && <Due due={due} today={actor.today} />}
              </a>
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
      {setting && <Mail setting={setting} />}
    </>
  );
}

async function Due({ due, today }: { due: IsoDate; today: IsoDate }) {
  const [t, format] = await Promise.all([getTranslations("shell.news"), getFormatter()]);
  const date = format.dateTime(new Date(due), { dateStyle: "long" });
  const days = daysBetween(today, due);
  return (
    <span className="block text-[13px] font-normal">
      {days < 0 ? t("overdue", { date }) : t("due", { date, days })}
    </span>
  );
}

async function Mail({ setting }: { setting: MailSetting }) {
  const t = await getTranslations("mail");
  return (
    <Section title={t("title")}>
      <Card className="space-y-3 px-4 py-3.5">
        <p className="text-ink-2">{t("lede")}</p>
        <MailForm setting={setting} />
      </Card>
    </Section>
  );
}
