import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { ApprovalSheet } from "@/components/planning/approval-sheet";
import { FindingList } from "@/components/planning/finding-list";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { requireActor } from "@/lib/access/session";
import { isReadByItself } from "@/lib/planning/findings";
import { findPlansToRead } from "@/lib/planning/queries/to-decide";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("queue"))("title"),
});

export default async function ApprovalPage() {
  const actor = await requireActor();
  const [t, plans] = await Promise.all([getTranslations("queue.approval"), findPlansToRead(actor)]);
  const clean = plans.filter(({ findings }) => !isReadByItself(findings));
  const toRead = plans.filter(({ findings }) => isReadByItself(findings));

  return (
    <>
      <PageHeader
        above={<a href="/queue">{t("back")}</a>}
        title={t("title", { count: clean.length })}
        lede={t("lede")}
      />
      <ApprovalSheet
        plans={clean.map(({ id, version, person, positionTitle, results, findings }) => {
          return { id, version, name: person.name, positionTitle, results, findings };
        })}
      />
      {toRead.length > 0 && (
        <Section title={t("oneByOne")}>
          <Card>
            <ul className="divide-line divide-y">
              {toRead.map(({ id, person, positionTitle, findings }) => (
                <li key={id} className="space-y-1.5 px-4 py-3">
                  <div className="flex flex-wrap items-start justify-between gap-3">
                    <p className="min-w-0">
                      <b className="font-semibold">{person.name}</b>
                      <span className="text-ink-2 block text-[13px]">{positionTitle}</span>
                    </p>
                    <LinkButton href={`/queue?item=plan:${id}`} aria-label={t("read", { name: person.name })}>
                      {t("open")}
                    </LinkButton>
                  </div>
                  <FindingList findings={findings} />
                </li>
              ))}
            </ul>
          </Card>
        </Section>
      )}
    </>
  );
}
