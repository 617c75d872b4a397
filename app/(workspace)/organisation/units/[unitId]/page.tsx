import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getFormatter, getTranslations } from "next-intl/server";

import { ReorganisationForm } from "@/components/organisation/reorganisation-form";
import { UnitHistory } from "@/components/organisation/unit-history";
import { UnitPositions } from "@/components/organisation/unit-positions";
import { LateDisclosure } from "@/components/ui/late-disclosure";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { requireActor } from "@/lib/access/session";
import { findUnit } from "@/lib/reorganisation/queries/units";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("unitPages"))("title"),
});

export default async function UnitPage({ params }: { params: Promise<{ unitId: string }> }) {
  const actor = await requireActor();
  const unit = (await findUnit(actor, (await params).unitId)) ?? notFound();
  const [t, format] = await Promise.all([getTranslations("unitPages"), getFormatter()]);

  return (
    <>
      <PageHeader
        title={unit.name}
        lede={[unit.parent, unit.agency].filter(Boolean).join(" · ")}
        above={<a href="/organisation/units">{t("back")}</a>}
      />
      {unit.closedFrom ? (
        <Notice>
          {t("closedNotice", { date: format.dateTime(new Date(unit.closedFrom), { dateStyle: "long" }) })}
        </Notice>
      ) : (
        <Section title={t("reorganise")}>
          <div className="max-w-[46rem]">
            <p className="text-ink-2 pb-3">{t(unit.whole ? "wholeLede" : "formLede")}</p>
            <LateDisclosure summary={t("open")} draft={`organisation.unit:${unit.id}`}>
              <ReorganisationForm unit={unit} today={actor.today} />
            </LateDisclosure>
          </div>
        </Section>
      )}
      <Section title={t("historyTitle")}>
        <div className="max-w-[46rem]">
          <UnitHistory unitId={unit.id} history={unit.history} />
        </div>
      </Section>
      <div className="grid items-start gap-x-8 lg:grid-cols-2">
        <Section title={t("positionsTitle", { count: unit.positions.length })}>
          <UnitPositions positions={unit.positions} />
        </Section>
        {unit.children.length > 0 && (
          <Section title={t("childrenTitle", { count: unit.children.length })}>
            <ul className="space-y-1">
              {unit.children.map(({ id, name }) => (
                <li key={id}>
                  <a href={`/organisation/units/${id}`} className="inline-block min-h-6">
                    {name}
                  </a>
                </li>
              ))}
            </ul>
          </Section>
        )}
      </div>
    </>
  );
}
