import type { Metadata } from "next";
import { cookies } from "next/headers";
import { getTranslations } from "next-intl/server";

import { GuideLink } from "@/components/help/guide-link";
import { keysCookie } from "@/components/tasks/keys-cookie";
import { Queue } from "@/components/tasks/queue";
import { whatWaits } from "@/components/tasks/queue-words";
import { LinkButton } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/access/session";
import type { SearchParameters } from "@/lib/search-parameters";
import { findQueue } from "@/lib/tasks/queries";
import { keyOf, opened } from "@/lib/tasks/queue";

import { OpenItem } from "./open-item";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("queue"))("title"),
});

export default async function QueuePage({ searchParams }: { searchParams: SearchParameters }) {
  const actor = await requireActor();
  const [{ item: asked }, { items, clean }, t, kinds, period, jar] = await Promise.all([
    searchParams,
    findQueue(actor),
    getTranslations("queue"),
    getTranslations("queue.kinds"),
    getTranslations("vocabulary.period"),
    cookies(),
  ]);
  const open = opened(items, asked);
  const assignments = items.filter(({ kind }) => kind === "assignment").length;
  const lines = items.map((item) => ({
    key: keyOf(item),
    name: item.name,
    what: whatWaits(item, { t: kinds, period }),
    days: item.days,
    pastDeadline: item.kind === "plan" && item.pastDeadline,
  }));

  return (
    <>
      <PageHeader title={t("headline", { count: items.length })} lede={t("lede")}>
        {clean > 0 && (
          <LinkButton href="/queue/approval" look="primary">
            {t("approveClean", { count: clean })}
          </LinkButton>
        )}
        {assignments > 1 && (
          <LinkButton href="/queue/assignments">{t("approveAssignments", { count: assignments })}</LinkButton>
        )}
        <LinkButton href="/progress/team?show=answered">{t("answered")}</LinkButton>
        <GuideLink step="clear" />
      </PageHeader>
      <Queue
        lines={lines}
        open={open && keyOf(open)}
        asked={asked !== undefined}
        keys={jar.get(keysCookie)?.value !== "off"}
      >
        <OpenItem actor={actor} item={open} next={lines[0]?.key ?? null} />
      </Queue>
    </>
  );
}
