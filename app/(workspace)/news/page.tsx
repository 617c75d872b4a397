import type { Metadata } from "next";
import { getFormatter, getTranslations } from "next-intl/server";

import { GuideLink } from "@/components/help/guide-link";
import { MailForm } from "@/components/mail/mail-form";
import { NewsHeadline, NewsLine, NewsVisit } from "@/components/notifications/news-visit";
import { Card } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { requireActor } from "@/lib/access/session";
import { daysBetween, type IsoDate } from "@/lib/dates";
import { findMailSetting } from "@/lib/mail/queries";
import type { MailSetting } from "@/lib/mail/sheet";
import { periodName } from "@/lib/evaluation/period-name";
import { evaluationsTold } from "@/lib/evaluation/queries/told";
import { placeOf } from "@/lib/notifications/place-of";
import { findNews } from "@/lib/notifications/queries";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("shell.news"))("title"),
});

export default async function NewsPage() {
  const actor = await requireActor();
  const [t, period, sentence, format, news, setting] = await Promise.all([
    getTranslations("shell.news"),
    getTranslations("vocabulary.period"),
    getTranslations("events"),
    getFormatter(),
    findNews(actor),
    findMailSetting(actor),
  ]);
  const [newest] = news;
  const about = await evaluationsTold(
    actor,
    news.map(({ subjectId }) => subjectId),
  );
  const evaluationOf = (subjectId: string) => {
    const told = about.get(subjectId);
    if (!told) return null;
    const named = periodName(period, told.period);
    return told.name === null ? t("own", { period: named }) : t("of", { name: told.name, period: named });
  };
  const dueOf = (topic: string, subjectId: string) =>
    topic === "evaluation.handed-over" ? about.get(subjectId)?.answerBy : null;
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
    <NewsVisit unread={news.filter(({ unread }) => unread).map(({ id }) => id)} newest={newest.id}>
      <PageHeader title={<NewsHeadline />} lede={t("lede")}>
        <GuideLink step="news" />
      </PageHeader>
      <Card className="mb-7">
        <ul className="divide-line divide-y">
          {news.map(({ id, topic, subjectId, at, actorName, due, text, role }) => (
            <NewsLine
              key={id}
              id={id}
              href={placeOf({ topic, subjectId })}
              time={
                <time dateTime={at}>
                  {format.dateTime(new Date(at), { dateStyle: "medium", timeStyle: "short" })}
                </time>
              }
            >
              {sentence(topic as "access.role-given", { actor: actorName ?? t("system"), role })}
              <Evaluation>{evaluationOf(subjectId)}</Evaluation>
              {topic === "cycle.agency-called" && (
                <span className="block text-[13px] font-normal break-words whitespace-pre-line">{text}</span>
              )}
              <Due due={due ?? dueOf(topic, subjectId)} today={actor.today} />
            </NewsLine>
          ))}
        </ul>
      </Card>
      {setting && <Mail setting={setting} />}
    </NewsVisit>
  );
}

/** Of whom and of which period the evaluation is that a piece of news is about. */
const Evaluation = ({ children }: { children: string | null }) =>
  children && <span className="block text-[13px] font-normal">{children}</span>;

async function Due({ due, today }: { due: IsoDate | null | undefined; today: IsoDate }) {
  if (!due) return null;
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
