import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getFormatter, getTranslations } from "next-intl/server";

import { DrawnTable } from "@/components/oversight/drawn-table";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { requireActor } from "@/lib/access/session";
import { findSample } from "@/lib/oversight/queries/samples";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("samples"))("title"),
});

export default async function SamplePage({ params }: { params: Promise<{ sampleId: string }> }) {
  const actor = await requireActor();
  const sample = (await findSample(actor, (await params).sampleId)) ?? notFound();
  const [t, format] = await Promise.all([getTranslations("samples"), getFormatter()]);
  const { id, kind, year, size, population, seed, letter, by, drawnAt, drawn, taken } = sample;
  const moment = (at: string) => format.dateTime(new Date(at), { dateStyle: "long", timeStyle: "short" });
  return (
    <>
      <PageHeader
        above={<a href="/administration/audit/samples">{t("toSamples")}</a>}
        title={t("one.headline", { size, population, kind, year: String(year) })}
        lede={t("one.lede", { seed, letter, name: by, date: moment(drawnAt) })}
      >
        <LinkButton look="primary" href={`/api/audit/samples/${id}`} download>
          {t("one.take")}
        </LinkButton>
      </PageHeader>
      <p className="text-ink-2 mb-5 max-w-[68ch] text-[13px] text-pretty">{t("one.takeHint")}</p>
      <Section title={t("one.drawn")}>
        <DrawnTable kind={kind} drawn={drawn} />
      </Section>
      <Section title={t("one.taken")}>
        {taken.length === 0 ? (
          <p className="text-ink-2 text-[13px]">{t("one.noneTaken")}</p>
        ) : (
          <Card>
            <ul className="divide-line divide-y">
              {taken.map(({ at, digest }) => (
                <li key={digest} className="px-4 py-2.5 text-[13px]">
                  <p>{moment(at)}</p>
                  <p className="text-ink-2 font-mono text-[12px] break-all">{t("one.digest", { digest })}</p>
                </li>
              ))}
            </ul>
          </Card>
        )}
      </Section>
    </>
  );
}
