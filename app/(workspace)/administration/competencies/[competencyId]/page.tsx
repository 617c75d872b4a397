import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getFormatter, getTranslations } from "next-intl/server";
import { z } from "zod";

import { DescribeCompetency } from "@/components/competency/competency-form";
import { competencyName } from "@/components/competency/competency-name";
import { LevelWords } from "@/components/competency/level-words";
import { RetireCompetency } from "@/components/competency/retire-competency";
import { StandardsForm } from "@/components/competency/standards-form";
import { WhoseStandards } from "@/components/competency/whose-standards";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { GuideLink } from "@/components/help/guide-link";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { requireActor } from "@/lib/access/session";
import { findCompetency } from "@/lib/competency/queries/dictionary";
import { scopeSchema } from "@/lib/competency/schema";
import type { SearchParameters } from "@/lib/search-parameters";

import { missing } from "../missing";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("competencyPages.dictionary"))("title"),
});

type CompetencyPageProps = { params: Promise<{ competencyId: string }>; searchParams: SearchParameters };

export default async function CompetencyPage({ params, searchParams }: CompetencyPageProps) {
  const actor = await requireActor();
  const { competencyId } = await params;
  if (!z.uuid().safeParse(competencyId).success) notFound();
  const { agency: asked } = scopeSchema.parse(await searchParams);
  const competency = await findCompetency(actor, competencyId, asked).catch(missing);
  const [t, words, title, format] = await Promise.all([
    getTranslations("competencyPages.competency"),
    getTranslations("competencies"),
    getTranslations("competency"),
    getFormatter(),
  ]);
  const { agency, keeping, retiredOn, own, settable, deviations, positions } = competency;
  const name = competencyName(words, competency);

  return (
    <>
      <PageHeader
        above={<a href="/administration/competencies">{t("back")}</a>}
        title={t("headline", { name, count: positions })}
        lede={
          retiredOn
            ? t("retired", { date: format.dateTime(new Date(retiredOn), { dateStyle: "long" }) })
            : t("lede", { kind: words(`kind.${competency.kind}`), code: competency.code })
        }
      >
        <GuideLink step="keepCompetencies" />
      </PageHeader>
      <div className="grid items-start gap-x-8 xl:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
        <Section title={title("standards.title")}>
          <WhoseStandards
            agencies={keeping.agencies}
            chosen={agency?.id ?? null}
            government={competency.agencyId === null}
          />
          {settable ? (
            <Card className="p-4">
              <StandardsForm
                key={`${agency?.id ?? "all"}`}
                competency={{ id: competency.id, version: competency.version }}
                agencyId={agency?.id ?? null}
                standards={competency.standards}
                groups={competency.groups}
              />
            </Card>
          ) : (
            <Notice>
              {retiredOn ? t("retiredStandards") : t("readOnly", { whose: agency?.name ?? t("government") })}
            </Notice>
          )}
        </Section>
        <div className="min-w-0">
          <Section
            title={t("levels")}
            aside={own ? undefined : t(competency.regulation ? "regulation" : "notYours")}
          >
            <Card>
              <LevelWords code={competency.code} indicators={competency.indicators} />
            </Card>
            {own && (
              <div className="mt-3 space-y-3">
                <Disclosure summary={title("words.change")}>
                  <DescribeCompetency
                    key={competency.version}
                    competency={competency}
                    indicators={competency.indicators}
                  />
                </Disclosure>
                <RetireCompetency
                  competency={{ id: competency.id, version: competency.version, name }}
                  retired={retiredOn !== null}
                  positions={positions}
                />
              </div>
            )}
          </Section>
          <Section title={t("deviations")}>
            {deviations.length === 0 ? (
              <p className="text-ink-3">{t("noDeviations")}</p>
            ) : (
              <Card
                className="max-h-96 overflow-auto"
                tabIndex={0}
                role="region"
                aria-label={t("deviations")}
              >
                <ul className="divide-line divide-y">
                  {deviations.map(({ id, title: position, unit, level }) => (
                    <li key={id} className="flex flex-wrap justify-between gap-x-4 px-4 py-2">
                      <span className="min-w-0">
                        <a
                          href={`/administration/competencies/positions/${id}`}
                          className="text-brand-strong underline underline-offset-2"
                        >
                          {position}
                        </a>{" "}
                        <span className="text-ink-3 text-[13px]">{unit}</span>
                      </span>
                      <span className="tabular">{t("asks", { level })}</span>
                    </li>
                  ))}
                </ul>
              </Card>
            )}
            {competency.moreDeviations && (
              <p className="text-ink-2 mt-2 text-sm">{t("more", { count: deviations.length })}</p>
            )}
          </Section>
        </div>
      </div>
    </>
  );
}
