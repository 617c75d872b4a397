import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { AskForm } from "@/components/feedback/ask-form";
import { OutsideForm } from "@/components/feedback/outside-form";
import { ReceivedRequests } from "@/components/feedback/received-requests";
import { SentRequests } from "@/components/feedback/sent-requests";
import { GuideLink } from "@/components/help/guide-link";
import { Card } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { requireActor } from "@/lib/access/session";
import { findRequests } from "@/lib/feedback/queries/requests";
import { requestsFilterSchema } from "@/lib/feedback/schema";
import type { SearchParameters } from "@/lib/search-parameters";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("feedback.requests"))("title"),
});

const waiting = (requests: readonly { closedAt: string | null }[]) =>
  requests.filter(({ closedAt }) => closedAt === null).length;

export default async function RequestsPage({ searchParams }: { searchParams: SearchParameters }) {
  const actor = await requireActor();
  const { about } = requestsFilterSchema.parse(await searchParams);
  const [t, progress, { received, sent, results, around }] = await Promise.all([
    getTranslations("feedback"),
    getTranslations("progress"),
    findRequests(actor),
  ]);

  return (
    <>
      <PageHeader
        above={<a href="/progress">{progress("title")}</a>}
        title={t("requests.headline", { count: waiting(received) })}
        lede={t("requests.lede", { count: waiting(sent) })}
      >
        <GuideLink step="ask" />
      </PageHeader>
      <div className="grid items-start gap-x-8 xl:grid-cols-[minmax(0,1fr)_23rem]">
        <div className="min-w-0">
          {received.length > 0 && (
            <Section title={t("requests.received")}>
              <ReceivedRequests requests={received} />
            </Section>
          )}
          <Section title={t("requests.sent")}>
            {sent.length > 0 ? (
              <SentRequests requests={sent} />
            ) : (
              <Empty title={t("requests.nothingSent")}>
                <p>{t("requests.nothingSentLede")}</p>
              </Empty>
            )}
          </Section>
        </div>
        <aside id="ask" className="top-6 xl:sticky">
          <Section title={t("ask.title")}>
            <Card className="p-4">
              <AskForm results={results} around={around} about={about} />
            </Card>
            <Card className="mt-4 p-4">
              <OutsideForm
                person={{ id: actor.personId, name: null }}
                results={results}
                today={actor.today}
              />
            </Card>
          </Section>
        </aside>
      </div>
    </>
  );
}
