import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getFormatter, getTranslations } from "next-intl/server";

import { GuideLink } from "@/components/help/guide-link";
import { CallForm } from "@/components/office/call-form";
import { CallList } from "@/components/office/call-list";
import { Contacts } from "@/components/office/contacts";
import { messageOf } from "@/components/office/message";
import { RunningPeriod, StageGrid } from "@/components/office/stage-table";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { requireActor, requireFrame } from "@/lib/access/session";
import { findAgency } from "@/lib/office/queries/call";
import { agencyParameters } from "@/lib/office/schema";
import { lateIn } from "@/lib/office/stages";

import { missing } from "../missing";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("office.agency"))("title"),
});

/** The words of a message in one language, whatever the reader's own is. */
const wordsIn = async (locale: "id" | "en") => ({
  t: await getTranslations({ locale, namespace: "office.message" }),
  stage: await getTranslations({ locale, namespace: "office.stages" }),
  format: await getFormatter({ locale }),
});

export default async function AgencyPage({ params }: { params: Promise<{ agencyId: string }> }) {
  const [actor, { name }] = await Promise.all([requireActor(), requireFrame()]);
  const asked = agencyParameters.safeParse(await params);
  if (!asked.success) notFound();
  const [t, indonesian, english, agency] = await Promise.all([
    getTranslations("office.agency"),
    wordsIn("id"),
    wordsIn("en"),
    findAgency(actor, asked.data.agencyId).catch(missing),
  ]);
  const about = { agency, today: actor.today, sender: name };

  return (
    <>
      <PageHeader
        above={<a href="/administration/office">{t("back")}</a>}
        title={t("headline", { agency: agency.line.name, count: lateIn(agency.line.stages) })}
        lede={t("lede")}
      >
        <GuideLink step="runOffice" />
      </PageHeader>
      <Section title={t("stages")} aside={<RunningPeriod line={agency.line} />}>
        <Card className="px-4 pt-1 pb-4">
          <StageGrid line={agency.line} />
        </Card>
      </Section>
      <Section title={t("contacts")}>
        <Contacts agency={agency} />
      </Section>
      <div className="grid items-start gap-x-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <Section title={t("message")}>
          <Card className="p-4">
            <CallForm
              agencyId={agency.line.id}
              proposed={{ id: messageOf(indonesian, about), en: messageOf(english, about) }}
            />
          </Card>
        </Section>
        <Section title={t("sent")}>
          <CallList calls={agency.calls} />
        </Section>
      </div>
    </>
  );
}
