import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";

import { BoxReasons } from "@/components/talent/box-reasons";
import { PotentialForm } from "@/components/talent/potential-form";
import { PotentialHistory } from "@/components/talent/potential-history";
import { ProfessionalForm } from "@/components/talent/professional-form";
import { RecordHistory } from "@/components/talent/record-history";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { requireActor } from "@/lib/access/session";
import { readTalent } from "@/lib/talent/queries/read";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("talent.titles"))("person"),
});

export default async function TalentPersonPage({ params }: { params: Promise<{ personId: string }> }) {
  const actor = await requireActor();
  const [t, talent] = await Promise.all([
    getTranslations("talent"),
    params.then(({ personId }) => readTalent(actor, personId)),
  ]);
  if (!talent) notFound();
  const { id, name, title, unit, box, potentials, records } = talent;
  const standing = box?.standing;
  const headline = !talent.seesBox
    ? t("person.recordOnly", { name })
    : standing && standing.box !== null
      ? t("person.inBox", { name, box: standing.box, text: t(`boxes.${standing.box}`).toLowerCase() })
      : t("person.noBox", { name });

  return (
    <>
      <PageHeader
        title={headline}
        lede={t("person.lede", { title, unit })}
        above={
          talent.seesBox ? (
            <a href="/talent">{t("person.back")}</a>
          ) : (
            <a href="/talent/records">{t("person.backToRecords")}</a>
          )
        }
      />
      <div className="grid items-start gap-x-8 lg:grid-cols-2">
        {talent.seesBox && (
          <div>
            {box && (
              <Section title={t("person.why")}>
                <BoxReasons box={box} />
              </Section>
            )}
            <Section title={t("person.history")}>
              <PotentialHistory potentials={potentials} />
            </Section>
          </div>
        )}
        {talent.mayAssess && (
          <Section title={t("person.record")}>
            <Card className="p-4">
              <PotentialForm person={{ id, name }} validMonths={talent.validMonths} today={actor.today} />
            </Card>
          </Section>
        )}
        {talent.keeps && (
          <>
            <Section title={t("person.facts")}>
              <RecordHistory records={records} />
            </Section>
            <Section title={t("person.recordFacts")}>
              <Card className="p-4">
                <ProfessionalForm person={{ id, name }} today={actor.today} />
              </Card>
            </Section>
          </>
        )}
      </div>
    </>
  );
}
